package dev.tricolor.script.lower;

/** The list of bindings, by Go package. */
final class IntrinsicTable {
  private static final String ABI = "dev/tricolor/core/abi/";

  private IntrinsicTable() {}

  static void fill(Intrinsics table) {
    math(table);
  }

  private static void math(Intrinsics table) {
    table.pure("math.Sqrt", "java/lang/Math", "sqrt");
  }
}
