package dev.tricolor.script.emit;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.FrameLayout;
import dev.tricolor.script.ir.JavaMethod;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Writes pure expressions and comparisons as JVM code. */
final class CodeWriter {
  private static final MethodTypeDesc STORE_THROUGH_BARRIER =
      MethodTypeDesc.of(
          ConstantDescs.CD_void, ConstantDescs.CD_long, ConstantDescs.CD_long, Names.G);

  static final int G_SLOT = 0;
  static final int SP_SLOT = 1;
  private static final int NONE = -1;

  private final CodeBuilder out;
  private final Assembly assembly;
  private final int[] slots;
  private final int frameSlot;
  private int segmentSlot = NONE;

  /**
   * Creates a writer.
   *
   * @param slots JVM local of each register, by index
   * @param frameSlot JVM local of the frame's offset
   */
  CodeWriter(CodeBuilder out, Assembly assembly, int[] slots, int frameSlot) {
    this.out = out;
    this.assembly = assembly;
    this.slots = slots;
    this.frameSlot = frameSlot;
  }

  /**
   * Has the bases of globals and read-only data wait in two long locals from {@code slot} on: for
   * functions with loops, in which HotSpot would load them again after each poll.
   */
  void keepSegments(int slot) {
    contextField("globals");
    out.lstore(slot);
    contextField("readOnly");
    out.lstore(slot + 2);
    segmentSlot = slot;
  }

  private void segment(String field, int slotOffset) {
    if (segmentSlot == NONE) {
      contextField(field);
    } else {
      out.lload(segmentSlot + slotOffset);
    }
  }

  // -- registers and the frame
  // -----------------------------------------------------------------------

  void load(Register register) {
    out.loadLocal(Names.kindOf(register.kind()), slots[register.index()]);
  }

  void store(Register register) {
    out.storeLocal(Names.kindOf(register.kind()), slots[register.index()]);
  }

  void context() {
    out.aload(G_SLOT);
  }

  void contextField(String name) {
    out.aload(G_SLOT).getfield(Names.G, name, Names.LONG);
  }

  /** This frame's offset. */
  void frameOffset() {
    if (assembly.framed()) {
      out.lload(frameSlot);
    } else {
      out.lload(SP_SLOT).loadConstant((long) assembly.frameBytes()).ladd();
    }
  }

  /** The address {@code bytes} above this frame's lowest byte. */
  void frameAddress(long bytes) {
    contextField("stackTop");
    frameOffset();
    out.lsub();
    plus(bytes);
  }

  void plus(long bytes) {
    if (bytes != 0) {
      out.loadConstant(bytes).ladd();
    }
  }

  // -- expressions
  // -----------------------------------------------------------------------------------

  void write(Code code) {
    switch (code) {
      case Code.IntConst(int value) -> out.loadConstant(value);
      case Code.LongConst(long value) -> out.loadConstant(value);
      case Code.FloatConst(float value) -> out.loadConstant(value);
      case Code.DoubleConst(double value) -> out.loadConstant(value);
      case Code.Use(Register register) -> load(register);
      case Code.Arith arith -> arith(arith);
      case Code.Negate negate -> {
        write(negate.operand());
        negate(negate.kind());
      }
      case Code.Cast cast -> {
        write(cast.operand());
        cast(cast.op());
      }
      case Code.Load load -> {
        write(load.address());
        plus(load.offset());
        memoryLoad(load.scalar());
      }
      case Code.Compare compare -> compareToInt(compare);
      case Code.Address(Code.Segment segment, long offset) -> address(segment, offset);
      case Code.ContextField(String name, JvmKind kind) ->
          out.aload(G_SLOT).getfield(Names.G, name, descOf(kind));
      case Code.CallerOffset _ -> out.lload(SP_SLOT);
      case Code.FrameOffset _ -> frameOffset();
      case Code.Pure pure -> {
        boolean takesContext = pure.method().descriptor().startsWith("(L");
        if (takesContext) {
          context();
        }
        pure.arguments().forEach(this::write);
        invoke(pure.method());
      }
    }
  }

  void invoke(JavaMethod method) {
    if (Names.MEMORY.equals(ClassDesc.ofInternalName(method.owner()))) {
      memory(method.name(), method.descriptor());
      return;
    }
    out.invokestatic(
        ClassDesc.ofInternalName(method.owner()),
        method.name(),
        MethodTypeDesc.ofDescriptor(method.descriptor()));
  }

  private static ClassDesc descOf(JvmKind kind) {
    return switch (kind) {
      case INT -> ConstantDescs.CD_int;
      case LONG -> ConstantDescs.CD_long;
      case FLOAT -> ConstantDescs.CD_float;
      case DOUBLE -> ConstantDescs.CD_double;
    };
  }

  private void address(Code.Segment segment, long offset) {
    switch (segment) {
      case OUTGOING -> frameAddress(FrameLayout.HEADER_BYTES + offset);
      case MEMORY -> frameAddress(assembly.memoryStart() + offset);
      case INCOMING -> {
        contextField("stackTop");
        out.lload(SP_SLOT).lsub();
        plus(FrameLayout.HEADER_BYTES + offset);
      }
      case GLOBALS -> {
        segment("globals", 0);
        plus(offset);
      }
      case READ_ONLY -> {
        segment("readOnly", 2);
        plus(offset);
      }
    }
  }

  private void arith(Code.Arith arith) {
    write(arith.left());
    write(arith.right());
    boolean shift =
        arith.op() == Code.Op.SHL || arith.op() == Code.Op.SHR || arith.op() == Code.Op.USHR;
    if (shift && arith.right().kind() == JvmKind.LONG) {
      out.l2i();
    }
    out.with(OperatorInstruction.of(opcode(arith.op(), arith.kind())));
  }

  private static Opcode opcode(Code.Op op, JvmKind kind) {
    String prefix =
        switch (kind) {
          case INT -> "I";
          case LONG -> "L";
          case FLOAT -> "F";
          case DOUBLE -> "D";
        };
    return Opcode.valueOf(prefix + op.name());
  }

  private void negate(JvmKind kind) {
    switch (kind) {
      case INT -> out.ineg();
      case LONG -> out.lneg();
      case FLOAT -> out.fneg();
      case DOUBLE -> out.dneg();
    }
  }

  private void cast(Code.CastOp op) {
    switch (op) {
      case I2L -> out.i2l();
      case U2L -> out.i2l().loadConstant(0xffffffffL).land();
      case L2I -> out.l2i();
      case I2B -> out.i2b();
      case I2UB -> out.loadConstant(0xff).iand();
      case I2S -> out.i2s();
      case I2US -> out.i2c();
      case I2F -> out.i2f();
      case I2D -> out.i2d();
      case L2F -> out.l2f();
      case L2D -> out.l2d();
      case F2D -> out.f2d();
      case D2F -> out.d2f();
    }
  }

  // -- memory
  // ----------------------------------------------------------------------------------------

  private void memoryLoad(Scalar scalar) {
    switch (scalar) {
      case I8 -> memory("loadByte", "(J)B");
      case U8 -> memory("loadUnsignedByte", "(J)I");
      case I16 -> memory("loadShort", "(J)S");
      case U16 -> memory("loadUnsignedShort", "(J)I");
      case I32, U32 -> memory("loadInt", "(J)I");
      case I64, U64, POINTER -> memory("loadLong", "(J)J");
      case F32 -> memory("loadFloat", "(J)F");
      case F64 -> memory("loadDouble", "(J)D");
    }
  }

  /** Stores the value on the operand stack at the address below it. */
  void memoryStore(Scalar scalar) {
    switch (scalar) {
      case I8, U8 -> memory("storeByte", "(JI)V");
      case I16, U16 -> memory("storeShort", "(JI)V");
      case I32, U32 -> memory("storeInt", "(JI)V");
      case I64, U64, POINTER -> memory("storeLong", "(JJ)V");
      case F32 -> memory("storeFloat", "(JF)V");
      case F64 -> memory("storeDouble", "(JD)V");
    }
  }

  /**
   * Stores the pointer on the operand stack at the address below it; the collector hears of it
   * while it marks.
   *
   * @return writes the slow path, out of the way
   */
  Runnable storeThroughBarrier() {
    Label slow = out.newLabel();
    Label stored = out.newLabel();
    out.aload(G_SLOT).getfield(Names.G, "barrierOn", ConstantDescs.CD_boolean).ifne(slow);
    memoryStore(Scalar.POINTER);
    out.labelBinding(stored);
    return () -> {
      out.labelBinding(slow);
      out.aload(G_SLOT);
      out.invokestatic(
          Names.BARRIER, assembly.checked() ? "storeChecked" : "store", STORE_THROUGH_BARRIER);
      out.goto_(stored);
    };
  }

  private void memory(String name, String descriptor) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
    if (assembly.checked()) {
      out.aload(G_SLOT);
      out.invokestatic(
          Names.CHECKED_MEMORY, name, type.insertParameterTypes(type.parameterCount(), Names.G));
    } else {
      out.invokestatic(Names.MEMORY, name, type);
    }
  }

  // -- comparisons
  // -----------------------------------------------------------------------------------

  private void compareToInt(Code.Compare compare) {
    Label yes = out.newLabel();
    Label end = out.newLabel();
    jumpIf(compare.condition(), compare.unsigned(), compare.left(), compare.right(), yes);
    out.iconst_0().goto_(end);
    out.labelBinding(yes);
    out.iconst_1();
    out.labelBinding(end);
  }

  /** Jumps to {@code target} if the comparison holds; falls through otherwise. */
  void jumpIf(Condition condition, boolean unsigned, Code left, Code right, Label target) {
    boolean ordered = condition != Condition.EQUAL && condition != Condition.NOT_EQUAL;
    write(left);
    switch (left.kind()) {
      case INT -> {
        if (right instanceof Code.IntConst(int zero) && zero == 0 && !(unsigned && ordered)) {
          branchOnSign(condition, target);
        } else if (unsigned && ordered) {
          write(right);
          compareUnsigned("java/lang/Integer", "(II)I");
          branchOnSign(condition, target);
        } else {
          write(right);
          branchOnInts(condition, target);
        }
      }
      case LONG -> {
        write(right);
        if (unsigned && ordered) {
          compareUnsigned("java/lang/Long", "(JJ)I");
        } else {
          out.lcmp();
        }
        branchOnSign(condition, target);
      }
      case FLOAT -> {
        write(right);
        if (nanIsGreater(condition)) {
          out.fcmpg();
        } else {
          out.fcmpl();
        }
        branchOnSign(condition, target);
      }
      case DOUBLE -> {
        write(right);
        if (nanIsGreater(condition)) {
          out.dcmpg();
        } else {
          out.dcmpl();
        }
        branchOnSign(condition, target);
      }
    }
  }

  /** With a NaN every ordered comparison must fail. */
  private static boolean nanIsGreater(Condition condition) {
    return condition == Condition.LESS || condition == Condition.LESS_EQUAL;
  }

  private void compareUnsigned(String owner, String descriptor) {
    out.invokestatic(
        ClassDesc.ofInternalName(owner),
        "compareUnsigned",
        MethodTypeDesc.ofDescriptor(descriptor));
  }

  private void branchOnSign(Condition condition, Label target) {
    switch (condition) {
      case EQUAL -> out.ifeq(target);
      case NOT_EQUAL -> out.ifne(target);
      case LESS -> out.iflt(target);
      case LESS_EQUAL -> out.ifle(target);
      case GREATER -> out.ifgt(target);
      case GREATER_EQUAL -> out.ifge(target);
    }
  }

  private void branchOnInts(Condition condition, Label target) {
    switch (condition) {
      case EQUAL -> out.if_icmpeq(target);
      case NOT_EQUAL -> out.if_icmpne(target);
      case LESS -> out.if_icmplt(target);
      case LESS_EQUAL -> out.if_icmple(target);
      case GREATER -> out.if_icmpgt(target);
      case GREATER_EQUAL -> out.if_icmpge(target);
    }
  }

  /** The zero of a kind. */
  void zero(JvmKind kind) {
    switch (kind) {
      case INT -> out.iconst_0();
      case LONG -> out.lconst_0();
      case FLOAT -> out.fconst_0();
      case DOUBLE -> out.dconst_0();
    }
  }
}
