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
    table.pure("math.Sqrt", "java/lang/Math", "sqrt");
  }
}
