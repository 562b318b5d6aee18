package dev.tricolor.script.emit;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.lower.ProgramLowering;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Emits a lowered program: JVM classes, the pc table, and the image. */
public final class ProgramEmitter {
  private final ClassFile classFile;
  private final Predicate<String> checked;

  /**
   * Creates an emitter.
   *
   * @param verifiable whether to write the tables that the JVM's verifier needs; without them the
   *     JVM must run with verification of such classes off
   * @param checked tells of a package's path whether its accesses to memory are checked
   */
  public ProgramEmitter(boolean verifiable, Predicate<String> checked) {
    this.checked = checked;
    this.classFile =
        ClassFile.of(
            verifiable
                ? ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED
                : ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.DebugElementsOption.DROP_DEBUG);
  }

  /**
   * Emits everything.
   *
   * @param importsUnsafe whether the program itself can make up addresses
   */
  public Emission emit(ProgramLowering.Result program, boolean importsUnsafe) {
    List<Safepoint> safepoints = new ArrayList<>();
    for (RuntimeFrame frame : RuntimeFrame.values()) {
      safepoints.add(frame.safepoint());
    }
    List<Assembly> functions = new ArrayList<>();
    for (IrFunction function : program.functions()) {
      boolean isChecked = function.packages().stream().anyMatch(checked);
      functions.add(new Assembly(function, safepoints, isChecked));
    }
    FunctionClasses classes = new EmittedClasses(classFile, functions, indirectTypes(functions));
    List<FunctionInfo> infos = functions.stream().map(Assembly::info).toList();
    CompiledProgram compiled =
        new CompiledProgram(
            program.types(),
            infos,
            ProgramClasses.table(classes),
            new PcTable(safepoints),
            program.image().build(),
            program.entry().id(),
            program.runtimeFunctionIds(),
            importsUnsafe);
    return new Emission(compiled, classes);
  }

  /** The descriptors of all functions and of all calls through the table. */
  private static Set<String> indirectTypes(List<Assembly> functions) {
    Set<String> types = new TreeSet<>();
    for (Assembly assembly : functions) {
      types.add(FunctionClassWriter.indirectType(assembly).descriptorString());
      assembly.function().blocks().stream()
          .flatMap(block -> block.instructions().stream())
          .forEach(instruction -> addCalled(instruction, types));
    }
    return types;
  }

  private static void addCalled(Instruction instruction, Set<String> types) {
    if (instruction instanceof Instruction.Invoke invoke
        && invoke.target() instanceof Instruction.Target.Indirect indirect) {
      types.add(indirect.descriptor());
    }
  }
}
