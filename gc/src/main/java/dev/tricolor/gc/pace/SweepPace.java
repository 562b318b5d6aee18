package dev.tricolor.gc.pace;

/**
 * Proportional sweeping: allocation sweeps as many pages as are due, so that all are swept a
 * mebibyte before the next cycle starts.
 *
 * @param pagesPerByte pages to be swept for each byte that the live heap grows
 * @param liveBasisBytes live heap when the pace was set
 * @param sweptBasisPages pages that were swept by then
 */
public record SweepPace(double pagesPerByte, long liveBasisBytes, long sweptBasisPages) {
  /** All is swept. */
  public static final SweepPace DONE = new SweepPace(0, 0, 0);

  /**
   * The pace from here to the trigger.
   *
   * @param inUsePages pages of spans in use
   * @param sweptPages those of them that are swept
   */
  public static SweepPace of(
      PacerConstants constants,
      long triggerBytes,
      long liveBytes,
      long inUsePages,
      long sweptPages) {
    long pages = inUsePages - sweptPages;
    long way = triggerBytes - liveBytes - constants.whole(PacerConstant.SWEEP_DISTANCE);
    return pages <= 0
        ? DONE
        : new SweepPace(
            (double) pages / Math.max(way, constants.whole(PacerConstant.LEAST_SWEEP_WAY)),
            liveBytes,
            sweptPages);
  }

  /**
   * Pages that are to be swept before a span is taken.
   *
   * @param spanBytes size of the span
   * @param ownPages pages that the caller is going to sweep itself
   */
  public long duePages(long liveBytes, long spanBytes, long sweptPages, long ownPages) {
    long target = (long) (pagesPerByte * (liveBytes - liveBasisBytes + spanBytes)) - ownPages;
    return Math.max(0, target - (sweptPages - sweptBasisPages));
  }
}
