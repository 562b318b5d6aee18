package dev.tricolor.core.abi;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.ProgramImage;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.sched.GoFunction;
import java.util.List;
import java.util.Map;

/**
 * A compiled program; it holds no state, so any number of machines may run one.
 *
 * @param types descriptors by id
 * @param infos functions by id
 * @param functions what to call, by id
 * @param pcs the pc table; safepoints 0 to {@link RuntimeFrame#values()}{@code .length - 1} are the
 *     runtime's own
 * @param image read-only data and globals
 * @param mainFunctionId a {@code func()} that initialises every package and calls main.main
 * @param runtimeFunctionIds ids of the {@code func()}s of Go's package runtime that the Java
 *     runtime calls, by name without package
 * @param importsUnsafe whether the program itself, not only the library, can make up addresses
 */
public record CompiledProgram(
    List<TypeDescriptor> types,
    List<FunctionInfo> infos,
    GoFunction[] functions,
    PcTable pcs,
    ProgramImage image,
    int mainFunctionId,
    Map<String, Integer> runtimeFunctionIds,
    boolean importsUnsafe) {

  /** A program that does not import unsafe. */
  public CompiledProgram(
      List<TypeDescriptor> types,
      List<FunctionInfo> infos,
      GoFunction[] functions,
      PcTable pcs,
      ProgramImage image,
      int mainFunctionId,
      Map<String, Integer> runtimeFunctionIds) {
    this(types, infos, functions, pcs, image, mainFunctionId, runtimeFunctionIds, false);
  }
}
