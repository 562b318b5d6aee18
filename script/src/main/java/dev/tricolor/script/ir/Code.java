package dev.tricolor.script.ir;

import java.util.List;

/** A pure expression: it reads registers and memory and has no effect. */
public sealed interface Code {

  /** The JVM kind of its value. */
  JvmKind kind();

  /** What is not made of other expressions. */
  sealed interface Atom extends Code {}

  /** Binary operations; division and remainder have their traps checked before. */
  enum Op {
    ADD,
    SUB,
    MUL,
    DIV,
    REM,
    AND,
    OR,
    XOR,
    SHL,
    SHR,
    USHR
  }

  /** Conversions between kinds, and narrowings inside INT. */
  enum CastOp {
    I2L(JvmKind.LONG),
    U2L(JvmKind.LONG),
    L2I(JvmKind.INT),
    I2B(JvmKind.INT),
    I2UB(JvmKind.INT),
    I2S(JvmKind.INT),
    I2US(JvmKind.INT),
    I2F(JvmKind.FLOAT),
    I2D(JvmKind.DOUBLE),
    L2F(JvmKind.FLOAT),
    L2D(JvmKind.DOUBLE),
    F2D(JvmKind.DOUBLE),
    D2F(JvmKind.FLOAT);

    private final JvmKind result;

    CastOp(JvmKind result) {
      this.result = result;
    }

    public JvmKind result() {
      return result;
    }
  }

  /** Where an address is relative to. */
  enum Segment {
    /** This frame's outgoing argument area. */
    OUTGOING,
    /** This frame's memory variables. */
    MEMORY,
    /** The outgoing argument area of the caller's frame. */
    INCOMING,
    GLOBALS,
    READ_ONLY
  }

  record IntConst(int value) implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.INT;
    }
  }

  record LongConst(long value) implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.LONG;
    }
  }

  record FloatConst(float value) implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.FLOAT;
    }
  }

  record DoubleConst(double value) implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.DOUBLE;
    }
  }

  record Use(Register register) implements Atom {
    @Override
    public JvmKind kind() {
      return register.kind();
    }
  }

  record Arith(Op op, Code left, Code right) implements Code {
    @Override
    public JvmKind kind() {
      return left.kind();
    }
  }

  record Negate(Code operand) implements Code {
    @Override
    public JvmKind kind() {
      return operand.kind();
    }
  }

  record Cast(CastOp op, Code operand) implements Code {
    @Override
    public JvmKind kind() {
      return op.result();
    }
  }

  /** The scalar at {@code address + offset}. */
  record Load(Scalar scalar, Code address, long offset) implements Code {
    @Override
    public JvmKind kind() {
      return scalar.kind();
    }
  }

  /** 1 or 0. */
  record Compare(Condition condition, boolean unsigned, Code left, Code right) implements Code {
    @Override
    public JvmKind kind() {
      return JvmKind.INT;
    }
  }

  /** The address {@code segment + offset}; a frame's is only good until the next call. */
  record Address(Segment segment, long offset) implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.LONG;
    }
  }

  /** A field of the goroutine. */
  record ContextField(String name, JvmKind kind) implements Atom {}

  /** Offset of the caller's frame: the parameter {@code sp}. */
  record CallerOffset() implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.LONG;
    }
  }

  /** Offset of this function's own frame. */
  record FrameOffset() implements Atom {
    @Override
    public JvmKind kind() {
      return JvmKind.LONG;
    }
  }

  /** A static Java method without effects. */
  record Pure(JavaMethod method, JvmKind kind, List<Code> arguments) implements Code {}

  static Code of(int value) {
    return new IntConst(value);
  }

  static Code of(long value) {
    return new LongConst(value);
  }

  static Code add(Code address, long offset) {
    if (offset == 0) {
      return address;
    }
    if (address instanceof Address(Segment segment, long base)) {
      return new Address(segment, base + offset);
    }
    return new Arith(Op.ADD, address, of(offset));
  }

  /** Whether reading it again costs nothing and gives the same: a register or a constant. */
  default boolean isLeaf() {
    return switch (this) {
      case IntConst _, LongConst _, FloatConst _, DoubleConst _, Use _ -> true;
      case Address _,
          Arith _,
          Negate _,
          Cast _,
          Load _,
          Compare _,
          ContextField _,
          CallerOffset _,
          FrameOffset _,
          Pure _ ->
          false;
    };
  }
}
