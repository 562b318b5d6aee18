package dev.tricolor.script.emit;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.lower.ProgramLowering;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Emits a lowered program: JVM classes, the pc table, and the image. */
public final class ProgramEmitter {
  private final ClassFile classFile;

  /**
   * Creates an emitter.
   *
   * @param verifiable whether to write the tables that the JVM's verifier needs; without them the
   *     JVM must run with verification of such classes off
   */
  public ProgramEmitter(boolean verifiable) {
    this.classFile =
        ClassFile.of(
            verifiable
                ? ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED
                : ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.DebugElementsOption.DROP_DEBUG);
  }

  /** Emits everything. */
  public CompiledProgram emit(ProgramLowering.Result program) {
    List<Safepoint> safepoints = new ArrayList<>();
    for (RuntimeFrame frame : RuntimeFrame.values()) {
      safepoints.add(frame.safepoint());
    }
    List<Assembly> functions = new ArrayList<>();
    for (IrFunction function : program.functions()) {
      functions.add(new Assembly(function, safepoints));
    }
    ClassLayout layout = new ClassLayout(functions);
    Map<String, byte[]> bytes = new HashMap<>();
    layout
        .members()
        .forEach((owner, members) -> bytes.put(nameOf(owner), emitClass(owner, members, layout)));
    DispatchWriter dispatch = new DispatchWriter(classFile);
    Set<String> shapes = indirectShapes(functions);
    bytes.put(nameOf(Names.FN), dispatch.base(shapes));
    bytes.put(nameOf(Names.UNRESOLVED), dispatch.unresolved(shapes));
    ProgramClasses classes = new ProgramClasses(bytes, dispatch, functions, layout);
    List<FunctionInfo> infos = functions.stream().map(Assembly::info).toList();
    return new CompiledProgram(
        program.types(),
        infos,
        classes.table(),
        new PcTable(safepoints),
        program.image().build(),
        program.entry().id(),
        program.runtimeFunctionIds());
  }

  private static String nameOf(ClassDesc owner) {
    String descriptor = owner.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }

  /** The shapes of all functions and of all indirect calls: closure last. */
  private static Set<String> indirectShapes(List<Assembly> functions) {
    Set<String> shapes = new TreeSet<>();
    for (Assembly assembly : functions) {
      IrFunction function = assembly.function();
      MethodTypeDesc type = MethodTypeDesc.ofDescriptor(function.id().descriptor());
      boolean takesClosure =
          function.parameters().stream().anyMatch(parameter -> parameter.incomingOffset() < 0);
      MethodTypeDesc shape =
          takesClosure
              ? type
              : type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_long);
      shapes.add(shape.descriptorString());
      function.blocks().stream()
          .flatMap(block -> block.instructions().stream())
          .forEach(instruction -> addShape(instruction, shapes));
    }
    return shapes;
  }

  private static void addShape(dev.tricolor.script.ir.Instruction instruction, Set<String> shapes) {
    if (instruction
        instanceof
        dev.tricolor.script.ir.Instruction.Invoke(
            dev.tricolor.script.ir.Instruction.Target.Indirect(String descriptor),
            var _,
            var _,
            var _,
            var _)) {
      shapes.add(descriptor);
    }
  }

  private byte[] emitClass(ClassDesc owner, List<Assembly> members, ClassLayout layout) {
    return classFile.build(
        owner,
        builder -> {
          builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
          for (Assembly member : members) {
            var id = member.function().id();
            builder.withMethodBody(
                ClassLayout.methodName(id),
                MethodTypeDesc.ofDescriptor(id.descriptor()),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                out -> new MethodWriter(out, member, layout::classOf).write());
          }
        });
  }
}
