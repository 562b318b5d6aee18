package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.Collector;
import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.CollectorStatistics;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.collector.World;
import dev.tricolor.core.collector.WriteBarrier;
import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.core.event.GcCycleStarted.Cause;
import dev.tricolor.core.event.GcPhaseBegan.Phase;
import dev.tricolor.core.event.GcWorkSlice.Worker;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.sched.BackgroundWork;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.time.Picos;
import dev.tricolor.gc.barrier.BarrierRule;
import dev.tricolor.gc.mark.NodeCost;
import dev.tricolor.gc.pace.CpuLimiter;
import dev.tricolor.gc.pace.LiveBytes;
import dev.tricolor.gc.pace.MarkObservation;
import dev.tricolor.gc.pace.Pacer;
import dev.tricolor.gc.pace.PacerConstants;
import dev.tricolor.gc.pace.PeriodicTrigger;
import dev.tricolor.gc.pace.ScanWork;
import dev.tricolor.gc.scavenge.Scavenger;
import java.util.ArrayList;
import java.util.List;

/** Marks and sweeps beside the program, as Go does: see the package's description. */
public final class ConcurrentCollector implements Collector, BackgroundWork {
  /** A slice of marking takes so long, in picoseconds, plus what the seed adds. */
  private static final int SLICE_PICOS = (int) (10 * Picos.PER_MICRO);

  private final CollectorContext context;
  private final Heap heap;
  private final World world;
  private final HeapPacing pacing;
  private final Pacer pacer;
  private final CpuLimiter limiter;
  private final PeriodicTrigger periodic = new PeriodicTrigger(PacerConstants.GO);
  private final Marking marking;
  private final Sweeping sweeping;
  private final Scavenger scavenger;
  private final Workers workers = new Workers(PacerConstants.GO);
  private final Assists assists;
  private final Assists.Helper helper = new GoroutineHelper();
  private final HeldResults held = new HeldResults();
  private final CycleTimes times = new CycleTimes();
  private final PauseBook book = new PauseBook();
  private final List<G> waitingForMark = new ArrayList<>();
  private final Audits audits;
  private final CycleEvents events;
  private boolean forced;
  private int startedCycles;
  private long heapAtStartBytes;
  private long mostWork;
  private long idleSeenPicos;

  /** A collector with Go's write barrier. */
  public ConcurrentCollector(CollectorContext context) {
    this(context, BarrierRule.HYBRID);
  }

  /** A collector with another barrier: an experiment. */
  public ConcurrentCollector(CollectorContext context, BarrierRule rule) {
    this.context = context;
    heap = context.heap();
    world = context.world();
    Roots roots = context.roots();
    pacing = new HeapPacing(context);
    pacer = pacing.pacer();
    limiter = new CpuLimiter(PacerConstants.GO, world.processorCount(), 0);
    marking = new Marking(heap, roots, rule, CycleCost.parallel(context));
    events = new CycleEvents(context.events());
    sweeping = new Sweeping(heap, world, events, context.settings().paranoid());
    scavenger = new Scavenger(heap, world.processorCount());
    assists = new Assists(PacerConstants.GO, pacer, world);
    audits = new Audits(context);
    roots.handles().register(held);
    heap.attach(this::heapGrew, sweeping.sweeper());
    heap.collectionRequested = alwaysAsked();
    world.attach(this);
  }

  // -- doors -------------------------------------------------------------------------------------

  @Override
  public long collectAtDoor(G g, long sp, long result) {
    g.sp = sp;
    heap.collectionRequested = alwaysAsked();
    assists.charge(g, heap.takeUnchargedBytes());
    if (marking.isOn() ? assists.inDebt(g) : isDue()) {
      attend(g, result);
    }
    heap.countLargeObjects();
    if (context.settings().atEveryDoor()) {
      hurry(g, result);
    }
    return result;
  }

  /** Whether every door asks: to stress the collector, or to know where objects come from. */
  private boolean alwaysAsked() {
    return context.settings().atEveryDoor() || context.settings().paranoid();
  }

  /** The goroutine starts a cycle, or pays what it owes. */
  private void attend(G g, long result) {
    held.hold(g, result);
    world.awaitTurn(g);
    if (!marking.isOn() && isDue()) {
      begin(Cause.HEAP);
    }
    assists.payDebt(g, helper);
    held.letGo(g);
  }

  /** Under stress there is always a cycle, and each door moves it on by a little. */
  private void hurry(G g, long result) {
    held.hold(g, result);
    world.awaitTurn(g);
    if (!marking.isOn()) {
      begin(Cause.HEAP);
    }
    helper.mark(g, 1);
    held.letGo(g);
  }

  @Override
  public void poll(G g, long sp) {
    if (heap.collectionRequested) {
      collectAtDoor(g, sp, 0);
    }
    long now = world.nowPicos(g) / Picos.PER_NANO;
    if (limiter.isStale(now)) {
      updateLimiter(now);
    }
  }

  @Override
  public void collectNow(G g, long sp) {
    g.sp = sp;
    world.awaitTurn(g);
    int running = startedCycles;
    awaitMark(g, running);
    int wanted = running + 1;
    if (startedCycles == running) {
      begin(Cause.FORCED);
    }
    awaitMark(g, wanted);
    while (book.cycles() == wanted && sweeping.sweepOne(g)) {
      world.giveWay(g);
    }
  }

  @Override
  public void releaseMemory(G g, long sp) {
    collectNow(g, sp);
    world.charge(g, scavenger.releaseAll());
  }

  /** Waits until a cycle that has begun has marked. */
  private void awaitMark(G g, int cycle) {
    while (book.cycles() < cycle) {
      waitingForMark.add(g);
      world.park(g, WaitReason.GC_WAIT);
    }
  }

  @Override
  public WriteBarrier barrier() {
    return marking.barrier();
  }

  /** Marking in the time of a goroutine. */
  private final class GoroutineHelper implements Assists.Helper {
    @Override
    public boolean wanted() {
      return marking.isOn() && !limiter.limiting();
    }

    @Override
    public long mark(G g, long work) {
      int cycle = startedCycles;
      long done = 0;
      while (done < work && marking.isOn() && cycle == startedCycles && marking.hasWork()) {
        long picos = marking.run(slicePicos(), work - done, false);
        done += marking.sliceWork();
        times.assisted(picos);
        limiter.addAssist(picos / Picos.PER_NANO);
        world.charge(g, picos);
        events.slice(
            world.nowPicos(g), picos, g.runningOn(), Worker.ASSIST, g.id, marking.sliceWork());
        world.awaitTurn(g);
      }
      if (cycle == startedCycles) {
        endIfDone(g.runningOn());
      }
      return done;
    }
  }

  // -- the background ----------------------------------------------------------------------------

  @Override
  public boolean runBeforeGoroutines(P p) {
    if (scavenger.duePicos() <= p.clockPicos) {
      p.clockPicos += scavenger.work(p.clockPicos);
    }
    if (isPeriodicDue(p.clockPicos)) {
      begin(Cause.PERIODIC);
    }
    if (!marking.isOn()) {
      return false;
    }
    if (!marking.hasWork()) {
      workers.leave(p);
      return false;
    }
    switch (workers.role(p, times.markingNanos(p.clockPicos))) {
      case NONE -> {
        return false;
      }
      case DEDICATED -> times.worked(slice(p, Worker.DEDICATED));
      case FRACTIONAL -> {
        long picos = slice(p, Worker.FRACTIONAL);
        times.worked(picos);
        workers.ranFractionally(p, picos);
      }
    }
    endIfDone(p);
    return true;
  }

  @Override
  public boolean runWhenIdle(P p) {
    if (!wantsIdle() || !workers.takeIdleSlot()) {
      return false;
    }
    long picos = slice(p, Worker.IDLE);
    times.workedIdly(picos);
    limiter.addIdle(picos / Picos.PER_NANO);
    workers.giveBackIdleSlot();
    endIfDone(p);
    return true;
  }

  private long slice(P p, Worker worker) {
    long picos = marking.run(slicePicos(), Long.MAX_VALUE, true);
    p.clockPicos += picos;
    events.slice(p.clockPicos, picos, p, worker, 0, marking.sliceWork());
    assists.workedFor(p, marking.sliceWork());
    return picos;
  }

  private long slicePicos() {
    return (long) SLICE_PICOS + world.choose(SLICE_PICOS);
  }

  @Override
  public boolean wantsIdle() {
    return marking.isOn() && marking.hasWork() && workers.idleAllowed();
  }

  @Override
  public long wakePicos() {
    boolean never = marking.isOn() || book.cycles() == 0 || pacer.gcPercent() < 0;
    long cyclePicos = never ? Picos.NEVER : periodic.duePicos(book.lastEndNanos());
    return Math.min(cyclePicos, scavenger.duePicos());
  }

  private boolean isPeriodicDue(long nowPicos) {
    return !marking.isOn()
        && periodic.due(nowPicos / Picos.PER_NANO, book.lastEndNanos(), pacer.gcPercent());
  }

  @Override
  public boolean runOnGoroutine(G g) {
    boolean swept = sweeping.runOnGoroutine(g);
    if (!swept) {
      scavenger.wake(world.nowPicos(g));
    }
    return swept;
  }

  @Override
  public void goroutineEnded(G g) {
    if (marking.isOn()) {
      assists.ended(g);
    }
  }

  // -- pacing ------------------------------------------------------------------------------------

  /** Asked at every refill and large allocation: while a cycle marks, the price changes. */
  private boolean heapGrew(long heapLiveBytes) {
    if (marking.isOn()) {
      pacer.revise(heapLiveBytes, marking.work(), mostWork, pacing.memoryUseIfLimited());
    }
    return isDue();
  }

  private boolean isDue() {
    return !marking.isOn()
        && heap.heapLiveBytes() >= pacer.triggerBytes(pacing.memoryUseIfLimited());
  }

  @Override
  public int setGcPercent(int percent) {
    int old = pacer.setGcPercent(percent, unsweptLiveBytes());
    pace();
    return old;
  }

  @Override
  public long setMemoryLimit(long bytes) {
    long old = pacer.setMemoryLimit(bytes, unsweptLiveBytes());
    pace();
    return old;
  }

  /** The goal has changed. */
  private void pace() {
    sweeping.pace(pacing.triggerBytes());
    scavenger.pace(pacing.goalBytes(), pacer.memoryLimitBytes());
  }

  private long unsweptLiveBytes() {
    return sweeping.isDone() ? 0 : heap.heapLiveBytes();
  }

  @Override
  public long triggerBytes() {
    return pacing.triggerBytes();
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

  private void updateLimiter(long nowNanos) {
    long idle = world.idlePicos();
    limiter.addIdle((idle - idleSeenPicos) / Picos.PER_NANO);
    idleSeenPicos = idle;
    limiter.update(nowNanos);
  }

  // -- the two pauses ----------------------------------------------------------------------------

  /** Stops the world, finishes the last cycle's sweep, and turns to marking. */
  private void begin(Cause cause) {
    long atPicos = world.stop();
    events.started(atPicos, cause, heap.heapLiveBytes(), triggerBytes(), heapGoalBytes());
    events.phase(atPicos, Phase.SWEEP_TERMINATION);
    updateLimiter(atPicos / Picos.PER_NANO);
    limiter.stop(atPicos / Picos.PER_NANO);
    long sweepNanos = sweeping.finish();
    if (context.settings().paranoid()) {
      audits.requireIntact();
    }
    world.cycleBegins();
    scavenger.wake(atPicos);
    forced = cause == Cause.FORCED;
    startedCycles++;
    heapAtStartBytes = heap.heapLiveBytes();
    marking.begin();
    assists.begin();
    workers.begin(world.processorCount(), cause == Cause.PERIODIC);
    Roots roots = context.roots();
    mostWork =
        heap.scannableBytes() + roots.stacks().allocatedBytes() + roots.globals().scannableBytes();
    pacer.startCycle(heapAtStartBytes);
    pacer.revise(heapAtStartBytes, 0, mostWork, pacing.memoryUseIfLimited());
    world.setBarrier(true);
    int parallel = CycleCost.parallel(context);
    long pauseNanos = CycleCost.firstPauseNanos(parallel) + sweepNanos;
    times.begin(atPicos, pauseNanos, parallel);
    restart(atPicos, pauseNanos, Phase.MARK);
    world.wakeIdle();
  }

  private void restart(long atPicos, long pauseNanos, Phase phase) {
    long backPicos = atPicos + Picos.ofNanos(pauseNanos);
    world.start(backPicos);
    limiter.start(backPicos / Picos.PER_NANO, phase == Phase.MARK);
    events.phase(backPicos, phase);
  }

  private void endIfDone(P p) {
    if (marking.isOn() && !marking.hasWork() && !marking.flushBarrier()) {
      end(p);
    }
  }

  /** Stops the world again: marking is over, sweeping begins. */
  private void end(P p) {
    long atPicos = world.stop();
    events.phase(atPicos, Phase.MARK_TERMINATION);
    updateLimiter(atPicos / Picos.PER_NANO);
    limiter.stop(atPicos / Picos.PER_NANO);
    marking.finish();
    if (context.settings().paranoid()) {
      audits.requireMarked();
    }
    long heapAtEndBytes = heap.heapLiveBytes();
    long goalBytes = heapGoalBytes();
    pacer.endCycle(
        new MarkObservation(
            heapAtStartBytes,
            heapAtEndBytes,
            marking.work(),
            (atPicos - times.requestedPicos()) / Picos.PER_NANO,
            times.assistNanos(),
            times.idleNanos(),
            world.processorCount()));
    workers.end();
    scavenger.cycleEnded(goalBytes);
    commit();
    long pauseNanos = CycleCost.secondPauseNanos(CycleCost.parallel(context));
    times.end(atPicos, pauseNanos);
    enterBook(heapAtEndBytes, goalBytes);
    restart(atPicos, pauseNanos, Phase.SWEEP);
    assists.end(p);
    if (context.roots().specials().hasCalls()) {
      world.wakeCaller(p);
    }
    releaseWaiting(p);
    world.wakeSweeper(p);
  }

  /** What was marked is live: sets the next goal, and everything is to be swept. */
  private void commit() {
    marking.end();
    world.setBarrier(false);
    long markedBytes = marking.counts().markedBytes() + heap.bornMarkedBytes();
    long heapWork = marking.counts().scanWorkBytes();
    heap.startCycleBooks(markedBytes, heapWork);
    RootJobs roots = marking.roots();
    pacer.commit(
        new LiveBytes(markedBytes, roots.stackBytes(), roots.globalBytes()),
        new ScanWork(heapWork, roots.stackBytes(), roots.globalBytes()));
    pacing.checkLimit(book);
    heap.pages().nextSweepGeneration();
    sweeping.begin();
    pace();
    world.cycleEnds();
    world.setNodeUnits(NodeCost.units(marking.counts()));
  }

  private void releaseWaiting(P p) {
    List<G> ready = List.copyOf(waitingForMark);
    waitingForMark.clear();
    ready.forEach(g -> world.ready(p, g));
  }

  private void enterBook(long heapAtEndBytes, long goalBytes) {
    book.enter(
        forced,
        times.pauseNanos(),
        times.finishedPicos() / Picos.PER_NANO,
        times.cpuNanos(),
        world.processorCount());
    if (context.events().listening()) {
      LiveBytes live = pacer.live();
      context
          .events()
          .accept(
              new GcCycleFinished(
                  book.cycles(),
                  times.requestedPicos(),
                  times.finishedPicos(),
                  forced,
                  times.clock(),
                  times.cpu(),
                  new GcCycleFinished.Sizes(
                      heapAtStartBytes,
                      heapAtEndBytes,
                      live.markedBytes(),
                      goalBytes,
                      live.stackBytes(),
                      live.globalBytes()),
                  book.cpuFraction(),
                  world.processorCount()));
    }
  }
}
