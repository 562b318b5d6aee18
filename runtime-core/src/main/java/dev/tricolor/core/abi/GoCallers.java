package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.stack.Callers.Call;
import java.nio.charset.StandardCharsets;

/** The door to the pc table: what package runtime tells of functions and callers. */
public final class GoCallers {
  private GoCallers() {}

  /** {@code func callers(skip int, pcs []uintptr) int}. */
  public static long callers(G g, long sp, long skip, long pointer, long length, long capacity) {
    long[] found =
        Context.machineOf(g)
            .callers
            .addresses(
                g, sp, Math.clamp(skip, 0, Integer.MAX_VALUE), (int) Math.min(length, 1 << 20));
    for (int i = 0; i < found.length; i++) {
      Memory.storeLong(pointer + 8L * i, found[i]);
    }
    return found.length;
  }

  /**
   * {@code func functionAt(pc uintptr) unsafe.Pointer}: a word that holds the function's first pc;
   * nil if there is no function.
   */
  public static long functionAt(G g, long pc) {
    Machine machine = Context.machineOf(g);
    long entry = machine.callers.entryPc(pc);
    return entry == 0 ? 0 : machine.names.word(entry);
  }

  /**
   * {@code func describePC(pc uintptr, depth int) (function, file string, line int, entry uintptr,
   * inlined bool)}; entry is 0 if there is no function.
   */
  public static long describePC(G g, long pc, long depth) {
    Machine machine = Context.machineOf(g);
    Call call = machine.callers.describe(pc, (int) depth);
    if (call == null) {
      g.r1 = g.r2 = g.r3 = g.r4 = g.r5 = g.r6 = 0;
      return 0;
    }
    g.r1 = lengthOf(call.function());
    g.r2 = machine.names.text(call.file());
    g.r3 = lengthOf(call.file());
    g.r4 = call.line();
    g.r5 = call.entryPc();
    g.r6 = call.inlined() ? 1 : 0;
    return machine.names.text(call.function());
  }

  private static long lengthOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
