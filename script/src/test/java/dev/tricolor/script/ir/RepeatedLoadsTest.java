package dev.tricolor.script.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load is left out where, and only where, memory cannot have changed since the one before. */
class RepeatedLoadsTest {
  private static final Pos POS = new Pos(new SourceFile("./x.go", "/x.go", new byte[0]), 3, 9);

  private IrFunction function;
  private Block entry;
  private Register object;
  private Register value;

  @BeforeEach
  void makeFunctionThatLoadsAField() {
    function = new IrFunction(new FunctionId(0, "main.f", "main", "()V"), POS, false, List.of());
    entry = function.block();
    object = function.register(Scalar.POINTER, false);
    value = function.register(Scalar.I64, false);
    function.parameters().add(new IrFunction.Parameter(object, 0));
    load(entry);
  }

  private Code field() {
    return new Code.Load(Scalar.I64, new Code.Use(object), 8);
  }

  private void load(Block block) {
    block.instructions().add(new Instruction.Set(value, field()));
  }

  private static void goTo(Block from, Block to) {
    from.finish(new Block.Exit.Goto(to));
  }

  private static void returnFrom(Block block) {
    block.finish(new Block.Exit.Return(List.of(), List.of()));
  }

  private int loadsLeft() {
    RepeatedLoads.reuse(function);
    int[] count = {0};
    for (Block block : function.blocks()) {
      block.instructions().forEach(instruction -> Loads.visit(instruction, _ -> count[0]++));
      Loads.visit(block.exit(), _ -> count[0]++);
    }
    return count[0];
  }

  @Test
  void loadsOnceInABlock() {
    load(entry);
    returnFrom(entry);
    assertThat(loadsLeft()).isOne();
    Instruction.Set first = (Instruction.Set) entry.instructions().getFirst();
    Instruction.Set last = (Instruction.Set) entry.instructions().getLast();
    assertThat(first.value()).isEqualTo(field());
    assertThat(last).isEqualTo(new Instruction.Set(value, new Code.Use(first.target())));
  }

  @Test
  void loadsOnceForAConditionAndWhatStandsBehindIt() {
    Block then = function.block();
    Block otherwise = function.block();
    entry.instructions().clear();
    entry.finish(
        new Block.Exit.Branch(
            Condition.LESS, false, new Code.Use(value), field(), then, otherwise));
    load(then);
    load(otherwise);
    returnFrom(then);
    returnFrom(otherwise);
    assertThat(loadsLeft()).isOne();
  }

  @Test
  void takesNoNoticeOfWaysFromWhereNobodyComes() {
    Block next = function.block();
    Block unreachable = function.block();
    goTo(entry, next);
    goTo(unreachable, next);
    load(next);
    returnFrom(next);
    assertThat(loadsLeft()).isOne();
  }

  @Test
  void loadsAgainAfterAStore() {
    entry
        .instructions()
        .add(new Instruction.Store(Scalar.I64, new Code.Use(object), 0, Code.of(1L), false));
    load(entry);
    returnFrom(entry);
    assertThat(loadsLeft()).isEqualTo(2);
  }

  @Test
  void loadsAgainAfterACall() {
    Instruction.Target callee =
        new Instruction.Target.Compiled(new FunctionId(1, "main.g", "main", "()V"));
    entry.instructions().add(new Instruction.Invoke(callee, List.of(), List.of(), List.of(), null));
    load(entry);
    returnFrom(entry);
    assertThat(loadsLeft()).isEqualTo(2);
  }

  @Test
  void loadsAgainAfterAPoll() {
    entry
        .instructions()
        .add(new Instruction.Poll(new Charge(1, false), new SafepointSite(POS, true, null)));
    load(entry);
    returnFrom(entry);
    assertThat(loadsLeft()).as("other goroutines may have run").isEqualTo(2);
  }

  @Test
  void loadsAgainThroughAnotherPointer() {
    entry
        .instructions()
        .add(new Instruction.Set(object, new Code.Load(Scalar.POINTER, new Code.Use(object), 0)));
    load(entry);
    returnFrom(entry);
    assertThat(loadsLeft()).as("p.x, p = p.next, p.x").isEqualTo(3);
  }

  @Test
  void loadsAgainWhereWaysMeet() {
    Block storing = function.block();
    Block meeting = function.block();
    entry.finish(
        new Block.Exit.Branch(
            Condition.LESS, false, new Code.Use(value), Code.of(0L), storing, meeting));
    storing
        .instructions()
        .add(new Instruction.Store(Scalar.I64, new Code.Use(object), 8, Code.of(1L), false));
    goTo(storing, meeting);
    load(meeting);
    returnFrom(meeting);
    assertThat(loadsLeft()).isEqualTo(2);
  }

  @Test
  void loadsAgainInEachRoundOfALoop() {
    Block loop = function.block();
    Block done = function.block();
    goTo(entry, loop);
    load(loop);
    loop.finish(
        new Block.Exit.Branch(Condition.LESS, false, new Code.Use(value), Code.of(0L), loop, done));
    returnFrom(done);
    assertThat(loadsLeft()).isEqualTo(2);
  }
}
