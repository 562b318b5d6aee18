package dev.tricolor.core.heap;

/** Turns a span's mark bits into its alloc bits; given by the collector. */
@FunctionalInterface
public interface SpanSweeper {
  /**
   * Sweeps a span and puts it where it belongs: among the spans with or without free slots, or back
   * into the page heap.
   *
   * @param preserve keep the span with the caller: neither file it nor free it
   * @return whether the span went back to the page heap
   */
  boolean sweep(MSpan span, boolean preserve);

  /**
   * Somebody is about to take a span: sweeps what is due for it.
   *
   * @param spanBytes its size
   * @param ownPages pages that the caller is going to sweep itself
   */
  default void payFor(long spanBytes, int ownPages) {}

  /** New pages are about to be taken: tries to free as many by sweeping spans without survivors. */
  default void reclaim(int pageCount) {}

  /** Sweeps nothing: for heaps without a collector, whose spans are never unswept. */
  static SpanSweeper none() {
    return (span, preserve) -> {
      throw new AssertionError("no collector, but an unswept span: " + span);
    };
  }
}
