package dev.tricolor.script.ir;

/**
 * Cost units that compiled code charges: one unit stands for a tenth of a nanosecond on the default
 * machine. Fitted to the loop and call costs of real Go (0.5 ns an iteration of a small loop, 0.6
 * ns a call); runtime operations charge their own cost.
 */
public final class Costs {
  /** A call, without the callee's own work. */
  public static final int CALL_UNITS = 6;

  private static final int INSTRUCTION_UNITS = 2;

  private Costs() {}

  /** Units for one run through a block. */
  public static int unitsOf(Block block) {
    int units = 1;
    for (Instruction instruction : block.instructions()) {
      units +=
          switch (instruction) {
            case Instruction.Set _, Instruction.Store _ -> INSTRUCTION_UNITS;
            case Instruction.Check _ -> 1;
            case Instruction.Invoke _ -> CALL_UNITS;
            case Instruction.Poll _,
                Instruction.PollBudget _,
                Instruction.OpenBudget _,
                Instruction.CloseBudget _,
                Instruction.OpenStrip _,
                Instruction.CloseStrip _ ->
                0;
          };
    }
    return units;
  }
}
