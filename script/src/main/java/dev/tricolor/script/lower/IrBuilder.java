package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.InlineFrame;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.ir.JavaMethod;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.SafepointSite;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Appends instructions to the blocks of one function. */
final class IrBuilder {
  private final IrFunction function;
  private Block current;
  private final BitSet notNil = new BitSet();
  private final BitSet variables = new BitSet();
  private @Nullable InlineFrame inlined;

  IrBuilder(IrFunction function) {
    this.function = function;
    this.current = function.block();
  }

  IrFunction function() {
    return function;
  }

  // -- blocks ------------------------------------------------------------------------------------

  Block newBlock() {
    return function.block();
  }

  /** Goes on in {@code block}; the block before must be finished, or flows into it. */
  void start(Block block) {
    if (!current.isFinished()) {
      current.finish(new Block.Exit.Goto(block));
    }
    current = block;
    notNil.clear();
  }

  void goTo(Block target) {
    finish(new Block.Exit.Goto(target));
  }

  void branch(
      Condition condition, boolean unsigned, Code left, Code right, Block then, Block otherwise) {
    finish(new Block.Exit.Branch(condition, unsigned, left, right, then, otherwise));
  }

  /** Branches on a boolean, looking into comparisons. */
  void branchIf(Code code, Block then, Block otherwise) {
    if (code
        instanceof Code.Compare(Condition condition, boolean unsigned, Code left, Code right)) {
      boolean isNegation =
          condition == Condition.EQUAL
              && left instanceof Code.Compare
              && right instanceof Code.IntConst(int zero)
              && zero == 0;
      if (isNegation) {
        branchIf(left, otherwise, then);
      } else {
        branch(condition, unsigned, left, right, then, otherwise);
      }
    } else {
      branch(Condition.NOT_EQUAL, false, code, Code.of(0), then, otherwise);
    }
  }

  /** Ends the block; what follows up to the next {@link #start} is unreachable. */
  void finish(Block.Exit exit) {
    if (!current.isFinished()) {
      current.finish(exit);
    }
    current = function.block();
    notNil.clear();
  }

  /** Ends the last block of the function. */
  void close() {
    for (Block block : function.blocks()) {
      if (!block.isFinished()) {
        block.finish(new Block.Exit.Unreachable());
      }
    }
  }

  // -- safepoints --------------------------------------------------------------------------------

  /** From here on code belongs to a function that is inlined at a call. */
  void enterInlined(String functionName, String packagePath, Pos call) {
    inlined = new InlineFrame(functionName, call, inlined);
    function.packages().add(packagePath);
  }

  /** The innermost inlined function ends. */
  void leaveInlined() {
    inlined = Objects.requireNonNull(inlined).outer();
  }

  /** A safepoint at a position of the function that is being lowered, inlined or not. */
  SafepointSite site(Pos pos) {
    return new SafepointSite(pos, true, inlined);
  }

  // -- registers ---------------------------------------------------------------------------------

  /** A register that is set once. */
  Register temporary(Scalar scalar, boolean neverStack) {
    return function.register(scalar, neverStack);
  }

  /** A register of a variable, which may be set again and again. */
  Register variable(Scalar scalar, boolean neverStack) {
    Register register = function.register(scalar, neverStack);
    variables.set(register.index());
    return register;
  }

  void set(Register target, Code value) {
    current.instructions().add(new Instruction.Set(target, value));
    notNil.clear(target.index());
  }

  /** A code that may be read many times: the code itself if it is a leaf, else a new register. */
  Code leaf(Code code, Scalar scalar) {
    return code.isLeaf() ? code : copy(code, scalar, false);
  }

  /** A leaf that no assignment to a variable changes. */
  Code stable(Code code, Scalar scalar) {
    boolean isStable =
        code.isLeaf()
            && !(code instanceof Code.Use(Register register) && variables.get(register.index()));
    return isStable ? code : copy(code, scalar, false);
  }

  Code copy(Code code, Scalar scalar, boolean neverStack) {
    Register register = temporary(scalar, neverStack);
    set(register, code);
    return new Code.Use(register);
  }

  // -- effects -----------------------------------------------------------------------------------

  void store(Scalar scalar, Code address, long offset, Code value, boolean inFrame) {
    boolean barrier = scalar == Scalar.POINTER && !inFrame;
    current.instructions().add(new Instruction.Store(scalar, address, offset, value, barrier));
  }

  void check(
      Condition condition, boolean unsigned, Code left, Code right, Instruction.Invoke failure) {
    current.instructions().add(new Instruction.Check(condition, unsigned, left, right, failure));
  }

  /** Whether a pointer was found not to be nil in this block, and has not changed since. */
  boolean isKnownNotNil(Code pointer) {
    return switch (pointer) {
      case Code.Use(Register register) -> notNil.get(register.index());
      case Code.Address _ -> true;
      case Code.IntConst _,
          Code.LongConst _,
          Code.FloatConst _,
          Code.DoubleConst _,
          Code.Arith _,
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

  void markNotNil(Code pointer) {
    if (pointer instanceof Code.Use(Register register)) {
      notNil.set(register.index());
    }
  }

  /**
   * Calls something.
   *
   * @param resultScalars what it returns
   * @param neverStack whether pointers that it returns are known to be heap or static ones
   * @return the results, in new registers
   */
  List<Code> invoke(
      Instruction.Target target,
      List<Code> arguments,
      List<Scalar> resultScalars,
      boolean neverStack,
      @Nullable SafepointSite site) {
    List<@Nullable Register> results = new ArrayList<>();
    List<Code> codes = new ArrayList<>();
    for (Scalar scalar : resultScalars) {
      Register register = temporary(scalar, neverStack);
      results.add(register);
      codes.add(new Code.Use(register));
    }
    current
        .instructions()
        .add(new Instruction.Invoke(target, arguments, results, resultScalars, site));
    return codes;
  }

  /** Calls a framed door method, which is a safepoint. */
  List<Code> door(Pos pos, JavaMethod method, List<Code> arguments, Scalar... resultScalars) {
    return invoke(
        new Instruction.Target.Java(method, true, true),
        arguments,
        List.of(resultScalars),
        true,
        site(pos));
  }

  /** Calls a door method that takes the goroutine but is no safepoint. */
  List<Code> tryDoor(JavaMethod method, List<Code> arguments, Scalar... resultScalars) {
    return invoke(
        new Instruction.Target.Java(method, true, false),
        arguments,
        List.of(resultScalars),
        true,
        null);
  }

  /** Calls a Java method that is no safepoint and gives no results. */
  void effect(JavaMethod method, boolean context, Code... arguments) {
    invoke(
        new Instruction.Target.Java(method, context, false),
        List.of(arguments),
        List.of(),
        true,
        null);
  }
}
