package dev.tricolor.core.stack;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.Safepoint.InlinedCall;
import dev.tricolor.core.sched.G;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who called whom, for {@code runtime.Callers} and its relatives. */
public final class Callers {
  private final PcTable pcs;

  public Callers(PcTable pcs) {
    this.pcs = pcs;
  }

  /**
   * One call.
   *
   * @param entryPc the first pc of the function that has the frame
   * @param inlined whether it was inlined into the next outer call
   */
  public record Call(String function, String file, int line, long entryPc, boolean inlined) {}

  /**
   * The return addresses on a stack, innermost first.
   *
   * @param offset of the innermost frame
   * @param skip calls to leave out, inlined ones counted
   */
  public long[] addresses(G g, long offset, int skip, int most) {
    long[] found = new long[Math.min(most, 64)];
    int count = 0;
    int left = skip;
    for (FrameWalker walker = new FrameWalker(pcs, g, offset);
        walker.hasFrame() && count < most;
        walker.next()) {
      Safepoint safepoint = walker.safepoint();
      if (safepoint.function().id() == RuntimeFrame.INTRINSIC.info().id()) {
        continue;
      }
      int calls = safepoint.visibleCalls();
      if (left >= calls) {
        left -= calls;
        continue;
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, Math.min(most, 2 * count));
      }
      found[count++] = ReturnAddress.encode(walker.pc(), left);
      left = 0;
    }
    return Arrays.copyOf(found, count);
  }

  /** First pc of the function that an address lies in; 0 if in none. */
  public long entryPc(long address) {
    long pc = ReturnAddress.decode(address).pc();
    if (!pcs.contains(pc)) {
      return 0;
    }
    int function = pcs.at(pc).function().id();
    while (pcs.contains(pc - 1) && pcs.at(pc - 1).function().id() == function) {
      pc--;
    }
    return pc;
  }

  /** The {@code depth}-th of the calls at an address, innermost first; null if there is none. */
  public @Nullable Call describe(long address, int depth) {
    ReturnAddress decoded = ReturnAddress.decode(address);
    if (!pcs.contains(decoded.pc())) {
      return null;
    }
    Safepoint safepoint = pcs.at(decoded.pc());
    FunctionInfo function = safepoint.function();
    long entry = entryPc(address);
    if (decoded.wholeFunction()) {
      return new Call(function.name(), function.file(), function.line(), entry, false);
    }
    int index = decoded.skipped() + depth;
    InlinedCall[] inlined = safepoint.inlined();
    if (index < inlined.length) {
      InlinedCall call = inlined[index];
      return new Call(call.name(), call.file(), call.line(), entry, true);
    }
    if (index > 0 && function.wrapper()) {
      return null;
    }
    return new Call(function.name(), function.file(), safepoint.line(), entry, false);
  }
}
