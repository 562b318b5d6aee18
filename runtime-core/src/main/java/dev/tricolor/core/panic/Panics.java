package dev.tricolor.core.panic;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.Closures;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.RuntimeObjects;
import dev.tricolor.core.sched.Unwind;

/** Runs deferred calls, normally, in panics and in Goexit. */
public final class Panics {
  private final PcTable pcs;
  private final RuntimeFunctions functions;
  private final Fatals fatals;
  private final Defers defers;

  public Panics(PcTable pcs, RuntimeFunctions functions, Fatals fatals, RuntimeObjects objects) {
    this.pcs = pcs;
    this.functions = functions;
    this.fatals = fatals;
    defers = new Defers(objects);
  }

  // -- deferred calls
  // ------------------------------------------------------------------------------

  /**
   * The {@code defer} statement of the function whose frame is at {@code sp}.
   *
   * @param place 48 bytes of that frame for the record; 0 if it must come from the heap
   */
  public void defer(G g, long sp, long place, long closure) {
    defers.push(g, sp, place, closure);
  }

  /** Defers a call for the frame at offset {@code frame}, further out than the running one. */
  public void deferForOuter(G g, long frame, long closure) {
    defers.pushForOuter(g, frame, closure);
  }

  /** The function whose frame is at {@code sp} ends: runs what it has deferred. */
  public void runDeferred(G g, long sp) {
    while (Defers.innermostFrame(g) == sp) {
      call(g, sp, defers.pop(g));
    }
  }

  private void call(G g, long sp, long closure) {
    if (closure == 0) {
      throw memoryFault(g, sp, 0);
    }
    Closures.call(g, sp, closure);
  }

  // -- panics
  // --------------------------------------------------------------------------------------

  /** Raises a panic with an interface value; returns what has to be thrown. */
  public RuntimeException panic(G g, long sp, long type, long data) {
    if (type == 0) {
      functions.call(g, sp, "panicNil");
      throw new AssertionError("panicNil returned");
    }
    long panic = PanicFrame.push(g, sp, type, data, 0);
    noteFault(g, panic);
    noteRepanic(g, panic);
    long recovered = runAll(g, panic);
    if (recovered == 0) {
      fatals.uncaught(g, panic);
    }
    return new Unwind(afterRecovery(g, recovered));
  }

  private static void noteFault(G g, long panic) {
    if (g.pendingFault >= 0) {
      PanicFrame.setFault(g, panic, g.pendingFault);
      g.pendingFault = -1;
    }
  }

  private static void noteRepanic(G g, long panic) {
    long link = PanicFrame.link(g, panic);
    if (link != 0
        && PanicFrame.is(g, link, PanicFrame.RECOVERED)
        && PanicFrame.sameValue(g, panic, link)) {
      PanicFrame.set(g, link, PanicFrame.REPANICKED);
    }
  }

  /** Runs every deferred call until one recovers: returns the frame that had made it, or 0. */
  private long runAll(G g, long panic) {
    while (true) {
      long frame = Defers.innermostFrame(g);
      if (frame == 0) {
        return 0;
      }
      call(g, panic, defers.pop(g));
      if (PanicFrame.is(g, panic, PanicFrame.RECOVERED)) {
        return frame;
      }
    }
  }

  /** Forgets the panics above the frame that goes on; a Goexit among them goes on instead. */
  private static long afterRecovery(G g, long frame) {
    long panic = g.panicOffset;
    while (panic > frame) {
      if (PanicFrame.is(g, panic, PanicFrame.GOEXIT)) {
        g.panicOffset = panic;
        return panic;
      }
      panic = PanicFrame.link(g, panic);
    }
    g.panicOffset = panic;
    return frame;
  }

  /**
   * {@code recover()}: returns the type word, and the data word in {@code g.r1}.
   *
   * @param callerOffset offset of the frame that called the function which calls recover
   */
  public long recover(G g, long callerOffset) {
    g.r1 = 0;
    long panic = g.panicOffset;
    if (panic == 0
        || PanicFrame.is(g, panic, PanicFrame.RECOVERED | PanicFrame.GOEXIT)
        || belowWrappers(g, callerOffset) != panic) {
      return 0;
    }
    PanicFrame.set(g, panic, PanicFrame.RECOVERED);
    g.r1 = PanicFrame.data(g, panic);
    return PanicFrame.type(g, panic);
  }

  private long belowWrappers(G g, long from) {
    long offset = from;
    while (offset > 0) {
      Safepoint safepoint = pcs.at(Memory.loadLong(g.frameAddress(offset)));
      if (!safepoint.isInWrapper()) {
        break;
      }
      offset -= safepoint.function().frameBytes();
    }
    return offset;
  }

  /** {@code runtime.Goexit()}: runs every deferred call; returns what has to be thrown. */
  public RuntimeException goexit(G g, long sp) {
    long panic = PanicFrame.push(g, sp, 0, 0, PanicFrame.GOEXIT);
    while (Defers.innermostFrame(g) != 0) {
      try {
        runAll(g, panic);
      } catch (Unwind unwind) {
        if (unwind.targetOffset() != panic) {
          throw unwind;
        }
      }
    }
    g.panicOffset = 0;
    return new Unwind(Unwind.WHOLE_GOROUTINE);
  }

  // -- errors that the runtime raises
  // --------------------------------------------------------------

  /**
   * Raises an error that our package runtime makes of a kind and a text; returns what has to be
   * thrown.
   */
  public RuntimeException raise(G g, long sp, int kind, String message) {
    g.pendingErrorKind = kind;
    g.pendingError = message;
    functions.call(g, sp, "raise");
    throw new AssertionError("raise returned");
  }

  /** Raises what a memory fault raises. */
  public RuntimeException memoryFault(G g, long sp, long address) {
    setFault(g, address);
    functions.call(g, sp, "raiseMemoryFault");
    throw new AssertionError("raiseMemoryFault returned");
  }

  /** The next panic is a memory fault at {@code address}. */
  public static void setFault(G g, long address) {
    g.pendingFault = address >= 0 && address < 4096 ? address : 0;
  }

  // -- for printing
  // --------------------------------------------------------------------------------

  /** Number of panics that run in the goroutine. */
  public static int count(G g) {
    int count = 0;
    for (long panic = g.panicOffset; panic != 0; panic = PanicFrame.link(g, panic)) {
      count++;
    }
    return count;
  }

  /** A panic's type word, and its data word in {@code g.r1}; 0 is the oldest. */
  public static long value(G g, int index) {
    long panic = at(g, index);
    g.r1 = PanicFrame.data(g, panic);
    return PanicFrame.type(g, panic);
  }

  /** A panic's state: 1 recovered, 2 Goexit, 4 raised again; 0 is the oldest. */
  public static int flags(G g, int index) {
    return PanicFrame.flags(g, at(g, index));
  }

  private static long at(G g, int index) {
    long panic = g.panicOffset;
    for (int i = count(g) - 1; i > index; i--) {
      panic = PanicFrame.link(g, panic);
    }
    return panic;
  }
}
