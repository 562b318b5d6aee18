package dev.tricolor.gc.sweep;

/** How much allocation has to sweep. */
@FunctionalInterface
public interface SweepDue {
  /** Nothing: somebody else sweeps all. */
  SweepDue NOTHING = (spanBytes, ownPages, sweptPages) -> 0;

  /**
   * Pages to be swept before a span is taken.
   *
   * @param spanBytes its size
   * @param ownPages pages that the caller is going to sweep itself
   * @param sweptPages pages swept so far, since the sweeper was made
   */
  long pages(long spanBytes, int ownPages, long sweptPages);
}
