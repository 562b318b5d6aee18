package dev.tricolor.gc.trace;

import dev.tricolor.core.event.GcCycleFinished;

/** The line that Go prints for each cycle under {@code GODEBUG=gctrace=1}. */
public final class GcTraceLine {
  private static final int MEBIBYTE_SHIFT = 20;

  private GcTraceLine() {}

  /** The line, without its end. */
  public static String of(GcCycleFinished cycle) {
    GcCycleFinished.Clock clock = cycle.clock();
    GcCycleFinished.Cpu cpu = cycle.cpu();
    GcCycleFinished.Sizes heap = cycle.heap();
    return "gc "
        + cycle.cycle()
        + " @"
        + seconds(cycle.startPicos())
        + "s "
        + (int) (cycle.cpuFraction() * 100)
        + "%: "
        + millis(clock.sweepTerminationNanos())
        + "+"
        + millis(clock.markNanos())
        + "+"
        + millis(clock.markTerminationNanos())
        + " ms clock, "
        + millis(cpu.sweepTerminationNanos())
        + "+"
        + millis(cpu.assistNanos())
        + "/"
        + millis(cpu.workerNanos())
        + "/"
        + millis(cpu.idleNanos())
        + "+"
        + millis(cpu.markTerminationNanos())
        + " ms cpu, "
        + mebibytes(heap.startBytes())
        + "->"
        + mebibytes(heap.endBytes())
        + "->"
        + mebibytes(heap.markedBytes())
        + " MB, "
        + mebibytes(heap.goalBytes())
        + " MB goal, "
        + mebibytes(heap.stackBytes())
        + " MB stacks, "
        + mebibytes(heap.globalBytes())
        + " MB globals, "
        + cycle.processorCount()
        + " P"
        + (cycle.forced() ? " (forced)" : "");
  }

  private static long mebibytes(long bytes) {
    return bytes >> MEBIBYTE_SHIFT;
  }

  /** Whole milliseconds, cut off, as seconds with three decimals. */
  static String seconds(long picos) {
    return decimal(picos / 1_000_000_000, 3);
  }

  /**
   * Whole milliseconds from 10 on; below, two significant digits and at most three decimals. Cut
   * off, never rounded.
   */
  static String millis(long nanos) {
    long micros = nanos / 1000;
    if (micros >= 10_000) {
      return Long.toString(micros / 1000);
    }
    if (micros >= 1000) {
      return decimal(micros / 100, 1);
    }
    if (micros >= 100) {
      return decimal(micros / 10, 2);
    }
    return micros == 0 ? "0" : decimal(micros, 3);
  }

  private static String decimal(long scaled, int digits) {
    String text = Long.toString(scaled);
    String padded = "0".repeat(Math.max(0, digits + 1 - text.length())) + text;
    int point = padded.length() - digits;
    return padded.substring(0, point) + "." + padded.substring(point);
  }
}
