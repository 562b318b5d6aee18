package dev.tricolor.core.map;

/**
 * Control words: eight control bytes compared at once. A match is a word with the highest bit set
 * in each byte that matches; the lowest byte is slot 0.
 */
final class Controls {
  /** Eight empty slots. */
  static final long ALL_EMPTY = 0x8080808080808080L;

  static final int EMPTY = 0x80;
  static final int DELETED = 0xFE;

  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = 0x0101010101010101L;
  private static final int HASH_BITS = 7;
  private static final long HASH_MASK = 0x7f;

  private Controls() {}

  /** What of a hash goes into the control byte. */
  static long controlHash(long hash) {
    return hash & HASH_MASK;
  }

  /** What of a hash chooses the group. */
  static long groupHash(long hash) {
    return hash >>> HASH_BITS;
  }

  /** Slots whose control byte may be {@code controlHash}: rarely, others too. */
  static long matchHash(long control, long controlHash) {
    long difference = control ^ (LOW * controlHash);
    return (difference - LOW) & ~difference & HIGH;
  }

  /** Empty slots; deleted ones have a bit more, which is moved over the highest to hide them. */
  static long matchEmpty(long control) {
    return control & ~(control << 6) & HIGH;
  }

  static long matchEmptyOrDeleted(long control) {
    return control & HIGH;
  }

  static long matchDeleted(long control) {
    return control & (control << 6) & HIGH;
  }

  static long matchFull(long control) {
    return ~control & HIGH;
  }

  /** First slot of a match that is not 0. */
  static int first(long match) {
    return Long.numberOfTrailingZeros(match) >>> 3;
  }

  /** The match without its first slot. */
  static long rest(long match) {
    return match & (match - 1);
  }
}
