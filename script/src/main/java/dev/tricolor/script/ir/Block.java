package dev.tricolor.script.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A basic block: instructions, then one way out. */
public final class Block {

  /** How a block ends. */
  public sealed interface Exit {
    /** Always to {@code target}. */
    record Goto(Block target) implements Exit {}

    /** To {@code then} if the comparison holds, else to {@code otherwise}. */
    record Branch(
        Condition condition, boolean unsigned, Code left, Code right, Block then, Block otherwise)
        implements Exit {}

    /** To {@code again} while the open strip has iterations left, then to {@code done}. */
    record CountDown(Block again, Block done) implements Exit {}

    /** Takes a charge from the budget: to {@code again} if some is left, else to {@code done}. */
    record Spend(Charge charge, Block again, Block done) implements Exit {}

    /** By an INT value; {@code keys} ascending. */
    record Switch(Code value, List<Integer> keys, List<Block> targets, Block otherwise)
        implements Exit {}

    /** Returns; results are scalars in order, the first as JVM result. */
    record Return(List<Code> results, List<Scalar> scalars) implements Exit {}

    /** Never reached: the call before does not come back. */
    record Unreachable() implements Exit {}
  }

  private final int index;
  private final List<Instruction> instructions = new ArrayList<>();
  private @Nullable Exit exit;

  Block(int index) {
    this.index = index;
  }

  /** Its number in the function, in order of creation. */
  public int index() {
    return index;
  }

  public List<Instruction> instructions() {
    return instructions;
  }

  public boolean isFinished() {
    return exit != null;
  }

  public Exit exit() {
    return Objects.requireNonNull(exit, "block without exit");
  }

  public void finish(Exit way) {
    exit = way;
  }

  /** Blocks to which it may go. */
  public List<Block> successors() {
    return switch (exit()) {
      case Exit.Goto(Block target) -> List.of(target);
      case Exit.Branch branch -> List.of(branch.then(), branch.otherwise());
      case Exit.CountDown(Block again, Block done) -> List.of(again, done);
      case Exit.Spend(_, Block again, Block done) -> List.of(again, done);
      case Exit.Switch way -> {
        List<Block> all = new ArrayList<>(way.targets());
        all.add(way.otherwise());
        yield all;
      }
      case Exit.Return _, Exit.Unreachable _ -> List.of();
    };
  }

  @Override
  public String toString() {
    return "b" + index;
  }
}
