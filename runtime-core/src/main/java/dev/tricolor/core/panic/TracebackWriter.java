package dev.tricolor.core.panic;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.Safepoint.InlinedCall;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GState;
import dev.tricolor.core.stack.FrameWalker;
import dev.tricolor.core.time.Picos;
import java.util.ArrayDeque;
import java.util.function.LongUnaryOperator;

/**
 * Writes goroutines as Go does: a header, two lines for each function, and who created it. Of more
 * than a hundred functions only the innermost and outermost fifty are shown.
 */
public final class TracebackWriter {
  private static final int END_FRAMES = 50;
  private static final long PICOS_PER_MINUTE = 60_000 * Picos.PER_MILLI;

  /** Where Go's own sources seem to lie. */
  private static final String RUNTIME_SOURCES = "/usr/local/go/src/runtime/";

  private final PcTable pcs;
  private final LongUnaryOperator visible;
  private final boolean showRuntime;
  private final StringBuilder text = new StringBuilder();

  /**
   * Creates a writer.
   *
   * @param visible the number that the program sees for an address
   * @param showRuntime whether to show the runtime's own frames
   */
  public TracebackWriter(PcTable pcs, LongUnaryOperator visible, boolean showRuntime) {
    this.pcs = pcs;
    this.visible = visible;
    this.showRuntime = showRuntime;
  }

  /** What was written. */
  public String text() {
    return text.toString();
  }

  /** Writes a blank line and a goroutine; {@code g.sp} is its innermost frame. */
  public void write(G g, long nowPicos) {
    text.append("\ngoroutine ").append(g.id).append(" [");
    text.append(state(g));
    long minutes = (nowPicos - g.waitingSincePicos) / PICOS_PER_MINUTE;
    if (g.state == GState.WAITING && minutes >= 1) {
      text.append(", ").append(minutes).append(" minutes");
    }
    if (g.lockedCount > 0) {
      text.append(", locked to thread");
    }
    text.append("]:\n");
    writeFrames(g);
    writeCreator(g);
  }

  private static String state(G g) {
    return switch (g.state) {
      case WAITING -> g.waitReason.text();
      case RUNNABLE -> "runnable";
      case RUNNING -> "running";
      case DEAD -> "dead";
    };
  }

  // -- frames
  // --------------------------------------------------------------------------------------

  /** A line pair: a function at a place, or one inlined into it. */
  private record Call(G g, long offset, Safepoint safepoint, long pc, int inlinedIndex) {
    boolean isInlined() {
      return inlinedIndex < safepoint.inlined().length;
    }

    String name() {
      return isInlined() ? safepoint.inlined()[inlinedIndex].name() : safepoint.function().name();
    }
  }

  private void writeFrames(G g) {
    ArrayDeque<Call> outermost = new ArrayDeque<>();
    long shown = 0;
    for (FrameWalker walker = new FrameWalker(pcs, g, g.sp); walker.hasFrame(); walker.next()) {
      Safepoint safepoint = walker.safepoint();
      for (int i = 0; i <= safepoint.inlined().length; i++) {
        Call call = new Call(g, walker.offset(), safepoint, walker.pc(), i);
        if (isHidden(call, shown == 0)) {
          continue;
        }
        if (shown++ < END_FRAMES) {
          writeCall(call);
        } else {
          outermost.addLast(call);
          if (outermost.size() > END_FRAMES) {
            outermost.removeFirst();
          }
        }
      }
    }
    long elided = shown - END_FRAMES - outermost.size();
    if (elided > 0) {
      text.append("...").append(elided).append(" frames elided...\n");
    }
    outermost.forEach(this::writeCall);
  }

  private boolean isHidden(Call call, boolean first) {
    FunctionInfo function = call.safepoint().function();
    if (isPanic(function)) {
      return first && !showRuntime;
    }
    if (call.inlinedIndex() == call.safepoint().inlined().length && function.wrapper()) {
      return true;
    }
    String name = call.name();
    if (showRuntime || !name.startsWith("runtime.")) {
      return false;
    }
    return name.length() < 9 || !Character.isUpperCase(name.charAt(8));
  }

  private static boolean isPanic(FunctionInfo function) {
    return function.id() == RuntimeFrame.PANIC.info().id();
  }

  private void writeCall(Call call) {
    Safepoint safepoint = call.safepoint();
    FunctionInfo function = safepoint.function();
    if (call.isInlined()) {
      InlinedCall inlined = safepoint.inlined()[call.inlinedIndex()];
      text.append(inlined.name()).append("(...)\n\t");
      text.append(inlined.file()).append(':').append(inlined.line()).append('\n');
      return;
    }
    if (isPanic(function)) {
      writePanic(call);
      return;
    }
    long frame = call.g().frameAddress(call.offset());
    text.append(function.name()).append('(');
    new ArgumentText(visible, text).append(function.arguments(), frame);
    text.append(")\n\t");
    writePosition(safepoint, call.pc());
    if (showRuntime) {
      writeRegisters(call, frame);
    }
    text.append('\n');
  }

  private void writePanic(Call call) {
    long panic = call.offset();
    text.append("panic({0x").append(hex(PanicFrame.type(call.g(), panic)));
    text.append("?, 0x").append(hex(PanicFrame.data(call.g(), panic))).append("?})\n\t");
    text.append(RUNTIME_SOURCES).append("panic.go:860 +0x13a\n");
  }

  private void writePosition(Safepoint safepoint, long pc) {
    String file = safepoint.function().file();
    text.append(file.startsWith("runtime/") ? RUNTIME_SOURCES + file.substring(8) : file);
    text.append(':').append(safepoint.line());
    text.append(" +0x").append(Long.toHexString(pcOffset(safepoint, pc)));
  }

  private void writeRegisters(Call call, long frame) {
    text.append(" fp=0x").append(hex(frame + call.safepoint().function().frameBytes()));
    text.append(" sp=0x").append(hex(frame));
    text.append(" pc=0x").append(Long.toHexString(call.pc()));
  }

  /** Distance of a pc from its function's first, plus one: there is no machine code to count. */
  private long pcOffset(Safepoint safepoint, long pc) {
    long first = pc;
    while (pcs.contains(first - 1)
        && pcs.at(first - 1).function().id() == safepoint.function().id()) {
      first--;
    }
    return pc - first + 1;
  }

  private String hex(long address) {
    return Long.toHexString(visible.applyAsLong(address));
  }

  private void writeCreator(G g) {
    if (!pcs.contains(g.creationPc)) {
      return;
    }
    Safepoint safepoint = pcs.at(g.creationPc);
    InlinedCall[] inlined = safepoint.inlined();
    text.append("created by ");
    text.append(inlined.length > 0 ? inlined[0].name() : safepoint.function().name());
    text.append(" in goroutine ").append(g.parentId).append("\n\t");
    if (inlined.length > 0) {
      text.append(inlined[0].file()).append(':').append(inlined[0].line());
      text.append(" +0x").append(Long.toHexString(pcOffset(safepoint, g.creationPc)));
    } else {
      writePosition(safepoint, g.creationPc);
    }
    text.append('\n');
  }
}
