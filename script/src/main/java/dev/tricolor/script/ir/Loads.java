package dev.tricolor.script.ir;

import java.util.List;
import java.util.function.Consumer;

/**
 * Visits and replaces the loads of instructions, those of addresses first; what a failed check says
 * is left alone, for it is only computed then.
 */
final class Loads {
  private Loads() {}

  /** Says what stands in for a load whose address has been dealt with. */
  interface Replacement {
    Code of(Code.Load load);
  }

  static void visit(Instruction instruction, Consumer<Code.Load> visitor) {
    replace(instruction, load -> seen(load, visitor));
  }

  static void visit(Block.Exit exit, Consumer<Code.Load> visitor) {
    replace(exit, load -> seen(load, visitor));
  }

  private static Code seen(Code.Load load, Consumer<Code.Load> visitor) {
    visitor.accept(load);
    return load;
  }

  static Instruction replace(Instruction instruction, Replacement by) {
    return switch (instruction) {
      case Instruction.Set set -> new Instruction.Set(set.target(), replace(set.value(), by));
      case Instruction.Store store ->
          new Instruction.Store(
              store.scalar(),
              replace(store.address(), by),
              store.offset(),
              replace(store.value(), by),
              store.barrier());
      case Instruction.Check check ->
          new Instruction.Check(
              check.condition(),
              check.unsigned(),
              replace(check.left(), by),
              replace(check.right(), by),
              check.failure());
      case Instruction.Invoke invoke ->
          new Instruction.Invoke(
              invoke.target(),
              replace(invoke.arguments(), by),
              invoke.results(),
              invoke.resultScalars(),
              invoke.site());
      case Instruction.Poll _, Instruction.PollBudget _, Instruction.Account _ -> instruction;
    };
  }

  static Block.Exit replace(Block.Exit exit, Replacement by) {
    return switch (exit) {
      case Block.Exit.Branch way ->
          new Block.Exit.Branch(
              way.condition(),
              way.unsigned(),
              replace(way.left(), by),
              replace(way.right(), by),
              way.then(),
              way.otherwise());
      case Block.Exit.Switch way ->
          new Block.Exit.Switch(
              replace(way.value(), by), way.keys(), way.targets(), way.otherwise());
      case Block.Exit.Return way ->
          new Block.Exit.Return(replace(way.results(), by), way.scalars());
      case Block.Exit.Goto _,
          Block.Exit.CountDown _,
          Block.Exit.Spend _,
          Block.Exit.Unreachable _ ->
          exit;
    };
  }

  private static List<Code> replace(List<Code> codes, Replacement by) {
    return codes.stream().map(code -> replace(code, by)).toList();
  }

  private static Code replace(Code code, Replacement by) {
    return switch (code) {
      case Code.Load load ->
          by.of(new Code.Load(load.scalar(), replace(load.address(), by), load.offset()));
      case Code.Arith arith ->
          new Code.Arith(arith.op(), replace(arith.left(), by), replace(arith.right(), by));
      case Code.Compare compare ->
          new Code.Compare(
              compare.condition(),
              compare.unsigned(),
              replace(compare.left(), by),
              replace(compare.right(), by));
      case Code.Negate negate -> new Code.Negate(replace(negate.operand(), by));
      case Code.Cast cast -> new Code.Cast(cast.op(), replace(cast.operand(), by));
      case Code.Pure pure ->
          new Code.Pure(pure.method(), pure.kind(), replace(pure.arguments(), by));
      case Code.Atom _ -> code;
    };
  }
}
