package dev.tricolor.script.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what follows a pointer that it loaded through the one before walks a structure. */
class NodeWalksTest {
  private static final Pos POS = new Pos(new SourceFile("./x.go", "/x.go", new byte[0]), 3, 9);
  private static final FunctionId ID = new FunctionId(7, "main.f", "main", "()V");

  private IrFunction function;
  private Block body;
  private Register node;

  @BeforeEach
  void makeFunctionWithOneParameter() {
    function = new IrFunction(ID, POS, false, List.of());
    body = function.block();
    node = pointer();
    function.parameters().add(new IrFunction.Parameter(node, 0));
  }

  private Register pointer() {
    return function.register(Scalar.POINTER, false);
  }

  private static Code load(Register base, long offset) {
    return new Code.Load(Scalar.POINTER, new Code.Use(base), offset);
  }

  private void set(Register register, Code value) {
    body.instructions().add(new Instruction.Set(register, value));
  }

  private void callSelf(Code argument) {
    Instruction.Target target = new Instruction.Target.Compiled(ID);
    body.instructions()
        .add(new Instruction.Invoke(target, List.of(argument), List.of(), List.of(), null));
  }

  private boolean loopWalks() {
    BitSet blocks = new BitSet();
    blocks.set(body.index());
    return NodeWalks.isWalk(function, blocks);
  }

  @Test
  void followsAList() {
    set(node, load(node, 8));
    assertThat(loopWalks()).as("n = n.next").isTrue();
  }

  @Test
  void followsANodeThroughItsSliceOfChildren() {
    Register children = pointer();
    Register child = pointer();
    set(children, load(node, 16));
    Code element = new Code.Arith(Code.Op.ADD, new Code.Use(children), Code.of(8L));
    set(child, new Code.Load(Scalar.POINTER, element, 0));
    set(node, new Code.Use(child));
    assertThat(loopWalks()).as("n = n.children[i]").isTrue();
  }

  @Test
  void passesOverElementsOfASlice() {
    Register element = pointer();
    set(element, load(node, 8));
    set(pointer(), load(element, 0));
    assertThat(loopWalks()).as("for _, e := range s { use(e.field) }").isFalse();
  }

  @Test
  void passesOverPointersThatOnlyMoveOn() {
    set(node, new Code.Arith(Code.Op.ADD, new Code.Use(node), Code.of(8L)));
    assertThat(loopWalks()).as("p = p + 8").isFalse();
  }

  @Test
  void seesARecursionThatDescends() {
    Register left = pointer();
    set(left, load(node, 0));
    callSelf(new Code.Use(left));
    assertThat(NodeWalks.isDescent(function)).as("f(n.left)").isTrue();
  }

  @Test
  void passesOverARecursionThatHandsItsParameterOn() {
    set(pointer(), load(node, 0));
    callSelf(new Code.Use(node));
    assertThat(NodeWalks.isDescent(function)).as("f(n)").isFalse();
  }
}
