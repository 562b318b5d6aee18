package dev.tricolor.gc.pace;

import dev.tricolor.gc.pace.PacerConstant.Unit;

/**
 * A number that Go's designers chose, with the value it has in Go 1.26.
 *
 * <p>Sources: <i>printed</i> can be read off what {@code GODEBUG=gcpacertrace=1} or runtime/metrics
 * print, and the recorded logs beside the tests hold it; <i>documented</i> stands in Go's own
 * documentation; <i>noted</i> comes from observing the runtime and is held by a table row only.
 */
public enum PacerConstant {
  // -- how far the heap may grow

  /** The smallest goal at GOGC=100. Documented. */
  MINIMUM_HEAP(4 << 20, Unit.BYTES),
  /** Room between what is live and the goal or trigger, left for sweeping. Printed. */
  SWEEP_DISTANCE(1 << 20, Unit.BYTES),
  /** Room between the start of a cycle and its goal. Printed. */
  MINIMUM_RUNWAY(64 << 10, Unit.BYTES),
  /** Part of what a memory limit leaves for the heap that is kept back. Printed. */
  LIMIT_ROOM_PERCENT(3, Unit.PERCENT),
  /** The least that is kept back. Printed. */
  LIMIT_ROOM(1 << 20, Unit.BYTES),

  // -- when a cycle starts

  /** The steps into which the way from live heap to goal is cut. Printed. */
  TRIGGER_STEPS(64, Unit.COUNT),
  /** Steps after which a cycle starts at the earliest: 70 % of the way. Printed. */
  EARLIEST_TRIGGER_STEP(45, Unit.COUNT),
  /** Steps after which a cycle starts at the latest: 95 % of the way. Printed. */
  LATEST_TRIGGER_STEP(61, Unit.COUNT),
  /** Earlier cycles whose cons/mark ratio is remembered. Printed. */
  CONS_MARK_WINDOW(4, Unit.COUNT),
  /** Time after which a cycle starts that nothing else has started. Documented. */
  PERIOD(120_000_000_000L, Unit.NANOS),

  // -- who marks

  /** The part of all CPU time that background marking takes. Documented. */
  GOAL_UTILIZATION(0.25, Unit.SHARE),
  /** How far the number of dedicated workers may miss the share. Printed. */
  WORKER_ROUNDING(0.3, Unit.SHARE),
  /** By how much a fractional worker may exceed its share before it leaves. Noted. */
  FRACTIONAL_OVERRUN(1.2, Unit.FACTOR),
  /** Scan work between two looks of a worker at whether it should leave. Noted. */
  WORKER_POLL_WORK(100_000, Unit.WORK),

  // -- how much allocation pays

  /** The goal's stretch once the live heap is above it. Printed. */
  OVERSHOOT(1.1, Unit.FACTOR),
  /** What GOGC=off counts as when the hard goal is computed. Noted. */
  OFF_PERCENT(100_000, Unit.PERCENT),
  /** Work that is thought to be left when none seems to be. Noted. */
  LEAST_WORK_LEFT(1000, Unit.WORK),
  /** Bytes that are thought to be left below the goal when none are. Noted. */
  LEAST_HEAP_LEFT(1, Unit.BYTES),
  /** The least work that an assist asks for. Noted. */
  LEAST_ASSIST_WORK(64 << 10, Unit.WORK),
  /** Assist time that a P gathers before the controller hears of it. Noted. */
  ASSIST_TIME_LUMP(5_000, Unit.NANOS),
  /** Work that a worker gathers before it gives credit. Noted. */
  CREDIT_FLUSH_WORK(2_000, Unit.WORK),

  // -- sweeping

  /** The least allocation over which all pages are to be swept. Noted. */
  LEAST_SWEEP_WAY(8192, Unit.BYTES),

  // -- the CPU limiter

  /** Capacity of the bucket for each P. Documented: no more than half the CPU, over a second. */
  LIMITER_CAPACITY(1_000_000_000, Unit.NANOS),
  /** Age at which the scheduler refreshes the limiter. Noted. */
  LIMITER_PERIOD(10_000_000, Unit.NANOS),

  // -- the scavenger

  /** Memory retained above what the next goal needs. Documented. */
  RETAIN_EXTRA_PERCENT(10, Unit.PERCENT),
  /** Part of the memory limit above which memory is released. Documented. */
  LIMIT_TARGET_PERCENT(95, Unit.PERCENT),
  /** The host's page. */
  PHYSICAL_PAGE(4096, Unit.BYTES),
  /** The part of all CPU time that releasing memory in the background may take. Documented. */
  SCAVENGE_SHARE(0.01, Unit.SHARE),
  /** Work between two sleeps of the scavenger. Noted. */
  SCAVENGE_BURST(1_000_000, Unit.NANOS),
  /** What the controller makes at once of missing its share. Noted. */
  SCAVENGE_GAIN(0.3375, Unit.FACTOR),
  /** The time over which it makes as much again of what it has missed so far. Noted. */
  SCAVENGE_INTEGRAL(3_200_000, Unit.NANOS),
  /** The time over which it forgets what it could not make up for. Noted. */
  SCAVENGE_RESET(1_000_000_000, Unit.NANOS),
  /** The least work for each nanosecond of sleep; at first it is this. Noted. */
  SCAVENGE_LEAST_RATIO(0.001, Unit.FACTOR),
  /** The most. Noted. */
  SCAVENGE_MOST_RATIO(1000, Unit.FACTOR),

  // -- stacks

  /** Added to the average stack before it is rounded up. Printed. */
  STACK_GUARD(928, Unit.BYTES),
  /** The smallest stack. Printed. */
  LEAST_STACK(2048, Unit.BYTES);

  /** What a constant counts. Work is bytes that are scanned. */
  public enum Unit {
    BYTES,
    WORK,
    NANOS,
    COUNT,
    PERCENT,
    SHARE,
    FACTOR;

    /** Whether only whole numbers make sense. */
    public boolean isWhole() {
      return this != SHARE && this != FACTOR;
    }
  }

  private final double goValue;
  private final Unit unit;

  PacerConstant(double goValue, Unit unit) {
    this.goValue = goValue;
    this.unit = unit;
  }

  public double goValue() {
    return goValue;
  }

  public Unit unit() {
    return unit;
  }
}
