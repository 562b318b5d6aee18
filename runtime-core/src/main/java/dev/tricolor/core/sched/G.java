package dev.tricolor.core.sched;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine as compiled code sees it: every compiled function takes it as its first parameter and
 * reads and writes these fields directly.
 */
public class G {
  // -- virtual time ----------------------------------------------------------------------------

  /** Cost units that compiled code has charged since the scheduler last looked. */
  public long units;

  /** Compiled code polls once {@link #units} reaches this. */
  public long unitsDeadline;

  /**
   * While {@link #units} is at most this, no other processor is behind this one, so what goroutines
   * can observe of each other may happen at once; else doors let the others go first.
   */
  public long unitsTurn;

  /**
   * Cost units of a step to the next node of a linked structure: what loads that miss the caches
   * take. Compiled code charges it in loops and recursions that walk such structures, and maps
   * charge it for elements that point somewhere.
   */
  public long nodeUnits;

  // -- turns -----------------------------------------------------------------------------------

  /** How many of a turn's lowest bits tell whose it is. */
  private static final int TURN_OWNER_BITS = 24;

  /**
   * Its turn: how many goroutines were resumed before, and whose it is. Later turns are greater.
   */
  public long turn;

  /**
   * The last turn in which it synchronised. What others did in later turns, other than its own, may
   * happen at the same time as what it does now.
   */
  public long orderedTurn;

  // -- the simulated stack ---------------------------------------------------------------------

  /** Host address just above the stack's highest byte; changes when the stack moves. */
  public long stackTop;

  /** Largest frame offset that needs no growth, in bytes from the top. */
  public long stackLimit;

  /** Size of the stack, in bytes; 0 while the goroutine has none. */
  public long stackBytes;

  /** Offset of the innermost frame while the goroutine is inside the runtime or parked. */
  public long sp;

  // -- the program's data ----------------------------------------------------------------------

  /** Address of the globals. */
  public long globals;

  /** Address of the read-only data. */
  public long readOnly;

  /** Functions by id. */
  public GoFunction[] functions = {};

  // -- the collector ---------------------------------------------------------------------------

  /** Whether pointer stores to the heap must go through the write barrier. */
  public boolean barrierOn;

  // -- results after the first, valid from a return to the next instruction of the caller --------

  public long r1;
  public long r2;
  public long r3;
  public long r4;
  public long r5;
  public long r6;
  public long r7;
  public long r8;
  public double f1;
  public double f2;
  public double f3;
  public double f4;
  public double f5;
  public double f6;
  public double f7;
  public double f8;
  public double f9;
  public double f10;
  public double f11;
  public double f12;
  public double f13;
  public double f14;

  // -- the scheduler ---------------------------------------------------------------------------

  /** Goroutine number, as tracebacks print it. */
  public long id;

  /** The P it runs on; null while it does not run. */
  public @Nullable P p;

  /** Place in the table of all goroutines; stays when the goroutine is used again. */
  public int index;

  /** What it is doing. */
  public GState state = GState.DEAD;

  /** Why it waits; what tracebacks print. */
  public WaitReason waitReason = WaitReason.NONE;

  /** Virtual time since when it waits, in picoseconds. */
  public long waitingSincePicos;

  /** Whether it belongs to the runtime: it is not counted, and does not prevent a deadlock. */
  public boolean system;

  /** The goroutine that started it; 0 for the first. */
  public long parentId;

  /** The pc of the {@code go} statement that started it. */
  public long creationPc;

  /** Number of LockOSThread calls that are not undone. */
  public int lockedCount;

  /** Offset of the innermost running panic's frame; 0 if nothing panics. */
  public long panicOffset;

  /** Text of the runtime error that the goroutine is about to raise. */
  public String pendingError = "";

  /** Kind of that error. */
  public int pendingErrorKind;

  /** Address of the memory fault that the goroutine is about to raise; negative if none. */
  public long pendingFault = -1;

  /** Whether one of the cases of the select on which it waits has been served. */
  public boolean selectDone;

  /** What a waker leaves for the goroutine that it readies: the sudog that was served. */
  public long wakeValue;

  /** Address of the timer with which it sleeps; 0 until it first does. */
  public long sleepTimer;

  /** Address of the heap object that stands for it in the program's statistics; 0 if none does. */
  long recordAddress;

  /** Virtual time before which it cannot run again: when its waker readied it. */
  long readyPicos;

  /** The host side of it; null before it first runs and after its end. */
  @Nullable Coroutine coroutine;

  /** What it runs. */
  @Nullable GoFunction entry;

  /** Begins a turn, the {@code number}th of all. */
  void beginTurn(long number) {
    turn = (number << TURN_OWNER_BITS) | (index & ((1 << TURN_OWNER_BITS) - 1));
  }

  /** Whether a turn was one of its own. */
  public boolean hadTurn(long other) {
    return (turn ^ other) << -TURN_OWNER_BITS == 0;
  }

  /** From now on it comes after what others have done so far. */
  public void synchronise() {
    orderedTurn = turn;
  }

  /** The P it runs on. */
  public P runningOn() {
    return Objects.requireNonNull(p, "the goroutine does not run");
  }

  /** Address of the frame at {@code offset}. */
  public long frameAddress(long offset) {
    return stackTop - offset;
  }
}
