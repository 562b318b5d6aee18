package dev.tricolor.core.sched;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A virtual processor: runs one goroutine at a time and has a clock of its own. */
public class P {
  /** Number, from 0. */
  public final int id;

  /** Virtual time, in picoseconds since the program started, without units not yet folded in. */
  public long clockPicos;

  /** The goroutine that runs on it; null while it looks for one or is idle. */
  public @Nullable G current;

  /** Counts time slices: a goroutine that inherits its waker's slice does not count. */
  public long scheduleTick;

  /** Sudogs that nobody uses, for this P's goroutines. */
  final SudogCache sudogs = new SudogCache();

  /** Heap records of defers that nobody uses. */
  public final long[] freeDefers = new long[32];

  /** Number of records in {@link #freeDefers}. */
  public int freeDeferCount;

  /** Dead goroutines, to be used again. */
  final ArrayDeque<G> freeGoroutines = new ArrayDeque<>();

  final RunQueue queue = new RunQueue();
  final TimerHeap timers = new TimerHeap();

  /** Runs before the queue, on the time slice of whoever readied it. */
  @Nullable G runNext;

  /** Virtual time since when it sleeps, in picoseconds. */
  long restingSincePicos;

  /** Whether it takes part: it runs a goroutine or looks for one. */
  boolean active;

  /** Whether it looks for work in other Ps' queues. */
  boolean spinning;

  /** Whether its goroutine is to leave at its next poll. */
  boolean preempt;

  /** Number of the {@link #runNext} of another P that it has already waited for. */
  long covetedId;

  long nextId;
  long lastId;
  long observedTick = -1;
  long observedSincePicos;

  public P(int id) {
    this.id = id;
  }

  /** Whether goroutines wait for it. */
  boolean hasWork() {
    return runNext != null || !queue.isEmpty();
  }
}
