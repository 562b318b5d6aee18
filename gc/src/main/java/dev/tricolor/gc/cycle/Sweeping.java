package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.World;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.time.Picos;
import dev.tricolor.gc.pace.PacerConstants;
import dev.tricolor.gc.pace.SweepPace;
import dev.tricolor.gc.sweep.Sweeper;

/**
 * Sweeping beside the program: by a goroutine of its own, by whoever takes a span, in proportion to
 * what is allocated, and the rest as the next cycle begins.
 */
final class Sweeping {
  /** Spans that the sweeper's goroutine sweeps before it gives way. */
  private static final int BATCH = 10;

  private final Heap heap;
  private final World world;
  private final CycleEvents events;
  private final Sweeper sweeper;
  private SweepPace pace = SweepPace.DONE;
  private long basisPages;
  private long basisSpans;
  private long basisFreed;

  /** Whether the end of the last sweep was told. */
  private boolean told = true;

  Sweeping(Heap heap, World world, CycleEvents events, boolean poison) {
    this.heap = heap;
    this.world = world;
    this.events = events;
    sweeper = new Sweeper(heap, poison);
    sweeper.setDue(
        (spanBytes, ownPages, sweptPages) ->
            pace.duePages(heap.heapLiveBytes(), spanBytes, sweptPages - basisPages, ownPages));
  }

  Sweeper sweeper() {
    return sweeper;
  }

  /** A cycle has marked; {@link #pace} comes next. */
  void begin() {
    sweeper.begin();
    basisPages = sweeper.sweptPages();
    basisSpans = sweeper.sweptSpans();
    basisFreed = sweeper.freedSpans();
    told = false;
  }

  boolean isDone() {
    return sweeper.isDone();
  }

  /** Sets how much allocation sweeps, so that all is swept before the next cycle starts. */
  void pace(long triggerBytes) {
    pace =
        sweeper.isDone()
            ? SweepPace.DONE
            : SweepPace.of(
                PacerConstants.GO,
                triggerBytes,
                heap.heapLiveBytes(),
                heap.pages().pagesInUse(),
                sweeper.sweptPages() - basisPages);
  }

  /** Sweeps a span in the time of a goroutine; false if all are swept. */
  boolean sweepOne(G g) {
    long freed = sweeper.freedSpans();
    if (!sweeper.sweepOne()) {
      finished(world.nowPicos(g));
      return false;
    }
    world.charge(g, Picos.ofNanos(CycleCost.sweepNanos(1, sweeper.freedSpans() - freed)));
    return true;
  }

  private void finished(long nowPicos) {
    pace = SweepPace.DONE;
    if (!told) {
      told = true;
      events.swept(nowPicos, sweeper.sweptSpans() - basisSpans, sweeper.freedSpans() - basisFreed);
    }
  }

  /** The sweeper's goroutine has its turn; false if all is swept. */
  boolean runOnGoroutine(G g) {
    for (int i = 0; i < BATCH; i++) {
      if (!sweepOne(g)) {
        return false;
      }
    }
    return true;
  }

  /** Sweeps what is left, and returns the time it took in nanoseconds. */
  long finish() {
    long swept = sweeper.sweptSpans();
    long freed = sweeper.freedSpans();
    sweeper.sweepAll();
    finished(world.nowPicos());
    return CycleCost.sweepNanos(sweeper.sweptSpans() - swept, sweeper.freedSpans() - freed);
  }
}
