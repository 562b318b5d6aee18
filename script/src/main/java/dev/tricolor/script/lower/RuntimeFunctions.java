package dev.tricolor.script.lower;

import java.util.Set;

/** Functions of Go's package runtime that compiled code or the Java runtime calls by name. */
public final class RuntimeFunctions {

  /** Their names. */
  public static final Set<String> NAMES =
      Set.of(
          "panicIndex",
          "panicIndexU",
          "panicSliceAlen",
          "panicSliceAlenU",
          "panicSliceAcap",
          "panicSliceAcapU",
          "panicSliceB",
          "panicSliceBU",
          "panicSlice3Alen",
          "panicSlice3AlenU",
          "panicSlice3Acap",
          "panicSlice3AcapU",
          "panicSlice3B",
          "panicSlice3BU",
          "panicSlice3C",
          "panicSlice3CU",
          "panicSliceConvert",
          "panicUnsafeSliceLength",
          "panicDivide",
          "panicShift",
          "panicMem",
          "panicwrap",
          "panicRangeState",
          "raise",
          "panicNil",
          "raiseMemoryFault",
          "printPanics");

  private RuntimeFunctions() {}
}
