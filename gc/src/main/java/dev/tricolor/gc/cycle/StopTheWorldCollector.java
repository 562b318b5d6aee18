package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.CollectorStatistics;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.World;
import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.SystemMemory;
import dev.tricolor.core.sched.G;
import dev.tricolor.gc.audit.HeapAudit;
import dev.tricolor.gc.mark.MarkCounts;
import dev.tricolor.gc.mark.Marker;
import dev.tricolor.gc.pace.HeapGoal;
import dev.tricolor.gc.pace.LiveBytes;
import dev.tricolor.gc.pace.MemoryUse;
import dev.tricolor.gc.sweep.Sweeper;

/** Collects in one pause, whenever the live heap has reached the goal. */
public final class StopTheWorldCollector implements Collector {
  private static final long PICOS = 1000;
  private static final long[] NO_ADDRESSES = {};

  private final CollectorContext context;
  private final Heap heap;
  private final Roots roots;
  private final World world;
  private final Marker marker;
  private final Sweeper sweeper;
  private final PauseBook book = new PauseBook();
  private int gcPercent;
  private long memoryLimitBytes;
  private LiveBytes live = LiveBytes.NONE;
  private long liveAtCommitBytes;

  public StopTheWorldCollector(CollectorContext context) {
    this.context = context;
    heap = context.heap();
    roots = context.roots();
    world = context.world();
    gcPercent = Math.max(-1, context.settings().gcPercent());
    memoryLimitBytes = context.settings().memoryLimitBytes();
    marker = new Marker(heap);
    sweeper = new Sweeper(heap, context.settings().paranoid());
    heap.attach(this::due, sweeper);
    heap.collectionRequested = context.settings().atEveryDoor();
  }

  // -- the port ----------------------------------------------------------------------------------

  @Override
  public long collectAtDoor(G g, long sp, long result) {
    collect(g, sp, false, result);
    return result;
  }

  @Override
  public void collectAtDoor(G g, long sp, long firstResult, long secondResult) {
    collect(g, sp, false, firstResult, secondResult);
  }

  @Override
  public void collectNow(G g, long sp) {
    collect(g, sp, true, NO_ADDRESSES);
  }

  @Override
  public void poll(G g, long sp) {
    if (heap.collectionRequested) {
      collect(g, sp, false, NO_ADDRESSES);
    }
  }

  @Override
  public int setGcPercent(int percent) {
    int old = gcPercent;
    gcPercent = Math.max(-1, percent);
    liveAtCommitBytes = heap.heapLiveBytes();
    return old;
  }

  @Override
  public long setMemoryLimit(long bytes) {
    long old = memoryLimitBytes;
    if (bytes >= 0 && bytes != old) {
      memoryLimitBytes = bytes;
      liveAtCommitBytes = heap.heapLiveBytes();
    }
    return old;
  }

  @Override
  public long triggerBytes() {
    return heapGoalBytes();
  }

  /** Asked at every refill; what a memory limit leaves is worked out only if there is one. */
  private boolean due(long heapLiveBytes) {
    if (memoryLimitBytes == Long.MAX_VALUE) {
      return heapLiveBytes >= HeapGoal.withoutLimit(live, gcPercent, liveAtCommitBytes);
    }
    return heapLiveBytes >= triggerBytes();
  }

  @Override
  public long heapGoalBytes() {
    return HeapGoal.goal(live, gcPercent, memoryLimitBytes, memoryUse(), liveAtCommitBytes);
  }

  private MemoryUse memoryUse() {
    SystemMemory memory = heap.systemMemory();
    return new MemoryUse(
        memory.mappedReadyBytes(),
        heap.statistics().freeBytes(),
        heap.statistics().allocatedBytes());
  }

  @Override
  public CollectorStatistics statistics() {
    return book.snapshot();
  }

  @Override
  public void audit() {
    audit(NO_ADDRESSES);
  }

  private void audit(long... extraRoots) {
    HeapAudit audit = new HeapAudit(heap);
    visitRoots(audit::root, extraRoots);
    audit.walk();
    audit.requireClean();
  }

  // -- the cycle ---------------------------------------------------------------------------------

  /** What a cycle did to the clocks, in nanoseconds. */
  private record Times(long startPicos, int parallel, long first, long mark, long second) {
    long pause() {
      return first + mark + second;
    }

    /** CPU time of all processors that took part. */
    long cpu() {
      return parallel * pause();
    }
  }

  private void collect(G g, long sp, boolean forced, long... extraRoots) {
    g.sp = sp;
    long startPicos = world.stop();
    world.cycleBegins();
    world.dropPools();
    long heapAtStart = heap.heapLiveBytes();
    sweeper.sweepAll();
    long spansSwept = sweeper.sweptSpans();
    long spansFreed = sweeper.freedSpans();
    long goal = heapGoalBytes();
    MarkCounts counts = markFrom(extraRoots);
    long heapAtEnd = heap.heapLiveBytes();
    sweepUnmarked(counts);
    if (context.settings().paranoid()) {
      audit(extraRoots);
    }
    int parallel = Math.max(1, Math.min(world.processorCount(), context.settings().cpuCount()));
    Times times =
        new Times(
            startPicos,
            parallel,
            CycleCost.firstPauseNanos(parallel),
            CycleCost.markNanos(counts) / parallel,
            CycleCost.secondPauseNanos(parallel));
    long sweepNanos =
        CycleCost.sweepNanos(sweeper.sweptSpans() - spansSwept, sweeper.freedSpans() - spansFreed);
    world.cycleEnds();
    finish(times, forced, new long[] {heapAtStart, heapAtEnd, goal});
    world.start(startPicos + (times.pause() + sweepNanos) * PICOS);
    heap.collectionRequested = context.settings().atEveryDoor();
  }

  private MarkCounts markFrom(long[] extraRoots) {
    marker.begin();
    visitRoots((value, place) -> marker.mark(value), extraRoots);
    heap.forEachTinyBlock(marker::mark);
    marker.drain();
    return marker.counts();
  }

  private void visitRoots(RootVisitor visitor, long[] extraRoots) {
    for (long address : extraRoots) {
      visitor.visit(address, 0);
    }
    roots.globals().visit(visitor);
    roots.handles().visit(visitor);
    roots.stacks().visit(visitor);
  }

  private void sweepUnmarked(MarkCounts counts) {
    heap.flushCaches();
    heap.startCycleBooks(counts.markedBytes(), counts.scanWorkBytes());
    live =
        new LiveBytes(
            counts.markedBytes(),
            roots.stacks().scannableBytes(),
            roots.globals().scannableBytes());
    liveAtCommitBytes = counts.markedBytes();
    heap.pages().nextSweepGeneration();
    sweeper.sweepAll();
    heap.drainPageCaches();
  }

  private void finish(Times times, boolean forced, long[] heapSizes) {
    long endPicos = times.startPicos() + times.pause() * PICOS;
    book.enter(forced, times.pause(), endPicos / PICOS, times.cpu(), world.processorCount());
    if (!context.events().listening()) {
      return;
    }
    int n = times.parallel();
    context
        .events()
        .accept(
            new GcCycleFinished(
                book.cycles(),
                times.startPicos(),
                endPicos,
                forced,
                new GcCycleFinished.Clock(times.first(), times.mark(), times.second()),
                new GcCycleFinished.Cpu(
                    times.first() * n, 0, times.mark() * n, 0, times.second() * n),
                new GcCycleFinished.Sizes(
                    heapSizes[0],
                    heapSizes[1],
                    live.markedBytes(),
                    heapSizes[2],
                    live.stackBytes(),
                    live.globalBytes()),
                book.cpuFraction(),
                world.processorCount()));
  }
}
