package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.CollectorContext;

/**
 * Virtual time that a cycle takes, in nanoseconds of one CPU; fitted to runs of Go 1.26 on a 2.7
 * GHz machine.
 */
final class CycleCost {
  private static final long GLOBAL_PICOS_PER_BYTE = 150;
  private static final long STACK_PICOS = 460_000;
  private static final long STACK_PICOS_PER_BYTE = 300;
  private static final long EMPTY_MARK = 30_000;
  private static final long LIVE_SPAN = 200;
  private static final long FREED_SPAN = 390;
  private static final long FIRST_PAUSE = 12_000;
  private static final long FIRST_PAUSE_NEXT_CPU = 20_000;
  private static final long SECOND_PAUSE = 12_000;
  private static final long SECOND_PAUSE_NEXT_CPU = 15_000;

  private CycleCost() {}

  /**
   * Marking in a pause.
   *
   * @param markPicos what the marker has charged
   */
  static long markNanos(long markPicos) {
    return EMPTY_MARK + markPicos / 1000;
  }

  /** A block of globals: that of a small program takes 20 microseconds. */
  static long globalPicos(long bytes) {
    return GLOBAL_PICOS_PER_BYTE * bytes;
  }

  /** A goroutine's stack: 30 ns for each frame of about 100 bytes. */
  static long stackPicos(long bytes) {
    return bytes == 0 ? 0 : STACK_PICOS + STACK_PICOS_PER_BYTE * bytes;
  }

  static long sweepNanos(long sweptSpans, long freedSpans) {
    return LIVE_SPAN * (sweptSpans - freedSpans) + FREED_SPAN * freedSpans;
  }

  /** How many Ps really run side by side: no more than there are CPUs. */
  static int parallel(CollectorContext context) {
    return Math.max(1, Math.min(context.world().processorCount(), context.settings().cpuCount()));
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
