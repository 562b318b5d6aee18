package dev.tricolor.script.ir;

import java.util.BitSet;
import java.util.List;

/**
 * Finds registers that only ever point into the function's own frame, and takes the barrier off
 * stores through them, as gc does for what it knows to lie on the stack: a barrier there would keep
 * alive until the end of the cycle what the program has overwritten.
 */
public final class FramePointers {
  private final IrFunction function;

  /** Registers that may hold something else. */
  private final BitSet others = new BitSet();

  private FramePointers(IrFunction function) {
    this.function = function;
  }

  /** Takes the barriers off. */
  public static void dropBarriers(IrFunction function) {
    if (function.frame().memoryBytes() > 0) {
      FramePointers pointers = new FramePointers(function);
      pointers.find();
      pointers.drop();
    }
  }

  private void find() {
    function.parameters().forEach(parameter -> others.set(parameter.register().index()));
    int before;
    do {
      before = others.cardinality();
      function.blocks().forEach(block -> block.instructions().forEach(this::follow));
    } while (others.cardinality() != before);
  }

  private void follow(Instruction instruction) {
    boolean frameAddress =
        instruction instanceof Instruction.Set(Register _, Code value) && inFrame(value);
    if (!frameAddress) {
      RegisterUse.writes(instruction, register -> others.set(register.index()));
    }
  }

  private boolean inFrame(Code code) {
    return switch (code) {
      case Code.Address(Code.Segment segment, long _) -> segment == Code.Segment.MEMORY;
      case Code.Use(Register register) -> !others.get(register.index());
      case Code.Arith(Code.Op op, Code left, Code _) -> op == Code.Op.ADD && inFrame(left);
      case Code.IntConst _,
          Code.LongConst _,
          Code.FloatConst _,
          Code.DoubleConst _,
          Code.Negate _,
          Code.Cast _,
          Code.Load _,
          Code.Compare _,
          Code.ContextField _,
          Code.CallerOffset _,
          Code.FrameOffset _,
          Code.Pure _ ->
          false;
    };
  }

  private void drop() {
    for (Block block : function.blocks()) {
      List<Instruction> instructions = block.instructions();
      for (int i = 0; i < instructions.size(); i++) {
        if (instructions.get(i) instanceof Instruction.Store store
            && store.barrier()
            && inFrame(store.address())) {
          instructions.set(
              i,
              new Instruction.Store(
                  store.scalar(), store.address(), store.offset(), store.value(), false));
        }
      }
    }
  }
}
