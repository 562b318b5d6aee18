package dev.tricolor.script.lower;

/** The list of bindings, by Go package. */
final class IntrinsicTable {
  private static final String ABI = "dev/tricolor/core/abi/";

  private IntrinsicTable() {}

  static void fill(Intrinsics table) {
    math(table);
    panics(table);
  }

  private static void panics(Intrinsics table) {
    table.context("runtime.pendingKind", ABI + "GoPanics", "pendingKind");
    table.framed("runtime.pendingMessage", ABI + "GoPanics", "pendingMessage");
    table.context("runtime.setFault", ABI + "GoPanics", "setFault");
    table.context("runtime.panicCount", ABI + "GoPanics", "panicCount");
    table.context("runtime.panicValue", ABI + "GoPanics", "panicValue");
    table.context("runtime.panicFlags", ABI + "GoPanics", "panicFlags");
  }

  private static void math(Intrinsics table) {
    String javaMath = "java/lang/Math";
    table.pure("math.Sqrt", javaMath, "sqrt");
    table.pure("math.FMA", javaMath, "fma");
    table.pure("math.Floor", javaMath, "floor");
    table.pure("math.Ceil", javaMath, "ceil");
    table.pure("math.RoundToEven", javaMath, "rint");
    table.pure("math.Float64bits", "java/lang/Double", "doubleToRawLongBits");
    table.pure("math.Float64frombits", "java/lang/Double", "longBitsToDouble");
    table.pure("math.Float32bits", "java/lang/Float", "floatToRawIntBits");
    table.pure("math.Float32frombits", "java/lang/Float", "intBitsToFloat");
    table.pure("math/bits.leadingZeros64", ABI + "GoBits", "leadingZeros");
    table.pure("math/bits.trailingZeros64", ABI + "GoBits", "trailingZeros");
    table.pure("math/bits.onesCount64", ABI + "GoBits", "onesCount");
    table.pure("math/bits.mulHigh64", ABI + "GoBits", "multiplyHigh");
    table.pure("math/bits.reverse64", "java/lang/Long", "reverse");
    table.pure("math/bits.reverseBytes64", "java/lang/Long", "reverseBytes");
  }
}
