package dev.tricolor.script.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a call is charged for: the mean over the ways through a function. */
class PathCostTest {
  private static final Pos POS = new Pos(new SourceFile("./x.go", "/x.go", new byte[0]), 3, 9);
  private static final FunctionId ID = new FunctionId(0, "main.f", "main", "()V");

  private IrFunction function;
  private final List<Block> postOrder = new ArrayList<>();

  @BeforeEach
  void makeFunction() {
    function = new IrFunction(ID, POS, false, List.of());
  }

  /** A block that takes as many units, with those behind it made before. */
  private Block block(int units, Block.Exit exit) {
    Block block = function.block();
    Register register = function.register(Scalar.I64, true);
    for (int i = 1; i < units; i++) {
      Code sum = new Code.Arith(Code.Op.ADD, new Code.Use(register), Code.of(1L));
      block.instructions().add(new Instruction.Set(register, sum));
    }
    block.finish(exit);
    postOrder.add(block);
    return block;
  }

  private static Block.Exit either(Block one, Block other) {
    return new Block.Exit.Branch(Condition.LESS, false, Code.of(1L), Code.of(2L), one, other);
  }

  private static Block.Exit back() {
    return new Block.Exit.Return(List.of(), List.of());
  }

  private int units() {
    BitSet all = new BitSet();
    all.set(0, postOrder.size());
    return PathCost.of(postOrder, all);
  }

  @Test
  void takesTheMeanOfTwoWays() {
    Block end = block(1, back());
    Block one = block(100, new Block.Exit.Goto(end));
    Block other = block(300, new Block.Exit.Goto(end));
    block(10, either(one, other));
    assertThat(units()).isEqualTo(10 + 200 + 1);
  }

  @Test
  void believesThatAFunctionSeldomReturnsAtOnce() {
    Block end = block(1, back());
    Block atOnce = block(1, back());
    Block rest = block(999, new Block.Exit.Goto(end));
    block(10, either(atOnce, rest));
    assertThat(units()).isEqualTo(Math.round(10 + 0.28 * 1 + 0.72 * 1000));
  }

  @Test
  void leavesOutWhatPanics() {
    Block fails = block(1000, new Block.Exit.Unreachable());
    Block end = block(5, back());
    block(10, either(fails, end));
    assertThat(units()).isEqualTo(15);
  }

  @Test
  void leavesOutWhatLoopsCharge() {
    Block end = block(5, back());
    Block loop = block(50, new Block.Exit.Goto(end));
    block(10, new Block.Exit.Goto(loop));
    BitSet charged = new BitSet();
    charged.set(0, 3);
    charged.clear(loop.index());
    assertThat(PathCost.of(postOrder, charged)).isEqualTo(15);
  }
}
