package dev.tricolor.core.time;

/**
 * What the scheduler's own operations cost, in picoseconds. The defaults are what Go 1.26 was
 * measured to need on a server core of about 3 GHz; compiled code takes an eighth longer than
 * there, as on the virtual machines on which cycles of the collector were recorded.
 *
 * @param unitPicos one cost unit of compiled code
 * @param switchPicos leaving one goroutine and entering the next
 * @param startPicos a {@code go} statement
 * @param exitPicos end of a goroutine
 * @param channelPicos a channel operation that does not block
 * @param selectCasePicos each case of a select
 * @param semaphorePicos an operation on a semaphore's queue
 * @param timerPicos starting, changing or firing a timer
 * @param clockReadPicos {@code time.Now}
 * @param writePicos a system call that writes output
 * @param copyStackPicosPerKiB moving a stack, for each KiB of the new one
 * @param panicPicos raising a panic
 * @param spinPicos a fruitless look through all run queues
 * @param wakeMinPicos shortest time in which an idle processor wakes
 * @param wakeSpreadPicos how much longer it may take: the seed decides
 * @param timerLatePicos how late an idle machine wakes for a timer
 */
public record CostModel(
    long unitPicos,
    long switchPicos,
    long startPicos,
    long exitPicos,
    long channelPicos,
    long selectCasePicos,
    long semaphorePicos,
    long timerPicos,
    long clockReadPicos,
    long writePicos,
    long copyStackPicosPerKiB,
    long panicPicos,
    long spinPicos,
    long wakeMinPicos,
    long wakeSpreadPicos,
    long timerLatePicos) {

  /** The measured figures. */
  public static final CostModel DEFAULT =
      new CostModel(
          112,
          80_000,
          70_000,
          40_000,
          16_000,
          10_000,
          20_000,
          50_000,
          48_000,
          1_000_000,
          60_000,
          60_000,
          1_500_000,
          5_000_000,
          25_000_000,
          55_000_000);

  /** Picoseconds as cost units, at least one. */
  public long units(long picos) {
    return Math.max(1, picos / unitPicos);
  }
}
