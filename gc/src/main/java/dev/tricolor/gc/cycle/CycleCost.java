package dev.tricolor.gc.cycle;

import dev.tricolor.gc.mark.MarkCounts;

/**
 * Virtual time that a cycle takes, in nanoseconds of one CPU; fitted to runs of Go 1.26 on a 2.7
 * GHz machine.
 */
final class CycleCost {
  private static final double SCANNED_OBJECT = 13;
  private static final double PLAIN_OBJECT = 9.5;
  private static final double POINTER_TO_MARKED = 4;
  private static final double NIL_WORD = 2.6;
  private static final long EMPTY_MARK = 30_000;
  private static final long LIVE_SPAN = 200;
  private static final long FREED_SPAN = 390;
  private static final long FIRST_PAUSE = 12_000;
  private static final long FIRST_PAUSE_NEXT_CPU = 20_000;
  private static final long SECOND_PAUSE = 12_000;
  private static final long SECOND_PAUSE_NEXT_CPU = 15_000;

  private CycleCost() {}

  static long markNanos(MarkCounts counts) {
    long marked = counts.scannedObjects() + counts.plainObjects();
    long toMarked = Math.max(0, counts.pointers() - marked);
    return EMPTY_MARK
        + (long)
            (SCANNED_OBJECT * counts.scannedObjects()
                + PLAIN_OBJECT * counts.plainObjects()
                + POINTER_TO_MARKED * toMarked
                + NIL_WORD * counts.nilWords());
  }

  static long sweepNanos(long sweptSpans, long freedSpans) {
    return LIVE_SPAN * (sweptSpans - freedSpans) + FREED_SPAN * freedSpans;
  }

  /** Stopping the Ps and what comes before marking; measured for one and two CPUs. */
  static long firstPauseNanos(int parallel) {
    return FIRST_PAUSE + FIRST_PAUSE_NEXT_CPU * (Math.min(parallel, 2) - 1);
  }

  /** What comes after marking. */
  static long secondPauseNanos(int parallel) {
    return SECOND_PAUSE + SECOND_PAUSE_NEXT_CPU * (Math.min(parallel, 2) - 1);
  }
}
