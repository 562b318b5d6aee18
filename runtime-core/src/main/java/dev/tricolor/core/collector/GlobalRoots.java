package dev.tricolor.core.collector;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.Region;

/**
 * The globals: every pointer word of the program's data.
 *
 * <p>Go lays variables without pointers apart and does not look at them. Here they lie among the
 * others, so what counts is the pieces of 512 bytes with a pointer in them. And Go's own runtime
 * has globals, which a cycle looks at and the pacer counts with those of the program: they are a
 * part of their own, without pointers, since the runtime's objects are Java's here.
 */
public final class GlobalRoots implements RootSource {
  private static final int PART_BYTES = 256 << 10;

  /** What one long of the mask is about. */
  private static final int GROUP_BYTES = 512;

  /** What {@code GODEBUG=gcpacertrace=1} of Go 1.26 prints for a program without globals. */
  private static final long RUNTIME_BYTES = 153_000;

  /** Groups of 64 words in a part. */
  private static final int PART_GROUPS = PART_BYTES / GROUP_BYTES;

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
    return 1 + (groups() + PART_GROUPS - 1) / PART_GROUPS;
  }

  private int groups() {
    return (pointers.wordCount() + 63) >>> 6;
  }

  @Override
  public long visitPart(int index, RootVisitor visitor) {
    if (index == 0) {
      return RUNTIME_BYTES;
    }
    int first = (index - 1) * PART_GROUPS;
    int end = Math.min(groups(), first + PART_GROUPS);
    for (int group = first; group < end; group++) {
      for (long bits = pointers.bits(group); bits != 0; bits &= bits - 1) {
        long word = ((long) group << 6) + Long.numberOfTrailingZeros(bits);
        long slot = data.start() + (word << 3);
        visitor.visit(Memory.loadLong(slot), slot);
      }
    }
    return withPointers(first, end);
  }

  private long withPointers(int firstGroup, int endGroup) {
    long bytes = 0;
    for (int group = firstGroup; group < endGroup; group++) {
      bytes += pointers.bits(group) == 0 ? 0 : GROUP_BYTES;
    }
    return bytes;
  }

  @Override
  public long scannableBytes() {
    return RUNTIME_BYTES + withPointers(0, groups());
  }
}
