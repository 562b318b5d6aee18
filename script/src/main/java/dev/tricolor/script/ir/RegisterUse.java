package dev.tricolor.script.ir;

import java.util.function.Consumer;

/** Which registers code, instructions and exits read and write. */
final class RegisterUse {
  private RegisterUse() {}

  static void reads(Code code, Consumer<Register> visitor) {
    leaves(code, leaf -> acceptRegister(leaf, visitor));
  }

  static void reads(Instruction instruction, Consumer<Register> visitor) {
    leaves(instruction, leaf -> acceptRegister(leaf, visitor));
  }

  static void reads(Block.Exit exit, Consumer<Register> visitor) {
    leaves(exit, leaf -> acceptRegister(leaf, visitor));
  }

  private static void acceptRegister(Code leaf, Consumer<Register> visitor) {
    if (leaf instanceof Code.Use(Register register)) {
      visitor.accept(register);
    }
  }

  /** Visits what code is made of: registers, constants, addresses. */
  static void leaves(Code code, Consumer<Code> visitor) {
    switch (code) {
      case Code.Arith arith -> {
        leaves(arith.left(), visitor);
        leaves(arith.right(), visitor);
      }
      case Code.Compare compare -> {
        leaves(compare.left(), visitor);
        leaves(compare.right(), visitor);
      }
      case Code.Negate negate -> leaves(negate.operand(), visitor);
      case Code.Cast cast -> leaves(cast.operand(), visitor);
      case Code.Load load -> leaves(load.address(), visitor);
      case Code.Pure pure -> pure.arguments().forEach(argument -> leaves(argument, visitor));
      case Code.Atom _ -> visitor.accept(code);
    }
  }

  static void leaves(Instruction instruction, Consumer<Code> visitor) {
    switch (instruction) {
      case Instruction.Set set -> leaves(set.value(), visitor);
      case Instruction.Store store -> {
        leaves(store.address(), visitor);
        leaves(store.value(), visitor);
      }
      case Instruction.Check check -> {
        leaves(check.left(), visitor);
        leaves(check.right(), visitor);
        leaves(check.failure(), visitor);
      }
      case Instruction.Invoke invoke ->
          invoke.arguments().forEach(argument -> leaves(argument, visitor));
      case Instruction.Poll _, Instruction.PollBudget _, Instruction.Account _ -> {}
    }
  }

  static void leaves(Block.Exit exit, Consumer<Code> visitor) {
    switch (exit) {
      case Block.Exit.Branch branch -> {
        leaves(branch.left(), visitor);
        leaves(branch.right(), visitor);
      }
      case Block.Exit.Switch way -> leaves(way.value(), visitor);
      case Block.Exit.Return way -> way.results().forEach(result -> leaves(result, visitor));
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
          Instruction.Account _ -> {}
    }
  }
}
