package dev.tricolor.core.chan;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** Allocates channels: one object, or two if the buffer holds pointers. */
final class ChannelMaker {
  private static final long LARGEST_BYTES = 1L << 48;

  private static final TypeDescriptor CHANNEL =
      new TypeDescriptor(
          -1,
          Kind.STRUCT,
          "runtime.hchan",
          "",
          "",
          ChannelLayout.BYTES,
          8,
          40,
          PointerMask.of(new long[] {ChannelLayout.POINTER_BITS}, 5),
          false,
          false);

  private final Heap heap;

  ChannelMaker(Heap heap) {
    this.heap = heap;
  }

  /** Whether a channel of that many elements is too big for any machine. */
  static boolean isTooLarge(TypeDescriptor element, long capacity) {
    long bytes = element.sizeBytes();
    return capacity < 0 || (bytes > 0 && capacity > (LARGEST_BYTES - ChannelLayout.BYTES) / bytes);
  }

  long make(G g, TypeDescriptor element, long capacity) {
    long bufferBytes = capacity * element.sizeBytes();
    boolean apart = element.hasPointers() && bufferBytes > 0;
    long channel =
        apart
            ? heap.allocate(g, ChannelLayout.BYTES, CHANNEL, true)
            : heap.allocate(g, ChannelLayout.BYTES + bufferBytes, null, true);
    long buffer = channel + ChannelLayout.BYTES;
    if (apart) {
      buffer = heap.allocate(g, bufferBytes, element, true);
    } else if (bufferBytes == 0) {
      buffer = channel + ChannelLayout.BUFFER;
    }
    ChannelLayout.init(channel, capacity, buffer, element.sizeBytes());
    Memory.storeLong(channel + ChannelLayout.ELEMENT_TYPE, g.readOnly + element.imageOffset());
    Memory.storeLong(channel + ChannelLayout.ELEMENT_TYPE_ID, element.id());
    return channel;
  }
}
