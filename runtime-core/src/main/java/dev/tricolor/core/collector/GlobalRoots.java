package dev.tricolor.core.collector;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.Region;

/** The globals: every pointer word of the program's data. */
public final class GlobalRoots implements RootSource {
  private final Region data;
  private final PointerMask pointers;

  /**
   * Makes the roots.
   *
   * @param data where the globals lie
   * @param pointers which of their words hold pointers
   */
  public GlobalRoots(Region data, PointerMask pointers) {
    this.data = data;
    this.pointers = pointers;
  }

  @Override
  public void visit(RootVisitor visitor) {
    int groups = (pointers.wordCount() + 63) >>> 6;
    for (int group = 0; group < groups; group++) {
      for (long bits = pointers.bits(group); bits != 0; bits &= bits - 1) {
        long word = ((long) group << 6) + Long.numberOfTrailingZeros(bits);
        long slot = data.start() + (word << 3);
        visitor.visit(Memory.loadLong(slot), slot);
      }
    }
  }

  @Override
  public long scannableBytes() {
    return data.sizeBytes();
  }
}
