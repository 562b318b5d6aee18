package dev.tricolor.script.types;

/** The built-in functions, those of package unsafe too. */
public enum Builtin {
  APPEND("append"),
  CAP("cap"),
  CLEAR("clear"),
  CLOSE("close"),
  COMPLEX("complex"),
  COPY("copy"),
  DELETE("delete"),
  IMAG("imag"),
  LEN("len"),
  MAKE("make"),
  MAX("max"),
  MIN("min"),
  NEW("new"),
  PANIC("panic"),
  PRINT("print"),
  PRINTLN("println"),
  REAL("real"),
  RECOVER("recover"),
  UNSAFE_ADD("Add"),
  UNSAFE_ALIGNOF("Alignof"),
  UNSAFE_OFFSETOF("Offsetof"),
  UNSAFE_SIZEOF("Sizeof"),
  UNSAFE_SLICE("Slice"),
  UNSAFE_SLICE_DATA("SliceData"),
  UNSAFE_STRING("String"),
  UNSAFE_STRING_DATA("StringData");

  private final String goName;

  Builtin(String goName) {
    this.goName = goName;
  }

  /** The name in Go, without {@code unsafe.}. */
  public String goName() {
    return goName;
  }

  /** Whether it belongs to package unsafe. */
  public boolean isUnsafe() {
    return compareTo(UNSAFE_ADD) >= 0;
  }
}
