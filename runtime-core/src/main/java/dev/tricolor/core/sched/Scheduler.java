package dev.tricolor.core.sched;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.GoroutineChanged;
import dev.tricolor.core.event.GoroutineChanged.State;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.time.CostModel;
import dev.tricolor.core.time.Picos;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What goroutines do to each other: start, wait, wake, give way, end. {@link Dispatcher} decides
 * who runs.
 */
public final class Scheduler {
  /** Virtual time between two polls. */
  private static final long POLL_PICOS = 20 * Picos.PER_MICRO;

  /** Number of the goroutine whose return ends the program. */
  private static final long MAIN_ID = 1;

  private final SchedulerConfig config;
  private final CostModel costs;
  private final RandomGenerator random;
  private final ArrayDeque<G> global = new ArrayDeque<>();
  private final Processors processors;
  private final GoroutineTable goroutines;
  private final GoroutineStacks stacks;
  private final Sysmon sysmon;
  private final Timers timers;
  private final Sudogs sudogs;
  private final RuntimeObjects objects;
  private final Dispatcher dispatcher;
  private final long pollUnits;
  private EventSink events = EventSink.none();
  private final CollectorGoroutines collectorGoroutines = new CollectorGoroutines(this);
  private boolean barrierOn;
  private boolean started;
  private boolean mainLeft;

  /**
   * Creates a scheduler.
   *
   * @param maker makes the goroutines
   * @param stacks gives them stacks
   * @param objects gives it simulated memory for what waits
   */
  public Scheduler(
      SchedulerConfig config,
      Supplier<? extends G> maker,
      GoroutineStacks stacks,
      RuntimeObjects objects) {
    this.config = config;
    this.stacks = stacks;
    this.objects = objects;
    costs = config.costs();
    pollUnits = config.pollAlways() ? 0 : costs.units(POLL_PICOS);
    random = new SplittableRandom(config.seed());
    processors = new Processors(config.processors(), random, costs);
    goroutines = new GoroutineTable(maker);
    sysmon = new Sysmon(processors);
    timers = new Timers(processors, this);
    sudogs = new Sudogs(objects);
    WorkFinder finder = new WorkFinder(processors, global, timers, random, costs);
    dispatcher = new Dispatcher(this, processors, finder, sysmon);
  }

  // -- parts

  public CostModel costs() {
    return costs;
  }

  /** The one source of every free choice. */
  public RandomGenerator random() {
    return random;
  }

  public GoroutineTable goroutines() {
    return goroutines;
  }

  public Timers timers() {
    return timers;
  }

  public Sudogs sudogs() {
    return sudogs;
  }

  /** Names whom goroutines and Ps tell what they do. */
  public void setEvents(EventSink sink) {
    events = sink;
    processors.setEvents(sink);
  }

  private void tell(P p, G g, State state) {
    if (events.listening()) {
      String reason = state == State.WAITING ? g.waitReason.text() : "";
      events.accept(new GoroutineChanged(nowPicos(p), g.id, p.id, state, reason));
    }
  }

  /** Who runs: for the ports that the dispatcher needs. */
  public Dispatcher dispatcher() {
    return dispatcher;
  }

  /** GOMAXPROCS. */
  public int processorCount() {
    return processors.count();
  }

  /** A P by number. */
  public P processor(int index) {
    return processors.at(index);
  }

  /** Whether waiting a moment may pay: others run, and nothing waits for this goroutine's P. */
  public boolean othersBusy(G g) {
    return processors.count() > processors.idleCount() + 1 && !g.runningOn().hasWork();
  }

  /** Ps without work. */
  public int idleProcessorCount() {
    return processors.idleCount();
  }

  // -- time

  /** The goroutine's virtual time, in picoseconds. */
  public long nowPicos(G g) {
    return g.runningOn().clockPicos + g.units * costs.unitPicos();
  }

  private long nowPicos(P p) {
    return p.current == null ? p.clockPicos : nowPicos(p.current);
  }

  /** Charges the goroutine for something that the runtime does for it. */
  public void charge(G g, long picos) {
    g.units += costs.units(picos);
  }

  /** Virtual time of the P that runs, in picoseconds; between turns, of the latest. */
  public long nowPicos() {
    P p = processors.running();
    return p == null ? processors.latestPicos() : nowPicos(p);
  }

  /** Stops every P: their clocks meet at the latest, which it returns in picoseconds. */
  public long stopAll() {
    P p = processors.running();
    if (p != null && p.current != null) {
      fold(p.current);
    }
    long at = processors.latestPicos();
    startAll(at);
    return at;
  }

  /** Lets every P go on at a time, in picoseconds. */
  public void startAll(long atPicos) {
    for (int i = 0; i < processors.count(); i++) {
      P p = processors.at(i);
      p.clockPicos = Math.max(p.clockPicos, atPicos);
    }
    P p = processors.running();
    if (p != null) {
      processors.enter(p);
      if (p.current != null) {
        limit(p.current);
      }
    }
  }

  private void fold(G g) {
    g.runningOn().clockPicos += g.units * costs.unitPicos();
    g.units = 0;
  }

  private void limit(G g) {
    g.unitsDeadline = pollUnits;
    processors.limitTurn(g.runningOn(), g);
  }

  // -- what the collector must know

  /** What the scheduler keeps outside of stacks. */
  public SchedulerStock stock() {
    return new SchedulerStock(processors, goroutines, timers);
  }

  /** Switches the write barrier of every goroutine, those to come included. */
  public void setBarrier(boolean on) {
    barrierOn = on;
    goroutines.all().forEach(g -> g.barrierOn = on);
  }

  /** The goroutines that work for the collector. */
  public CollectorGoroutines collectorGoroutines() {
    return collectorGoroutines;
  }

  /** Wakes every idle P, to look for work. */
  public void wakeIdle(long nowPicos) {
    while (processors.idleCount() > 0) {
      processors.wakeSoon(nowPicos);
    }
  }

  /** Time that Ps have slept through so far, in picoseconds, summed. */
  public long idlePicos(long nowPicos) {
    return processors.idlePicos(nowPicos);
  }

  // -- giving way

  /** Lets every P with a lower clock run first. {@code g.sp} names the innermost frame. */
  public void awaitTurn(G g) {
    P p = g.runningOn();
    fold(g);
    while (!processors.isTurnOf(p)) {
      suspend(g);
      p = g.runningOn();
    }
    limit(g);
  }

  /** Called at a poll: time slices end here, and other Ps catch up. */
  public void poll(G g) {
    P p = g.runningOn();
    fold(g);
    sysmon.advance(p.clockPicos);
    if (p.preempt) {
      yieldToGlobal(g);
    } else if (!processors.isTurnOf(p)) {
      suspend(g);
    }
    limit(g);
  }

  /** Gosched: to the global queue's tail. */
  public void yieldToGlobal(G g) {
    release(g, GState.RUNNABLE);
    global.addLast(g);
    Coroutine.suspend();
  }

  /** Gives way to what stands in the own P's queue. */
  public void yieldToLocal(G g) {
    P p = g.runningOn();
    release(g, GState.RUNNABLE);
    enqueue(p, g, false);
    Coroutine.suspend();
  }

  /** Waits until {@link #ready}. The caller has left traces of itself where the waker looks. */
  public void park(G g, WaitReason reason) {
    g.waitReason = reason;
    g.waitingSincePicos = nowPicos(g);
    release(g, GState.WAITING);
    Coroutine.suspend();
  }

  /** Waits for a time in picoseconds. */
  public void sleep(G g, long picos) {
    if (g.sleepTimer == 0) {
      g.sleepTimer = objects.allocate(g, RuntimeObject.SLEEP_TIMER);
      Memory.storeInt(g.sleepTimer + TimerRecord.KIND, TimerRecord.SLEEP);
      Memory.storeLong(g.sleepTimer + TimerRecord.GOROUTINE, g.index);
    }
    long now = nowPicos(g);
    timers.reset(g, g.sleepTimer, picos > Picos.NEVER - now ? Picos.NEVER : now + picos, 0);
    park(g, WaitReason.SLEEP);
  }

  private void suspend(G g) {
    if (g.state != GState.RUNNING) {
      throw new AssertionError("goroutine " + g.id + " is " + g.state);
    }
    Coroutine.suspend();
  }

  /** Takes a goroutine off its P. */
  void release(G g, GState state) {
    P p = g.runningOn();
    fold(g);
    tell(
        p,
        g,
        state == GState.WAITING
            ? State.WAITING
            : state == GState.DEAD ? State.ENDED : State.RUNNABLE);
    g.state = state;
    g.readyPicos = p.clockPicos;
    g.p = null;
    p.current = null;
  }

  // -- waking

  /** Makes a waiting goroutine runnable: next on {@code p}. */
  public void ready(P p, G g) {
    if (g.state != GState.WAITING) {
      throw new AssertionError("readied goroutine " + g.id + " is " + g.state);
    }
    long now = nowPicos(p);
    g.state = GState.RUNNABLE;
    g.waitReason = WaitReason.NONE;
    g.readyPicos = now;
    tell(p, g, State.RUNNABLE);
    enqueue(p, g, true);
    processors.wakeForWork(now);
  }

  private void enqueue(P p, G g, boolean next) {
    G queued = g;
    if (next) {
      queued = p.runNext;
      p.runNext = g;
    }
    if (queued != null) {
      p.queue.put(queued, global);
    }
  }

  // -- starting and ending

  /** The {@code go} statement: starts a goroutine that calls {@code func()}. */
  public G start(G parent, GoFunction function, long closure, long creationPc) {
    charge(parent, costs.startPicos());
    G g = create(parent.runningOn(), function, closure, false);
    if (g.recordAddress == 0) {
      g.recordAddress = objects.allocate(parent, RuntimeObject.GOROUTINE);
    }
    g.parentId = parent.id;
    g.creationPc = creationPc;
    launch(parent.runningOn(), g);
    return g;
  }

  /** Starts the goroutine of a timer made by AfterFunc. */
  void startTimerFunction(P p, long closure) {
    G some = goroutines.at(0);
    GoFunction function = Closures.function(some, closure);
    launch(p, create(p, function, closure, false));
  }

  /** Starts a goroutine of the runtime, at the end of {@code p}'s queue. */
  public G startSystem(P p, GoFunction function) {
    G g = create(p, function, 0, true);
    launch(p, g);
    return g;
  }

  private void launch(P p, G g) {
    g.state = GState.RUNNABLE;
    g.readyPicos = nowPicos(p);
    tell(p, g, State.STARTED);
    enqueue(p, g, true);
    if (started) {
      processors.wakeForWork(g.readyPicos);
    }
  }

  private G create(P p, GoFunction function, long closure, boolean system) {
    G g = goroutines.take(p);
    stacks.prepare(p, g);
    g.system = system;
    goroutines.number(p, g);
    g.entry = function;
    g.parentId = 0;
    g.creationPc = 0;
    g.panicOffset = 0;
    g.lockedCount = 0;
    g.waitReason = WaitReason.NONE;
    g.barrierOn = barrierOn;
    // The new stack is never scanned in this cycle: it must not hold the only pointer to it.
    objects.shade(closure);
    EntryFrame.push(g, closure);
    return g;
  }

  /** The body of a goroutine's coroutine. */
  void runBody(G g) {
    long closure = EntryFrame.pop(g);
    try {
      entryOf(g).call(g, g.sp, closure);
      if (g.id == MAIN_ID) {
        throw new ProgramExit(0);
      }
    } catch (Unwind unwind) {
      if (unwind.targetOffset() != Unwind.WHOLE_GOROUTINE) {
        throw new AssertionError("no frame at offset " + unwind.targetOffset(), unwind);
      }
      mainLeft |= g.id == MAIN_ID;
    }
    charge(g, costs.exitPicos());
    P p = g.runningOn();
    release(g, GState.DEAD);
    g.coroutine = null;
    g.entry = null;
    dispatcher.background().goroutineEnded(g);
    stacks.release(p, g);
    goroutines.giveBack(p, g);
  }

  private static GoFunction entryOf(G g) {
    GoFunction entry = g.entry;
    if (entry == null) {
      throw new AssertionError("goroutine " + g.id + " runs nothing");
    }
    return entry;
  }

  // -- the whole program

  /** Runs a program until it ends and returns its exit code. */
  public int run(GoFunction mainFunction) {
    P first = processors.at(0);
    G main = createMain(first, mainFunction);
    SystemGoroutines.start(this, first, config.finalizerGoroutine());
    started = true;
    processors.wake(first, 0);
    SystemGoroutines.enterMain(this, first, main, config);
    try {
      while (true) {
        dispatcher.step();
      }
    } catch (ProgramExit exit) {
      return exit.code();
    }
  }

  /** Creates a goroutine of the runtime that waits until it is readied. */
  G createWaiting(P p, GoFunction body, WaitReason reason) {
    G g = create(p, body, 0, true);
    g.state = GState.WAITING;
    g.waitReason = reason;
    return g;
  }

  private G createMain(P p, GoFunction function) {
    G g = create(p, function, 0, false);
    g.state = GState.RUNNABLE;
    EntryFrame.pushMain(g);
    return g;
  }

  /** Whether main has ended by Goexit. */
  public boolean mainLeft() {
    return mainLeft;
  }

  /** GOMAXPROCS(n): changes the number of Ps and returns the old one; n &lt; 1 only asks. */
  public int setProcessors(G g, int count) {
    int old = processors.count();
    if (count > 0 && count != old) {
      stopAll();
      P keeper = new ProcessorChange(this, processors, global).apply(g, count);
      if (!global.isEmpty() || keeper.hasWork()) {
        processors.wakeForWork(keeper.clockPicos);
      }
      processors.enter(keeper);
      limit(g);
    }
    return old;
  }

  /** Enters a goroutine that a P has found. */
  void enter(P p, G g, boolean newSlice) {
    if (newSlice) {
      p.scheduleTick++;
    }
    p.preempt = false;
    p.covetedId = 0;
    p.clockPicos = Math.max(p.clockPicos, g.readyPicos) + costs.switchPicos();
    p.current = g;
    g.p = p;
    g.state = GState.RUNNING;
    tell(p, g, State.RUNNING);
  }

  /** Runs the goroutine of {@code p} until it suspends itself. */
  void resume(P p, G g) {
    Coroutine coroutine = g.coroutine;
    if (coroutine == null) {
      coroutine = new Coroutine(() -> runBody(g));
      g.coroutine = coroutine;
    }
    limit(g);
    coroutine.resume();
  }
}
