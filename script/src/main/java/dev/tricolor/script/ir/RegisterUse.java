package dev.tricolor.script.ir;

import java.util.function.Consumer;

/** Which registers code, instructions and exits read and write. */
final class RegisterUse {
  private RegisterUse() {}

  static void reads(Code code, Consumer<Register> visitor) {
    switch (code) {
      case Code.Use(Register register) -> visitor.accept(register);
      case Code.Arith arith -> {
        reads(arith.left(), visitor);
        reads(arith.right(), visitor);
      }
      case Code.Compare compare -> {
        reads(compare.left(), visitor);
        reads(compare.right(), visitor);
      }
      case Code.Negate negate -> reads(negate.operand(), visitor);
      case Code.Cast cast -> reads(cast.operand(), visitor);
      case Code.Load load -> reads(load.address(), visitor);
      case Code.Pure pure -> pure.arguments().forEach(argument -> reads(argument, visitor));
      case Code.IntConst _,
          Code.LongConst _,
          Code.FloatConst _,
          Code.DoubleConst _,
          Code.Address _,
          Code.CallerOffset _,
          Code.FrameOffset _,
          Code.ContextField _ -> {}
    }
  }

  static void reads(Instruction instruction, Consumer<Register> visitor) {
    switch (instruction) {
      case Instruction.Set set -> reads(set.value(), visitor);
      case Instruction.Store store -> {
        reads(store.address(), visitor);
        reads(store.value(), visitor);
      }
      case Instruction.Check check -> {
        reads(check.left(), visitor);
        reads(check.right(), visitor);
        reads(check.failure(), visitor);
      }
      case Instruction.Invoke invoke ->
          invoke.arguments().forEach(argument -> reads(argument, visitor));
      case Instruction.Poll _,
          Instruction.PollBudget _,
          Instruction.OpenBudget _,
          Instruction.CloseBudget _,
          Instruction.OpenStrip _,
          Instruction.CloseStrip _ -> {}
    }
  }

  static void reads(Block.Exit exit, Consumer<Register> visitor) {
    switch (exit) {
      case Block.Exit.Branch branch -> {
        reads(branch.left(), visitor);
        reads(branch.right(), visitor);
      }
      case Block.Exit.Switch way -> reads(way.value(), visitor);
      case Block.Exit.Return way -> way.results().forEach(result -> reads(result, visitor));
      case Block.Exit.Goto _,
          Block.Exit.CountDown _,
          Block.Exit.Spend _,
          Block.Exit.Unreachable _ -> {}
    }
  }

  /** Visits the registers that an instruction sets. */
  static void writes(Instruction instruction, Consumer<Register> visitor) {
    switch (instruction) {
      case Instruction.Set set -> visitor.accept(set.target());
      case Instruction.Invoke invoke -> {
        for (Register result : invoke.results()) {
          if (result != null) {
            visitor.accept(result);
          }
        }
      }
      case Instruction.Store _,
          Instruction.Check _,
          Instruction.Poll _,
          Instruction.PollBudget _,
          Instruction.OpenBudget _,
          Instruction.CloseBudget _,
          Instruction.OpenStrip _,
          Instruction.CloseStrip _ -> {}
    }
  }
}
