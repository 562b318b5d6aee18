package dev.tricolor.core.collector;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.Region;

/** The globals: every pointer word of the program's data. */
public final class GlobalRoots implements RootSource {
  private static final int PART_BYTES = 256 << 10;

  /** Groups of 64 words in a part. */
  private static final int PART_GROUPS = PART_BYTES / 512;

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
    for (int part = 0; part < parts(); part++) {
      visitPart(part, visitor);
    }
  }

  @Override
  public int parts() {
    return (int) ((data.sizeBytes() + PART_BYTES - 1) / PART_BYTES);
  }

  @Override
  public long visitPart(int index, RootVisitor visitor) {
    int groups = Math.min((pointers.wordCount() + 63) >>> 6, (index + 1) * PART_GROUPS);
    for (int group = index * PART_GROUPS; group < groups; group++) {
      for (long bits = pointers.bits(group); bits != 0; bits &= bits - 1) {
        long word = ((long) group << 6) + Long.numberOfTrailingZeros(bits);
        long slot = data.start() + (word << 3);
        visitor.visit(Memory.loadLong(slot), slot);
      }
    }
    return Math.min(PART_BYTES, data.sizeBytes() - (long) index * PART_BYTES);
  }

  @Override
  public long scannableBytes() {
    return data.sizeBytes();
  }
}
