package dev.tricolor.gc.pace;

/**
 * The allocation to be expected while the next cycle marks.
 *
 * <p>It holds that the program has the CPUs but for the background's share. As that share is
 * assumed and not measured, a single P's cons/mark ratio can be negative; Go's conversion then
 * makes a huge unsigned number of it, which means: start as early as allowed.
 */
public final class Runway {
  private static final double TWO_TO_63 = 0x1p63;

  private final double programPerMarking;

  public Runway(PacerConstants constants) {
    double marking = constants.real(PacerConstant.GOAL_UTILIZATION);
    programPerMarking = (1 - marking) / marking;
  }

  /** The runway in bytes, unsigned, for work that is to be expected again. */
  public long bytes(double consMark, ScanWork expected) {
    return unsigned(consMark * programPerMarking * expected.total());
  }

  /**
   * Conversion to an unsigned number as Go's amd64 code does it, where Java's would saturate: what
   * does not fit, infinities too, becomes 2^63.
   */
  static long unsigned(double value) {
    if (value >= -TWO_TO_63 && value < TWO_TO_63) {
      return (long) value;
    }
    boolean upperHalf = value >= TWO_TO_63 && value < 2 * TWO_TO_63;
    return upperHalf ? (long) (value - TWO_TO_63) ^ Long.MIN_VALUE : Long.MIN_VALUE;
  }
}
