package dev.tricolor.gc.barrier;

import dev.tricolor.core.collector.WriteBarrier;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import java.util.ArrayList;
import java.util.List;

/** A barrier that shades by a rule, into a buffer of each P. */
public final class BufferedBarrier implements WriteBarrier {
  private final boolean shadesOverwritten;
  private final boolean shadesStored;
  private final ShadedPointers marker;
  private final List<BarrierBuffer> buffers = new ArrayList<>();
  // The P that stored last, and its buffer: nearly always the one that stores next.
  private int owner;
  private BarrierBuffer buffer;

  /**
   * Makes a barrier.
   *
   * @param marker takes shaded pointers, at the latest at {@link #flush}
   */
  public BufferedBarrier(BarrierRule rule, ShadedPointers marker) {
    shadesOverwritten = rule.shadesOverwritten();
    shadesStored = rule.shadesStored();
    this.marker = marker;
    this.buffer = new BarrierBuffer(marker);
    buffers.add(buffer);
  }

  private BarrierBuffer bufferOf(G g) {
    int running = g.runningOn().id;
    if (running != owner) {
      change(running);
    }
    return buffer;
  }

  private void change(int processor) {
    while (buffers.size() <= processor) {
      buffers.add(new BarrierBuffer(marker));
    }
    owner = processor;
    buffer = buffers.get(processor);
  }

  @Override
  public void beforeStore(G g, long slot, long value) {
    long overwritten = shadesOverwritten ? Memory.loadLong(slot) : 0;
    long stored = shadesStored ? value : 0;
    bufferOf(g).add(overwritten, stored);
  }

  @Override
  public int beforeOverwrite(G g, TypeDescriptor type, long to, long from, long byteCount) {
    BarrierBuffer buffer = bufferOf(g);
    int shaded = shadesOverwritten ? addAll(buffer, type, to, byteCount) : 0;
    if (shadesStored && from != 0) {
      shaded += addAll(buffer, type, from, byteCount);
    }
    return shaded;
  }

  private static int addAll(
      BarrierBuffer buffer, TypeDescriptor type, long address, long byteCount) {
    PointerMask mask = type.pointerMask();
    int shaded = 0;
    for (long element = 0; element < byteCount; element += type.sizeBytes()) {
      for (int word = 0; word < mask.wordCount(); word++) {
        if (mask.isPointer(word)) {
          long pointer = Memory.loadLong(address + element + 8L * word);
          shaded += pointer == 0 ? 0 : 1;
          buffer.add(pointer, 0);
        }
      }
    }
    return shaded;
  }

  /** At once: this is about the runtime's own pointers, which must not be lost under any rule. */
  @Override
  public void shade(long pointer) {
    marker.shade(new long[] {pointer}, 1);
  }

  /** Gives all that was shaded to the marker. */
  public void flush() {
    buffers.forEach(BarrierBuffer::flush);
  }
}
