package dev.tricolor.core.panic;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GState;
import dev.tricolor.core.sched.ProgramExit;
import dev.tricolor.core.sched.Scheduler;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ends a program with a message and tracebacks: uncaught panics and fatal errors. */
public final class Fatals {
  /** With which a program ends that panics or meets a fatal error. */
  public static final int EXIT_CODE = 2;

  private static final int ABORTED_EXIT_CODE = 134;

  /** Who finds a stack overflow in Go, on a stack that we do not have. */
  private static final String RUNTIME_STACK =
      """

      runtime stack:
      runtime.throw({0x0?, 0x0?})
      \t/usr/local/go/src/runtime/panic.go:1229 +0x48 fp=0x0 sp=0x0 pc=0x0
      runtime.newstack()
      \t/usr/local/go/src/runtime/stack.go:1207 +0x5fd fp=0x0 sp=0x0 pc=0x0
      runtime.morestack()
      \t/usr/local/go/src/runtime/asm_amd64.s:681 +0x7d fp=0x0 sp=0x0 pc=0x0
      """;

  private final Scheduler scheduler;
  private final PcTable pcs;
  private final RuntimeFunctions functions;
  private final Output output;

  /**
   * Where and how much to tell.
   *
   * @param level GOTRACEBACK
   * @param standardError takes the text
   * @param visible the number that the program sees for an address
   */
  public record Output(
      TracebackLevel level, Consumer<String> standardError, LongUnaryOperator visible) {}

  public Fatals(Scheduler scheduler, PcTable pcs, RuntimeFunctions functions, Output output) {
    this.scheduler = scheduler;
    this.pcs = pcs;
    this.functions = functions;
    this.output = output;
  }

  // -- panics
  // --------------------------------------------------------------------------------------

  /** Nobody recovered: the program ends. */
  void uncaught(G g, long panic) {
    functions.call(g, panic, "printPanics");
    g.sp = panic;
    StringBuilder text = new StringBuilder();
    appendSignal(g, text);
    output.standardError().accept(text.toString());
    traceback(g, TracebackLevel.SINGLE);
    exit();
  }

  /** The first fault of the chain is told. */
  private static void appendSignal(G g, StringBuilder text) {
    long faulty = 0;
    for (long panic = g.panicOffset; panic != 0; panic = PanicFrame.link(g, panic)) {
      if (PanicFrame.is(g, panic, PanicFrame.SIGNAL)) {
        faulty = panic;
      }
    }
    if (faulty != 0) {
      text.append("[signal SIGSEGV: segmentation violation code=0x1 addr=0x");
      text.append(Long.toHexString(PanicFrame.fault(g, faulty)));
      text.append(" pc=0x").append(Long.toHexString(PanicFrame.pcBelow(g, faulty))).append("]\n");
    }
  }

  // -- fatal errors
  // --------------------------------------------------------------------------------

  private static boolean isPanicking(G g) {
    return g.panicOffset != 0 && !PanicFrame.is(g, g.panicOffset, PanicFrame.GOEXIT);
  }

  /** A misuse that the program is told of: shows the current goroutine. Always throws. */
  public void fatal(G g, long sp, String message) {
    String indent = "";
    if (isPanicking(g)) {
      functions.call(g, sp, "printPanics");
      indent = "\t";
    }
    g.sp = sp;
    output.standardError().accept(indent + "fatal error: " + message + "\n");
    traceback(g, TracebackLevel.SINGLE);
    exit();
  }

  /** The runtime cannot go on: shows everything. Always throws. */
  public void fatalForAll(G g, long sp, String text) {
    g.sp = sp;
    output.standardError().accept(text);
    traceback(g, TracebackLevel.SYSTEM);
    exit();
  }

  /** A stack has exceeded its limit. Always throws. */
  public void stackOverflow(G g, long limitBytes, long offset) {
    g.sp = offset;
    long top = g.stackTop;
    StringBuilder text = new StringBuilder();
    text.append("runtime: goroutine stack exceeds ").append(limitBytes).append("-byte limit\n");
    text.append("runtime: sp=0x").append(hex(g.frameAddress(offset)));
    text.append(" stack=[0x").append(hex(top - g.stackBytes)).append(", 0x").append(hex(top));
    text.append("]\nfatal error: stack overflow\n").append(RUNTIME_STACK);
    output.standardError().accept(text.toString());
    traceback(g, TracebackLevel.SYSTEM);
    exit();
  }

  /** Every goroutine waits for another. Always throws. */
  public void deadlock() {
    if (scheduler.goroutines().userCount() == 0) {
      output
          .standardError()
          .accept("fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
      exit();
    }
    output.standardError().accept("fatal error: all goroutines are asleep - deadlock!\n");
    traceback(null, TracebackLevel.ALL);
    exit();
  }

  private String hex(long address) {
    return Long.toHexString(output.visible().applyAsLong(address));
  }

  private void exit() {
    end(output.level() == TracebackLevel.CRASH ? ABORTED_EXIT_CODE : EXIT_CODE);
  }

  /** Ends the program with an exit code. Always throws. */
  public static void end(int code) {
    if (code >= 0) {
      throw new ProgramExit(code);
    }
  }

  // -- tracebacks
  // ----------------------------------------------------------------------------------

  /** Writes the failing goroutine and, from level ALL on, the others in creation order. */
  private void traceback(@Nullable G failing, TracebackLevel atLeast) {
    TracebackLevel asked = output.level();
    if (asked == TracebackLevel.NONE) {
      return;
    }
    TracebackLevel level = asked.atLeast(atLeast) ? asked : atLeast;
    boolean system = level.atLeast(TracebackLevel.SYSTEM);
    TracebackWriter writer = new TracebackWriter(pcs, output.visible(), system);
    long now = scheduler.nowPicos();
    if (failing != null) {
      writer.write(failing, now);
    }
    if (level.atLeast(TracebackLevel.ALL)) {
      long failingId = failing == null ? 0 : failing.id;
      for (G g : scheduler.goroutines().all()) {
        if (g.state != GState.DEAD && g.id != failingId && (system || !g.system)) {
          writer.write(g, now);
        }
      }
    }
    output.standardError().accept(writer.text());
  }

  /** All goroutines as {@code runtime.Stack} shows them. */
  public String stackText(G g, long sp, boolean all) {
    g.sp = sp;
    TracebackWriter writer = new TracebackWriter(pcs, output.visible(), false);
    writer.write(g, scheduler.nowPicos());
    if (all) {
      for (G other : scheduler.goroutines().all()) {
        if (other.state != GState.DEAD && other.id != g.id && !other.system) {
          writer.write(other, scheduler.nowPicos());
        }
      }
    }
    return writer.text().substring(1);
  }
}
