package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.CollectorStatistics;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.World;
import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.sched.G;
import dev.tricolor.gc.mark.MarkCounts;
import dev.tricolor.gc.mark.Marker;
import dev.tricolor.gc.mark.NodeCost;
import dev.tricolor.gc.pace.LiveBytes;
import dev.tricolor.gc.pace.Pacer;
import dev.tricolor.gc.pace.ScanWork;
import dev.tricolor.gc.scavenge.Scavenger;
import dev.tricolor.gc.sweep.Sweeper;

/** Collects in one pause, whenever the live heap has reached the goal. */
public final class StopTheWorldCollector implements Collector {
  private static final long PICOS = 1000;
  private static final long[] NO_ADDRESSES = {};

  /** Sweeping is over when the program runs again. */
  private static final long ALL_SWEPT = 0;

  private final CollectorContext context;
  private final Heap heap;
  private final Roots roots;
  private final World world;
  private final Marker marker;
  private final Sweeper sweeper;
  private final Scavenger scavenger;
  private final PauseBook book = new PauseBook();
  private final Audits audits;
  private final HeapPacing pacing;
  private final Pacer pacer;

  public StopTheWorldCollector(CollectorContext context) {
    this.context = context;
    heap = context.heap();
    roots = context.roots();
    world = context.world();
    pacing = new HeapPacing(context);
    pacer = pacing.pacer();
    marker = new Marker(heap);
    audits = new Audits(context);
    scavenger = new Scavenger(heap, world.processorCount());
    sweeper = new Sweeper(heap, context.settings().paranoid());
    heap.attach(this::due, sweeper);
    heap.collectionRequested = context.settings().atEveryDoor();
  }

  // -- the port ----------------------------------------------------------------------------------

  @Override
  public long collectAtDoor(G g, long sp, long result) {
    if (context.settings().atEveryDoor() || due(heap.heapLiveBytes())) {
      collect(g, sp, false, result);
    } else {
      heap.collectionRequested = false;
    }
    return result;
  }

  @Override
  public void collectNow(G g, long sp) {
    collect(g, sp, true, NO_ADDRESSES);
  }

  @Override
  public void releaseMemory(G g, long sp) {
    collectNow(g, sp);
    world.charge(g, scavenger.releaseAll());
  }

  @Override
  public void poll(G g, long sp) {
    if (heap.collectionRequested) {
      collectAtDoor(g, sp, 0);
    }
  }

  @Override
  public int setGcPercent(int percent) {
    return pacer.setGcPercent(percent, ALL_SWEPT);
  }

  @Override
  public long setMemoryLimit(long bytes) {
    return pacer.setMemoryLimit(bytes, ALL_SWEPT);
  }

  @Override
  public long triggerBytes() {
    return heapGoalBytes();
  }

  /** Asked at every refill. */
  private boolean due(long heapLiveBytes) {
    return heapLiveBytes >= pacer.goal(pacing.memoryUseIfLimited()).bytes();
  }

  @Override
  public long heapGoalBytes() {
    return pacing.goalBytes();
  }

  @Override
  public CollectorStatistics statistics() {
    return book.snapshot();
  }

  @Override
  public void audit() {
    audits.requireIntact();
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
    long heapAtStart = heap.heapLiveBytes();
    sweeper.sweepAll();
    long spansSwept = sweeper.sweptSpans();
    long spansFreed = sweeper.freedSpans();
    long goal = heapGoalBytes();
    MarkCounts counts = markFrom(extraRoots);
    long heapAtEnd = heap.heapLiveBytes();
    sweepUnmarked(counts);
    if (context.settings().paranoid()) {
      audits.requireIntact(extraRoots);
    }
    int parallel = CycleCost.parallel(context);
    Times times =
        new Times(
            startPicos,
            parallel,
            CycleCost.firstPauseNanos(parallel),
            CycleCost.markNanos(marker.costPicos()) / parallel,
            CycleCost.secondPauseNanos(parallel));
    long sweepNanos =
        CycleCost.sweepNanos(sweeper.sweptSpans() - spansSwept, sweeper.freedSpans() - spansFreed);
    world.cycleEnds();
    world.setNodeUnits(NodeCost.units(counts));
    finish(times, forced, new long[] {heapAtStart, heapAtEnd, goal});
    world.start(startPicos + (times.pause() + sweepNanos) * PICOS);
    if (roots.specials().hasCalls()) {
      world.wakeCaller(g.runningOn());
    }
    heap.collectionRequested = context.settings().atEveryDoor();
  }

  private MarkCounts markFrom(long[] extraRoots) {
    marker.begin();
    visitRoots((value, place) -> marker.mark(value), extraRoots);
    heap.forEachTinyBlock(marker::mark);
    marker.drain();
    roots.specials().bury(marker::isMarked, marker::mark);
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
    commit(counts);
    heap.pages().nextSweepGeneration();
    sweeper.begin();
    sweeper.sweepAll();
    heap.drainPageCaches();
  }

  private void commit(MarkCounts counts) {
    long stackBytes = roots.stacks().scannableBytes();
    long globalBytes = roots.globals().scannableBytes();
    pacer.commit(
        new LiveBytes(counts.markedBytes(), stackBytes, globalBytes),
        new ScanWork(counts.scanWorkBytes(), stackBytes, globalBytes));
    pacing.checkLimit(book);
  }

  private void finish(Times times, boolean forced, long[] heapSizes) {
    long endPicos = times.startPicos() + times.pause() * PICOS;
    book.enter(forced, times.pause(), endPicos / PICOS, times.cpu(), world.processorCount());
    if (!context.events().listening()) {
      return;
    }
    LiveBytes live = pacer.live();
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
