package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;

/**
 * The numbers that {@code runtime.Callers} returns: a pc, and how many of the calls inlined there
 * are left out. As with Go's return addresses, the number and the number minus one name the same
 * call: the pc's index is doubled. Plain pcs, without a count, name whole functions.
 *
 * @param pc of a safepoint
 * @param skipped calls left out, innermost first
 * @param wholeFunction whether the number was a plain pc
 */
record ReturnAddress(long pc, int skipped, boolean wholeFunction) {
  private static final int COUNT_SHIFT = 40;
  private static final long PC_MASK = (1L << COUNT_SHIFT) - 1;

  /** The number for a call. */
  static long encode(long pc, int skipped) {
    long doubled = PcTable.FIRST_PC + 2 * (pc - PcTable.FIRST_PC) + 1;
    return doubled | (skipped + 1L) << COUNT_SHIFT;
  }

  static ReturnAddress decode(long number) {
    long count = number >>> COUNT_SHIFT;
    long low = number & PC_MASK;
    return count == 0
        ? new ReturnAddress(low, 0, true)
        : new ReturnAddress(
            PcTable.FIRST_PC + (low - PcTable.FIRST_PC) / 2, (int) count - 1, false);
  }
}
