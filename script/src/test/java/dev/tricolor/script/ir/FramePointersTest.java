package dev.tricolor.script.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores lose their barrier where, and only where, they cannot reach anything but the frame. */
class FramePointersTest {
  private static final Pos POS = new Pos(new SourceFile("./x.go", "/x.go", new byte[0]), 3, 9);

  private IrFunction function;
  private Block entry;
  private Code.Address variable;

  @BeforeEach
  void makeFunctionWithAVariable() {
    FunctionId id = new FunctionId(0, "main.f", "main", "()V");
    function = new IrFunction(id, POS, false, List.of());
    entry = function.block();
    PointerMask pointer = PointerMask.of(new long[] {1}, 1);
    variable = new Code.Address(Code.Segment.MEMORY, function.frame().reserveMemory(8, pointer));
  }

  private Register pointer() {
    return function.register(Scalar.POINTER, false);
  }

  private Code use(Register register) {
    return new Code.Use(register);
  }

  private void set(Register register, Code value) {
    entry.instructions().add(new Instruction.Set(register, value));
  }

  private boolean keepsBarrier(Code address) {
    entry.instructions().add(new Instruction.Store(Scalar.POINTER, address, 0, Code.of(0L), true));
    FramePointers.dropBarriers(function);
    return ((Instruction.Store) entry.instructions().getLast()).barrier();
  }

  @Test
  void dropsItForAnElementOfAnArrayInTheFrame() {
    Register slice = pointer();
    Register element = pointer();
    set(slice, variable);
    set(element, new Code.Arith(Code.Op.ADD, use(slice), Code.of(8L)));
    assertThat(keepsBarrier(use(element))).isFalse();
  }

  @Test
  void keepsItWhereTheRegisterMayBecomeSomethingElse() {
    Register slice = pointer();
    set(slice, variable);
    Register other = pointer();
    set(other, new Code.Load(Scalar.POINTER, use(slice), 0));
    set(slice, use(other));
    assertThat(keepsBarrier(use(slice))).isTrue();
  }

  @Test
  void keepsItForWhatACallerHandsIn() {
    Register parameter = pointer();
    function.parameters().add(new IrFunction.Parameter(parameter, 0));
    assertThat(keepsBarrier(use(parameter))).isTrue();
  }

  @Test
  void keepsItForTheCallersFrame() {
    assertThat(keepsBarrier(new Code.Address(Code.Segment.INCOMING, 0))).isTrue();
  }
}
