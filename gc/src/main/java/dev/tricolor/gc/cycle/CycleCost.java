package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.CollectorContext;

/**
 * Virtual time that a cycle takes, in nanoseconds of one CPU; fitted to cycles beside programs of
 * Go 1.26 on virtual machines with two CPUs.
 */
final class CycleCost {
  private static final long GLOBAL_PICOS_PER_BYTE = 300;
  private static final long STACK_PICOS = 598_000;
  private static final long STACK_PICOS_PER_BYTE = 390;
  private static final long EMPTY_MARK = 39_000;
  private static final long BESIDE_OTHERS_PERCENT = 17;
  private static final long LIVE_SPAN = 260;
  private static final long FREED_SPAN = 507;
  private static final long FIRST_PAUSE = 14_000;
  private static final long FIRST_PAUSE_NEXT_CPU = 28_000;
  private static final long SECOND_PAUSE = 4_000;
  private static final long SECOND_PAUSE_NEXT_CPU = 40_000;

  private CycleCost() {}

  /**
   * Marking in a pause.
   *
   * @param markPicos what the marker has charged
   */
  static long markNanos(long markPicos) {
    return EMPTY_MARK + markPicos / 1000;
  }

  /** A block of globals: that of a small program takes 45 microseconds. */
  static long globalPicos(long bytes) {
    return GLOBAL_PICOS_PER_BYTE * bytes;
  }

  /** A goroutine's stack: 40 ns for each frame of about 100 bytes. */
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

  /**
   * What a slice of marking takes in picoseconds while other CPUs are at work, too: they share the
   * memory, and the marks.
   */
  static long besideOthers(long picos, int parallel) {
    return parallel == 1 ? picos : picos + picos * BESIDE_OTHERS_PERCENT / 100;
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
