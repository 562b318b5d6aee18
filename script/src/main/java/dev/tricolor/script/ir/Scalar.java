package dev.tricolor.script.ir;

/** How a scalar lies in memory and what it becomes in a register. */
public enum Scalar {
  I8(JvmKind.INT, 1),
  U8(JvmKind.INT, 1),
  I16(JvmKind.INT, 2),
  U16(JvmKind.INT, 2),
  I32(JvmKind.INT, 4),
  U32(JvmKind.INT, 4),
  I64(JvmKind.LONG, 8),
  U64(JvmKind.LONG, 8),
  POINTER(JvmKind.LONG, 8),
  F32(JvmKind.FLOAT, 4),
  F64(JvmKind.DOUBLE, 8);

  private final JvmKind kind;
  private final int bytes;

  Scalar(JvmKind kind, int bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  public JvmKind kind() {
    return kind;
  }

  public int bytes() {
    return bytes;
  }

  /** Whether it is an unsigned integer. */
  public boolean isUnsigned() {
    return this == U8 || this == U16 || this == U32 || this == U64;
  }

  public boolean isInteger() {
    return kind.isIntegral() && this != POINTER;
  }
}
