package dev.tricolor.script.ir;

/**
 * Cost units that compiled code charges: one unit stands for a tenth of a nanosecond on the machine
 * of 3 GHz on which they were measured (the default machine takes 112 ps), about what an
 * instruction of ours takes when gc has compiled it. Fitted to small loops (0.3 to 0.9 ns an
 * iteration), to calls (fib, walks over trees) and to routines of the library, all with Go 1.26;
 * runtime operations charge their own cost. Mispredicted branches are not charged: sorting random
 * numbers takes half the time that real Go needs.
 */
public final class Costs {
  /** A call as the loop charges it that it stands in. */
  public static final int CALL_UNITS = 6;

  /** A call as the function charges it that is called, if it calls others itself. */
  public static final int ENTRY_UNITS = 10;

  private static final int INSTRUCTION_UNITS = 1;

  private Costs() {}

  /** Units for one run through a block. */
  public static int unitsOf(Block block) {
    int units = 1;
    for (Instruction instruction : block.instructions()) {
      units += unitsOf(instruction);
    }
    return units;
  }

  /** As {@link #unitsOf(Block)}, where the functions that are called charge for the call. */
  static int unitsBesideCalls(Block block) {
    int units = 1;
    for (Instruction instruction : block.instructions()) {
      units += callsCompiled(instruction) ? 0 : unitsOf(instruction);
    }
    return units;
  }

  private static boolean callsCompiled(Instruction instruction) {
    return instruction instanceof Instruction.Invoke invoke
        && !(invoke.target() instanceof Instruction.Target.Java);
  }

  private static int unitsOf(Instruction instruction) {
    return switch (instruction) {
      // A copy of a register costs nothing: gc gives both the same.
      case Instruction.Set set when set.value().isLeaf() -> 0;
      case Instruction.Set _, Instruction.Store _ -> INSTRUCTION_UNITS;
      case Instruction.Check _ -> 1;
      case Instruction.Invoke _ -> CALL_UNITS;
      case Instruction.Poll _, Instruction.PollBudget _, Instruction.Account _ -> 0;
    };
  }
}
