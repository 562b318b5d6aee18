package dev.tricolor.script.lower;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.code.TypeImageWriter;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.escape.EscapeResult;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.FunctionId;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Global;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Program;
import dev.tricolor.script.types.MethodSet;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.RuntimeNames;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeKey;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lowers a whole program: functions, the image of its data, and the numbers by which code names
 * them.
 */
public final class ProgramLowering {
  private final Program program;
  private final EscapeResult escapes;
  private final Shapes shapes = new Shapes();
  private final ImageBuilder image = new ImageBuilder();
  private final TypeImageWriter typeWriter = new TypeImageWriter(image);
  private final Descriptors descriptors;
  private final StaticData staticData = new StaticData(this, image);
  private final Copies copies = new Copies();
  private final Intrinsics intrinsics = new Intrinsics(shapes);
  private final IdentityHashMap<Function, FunctionId> ids = new IdentityHashMap<>();
  private final IdentityHashMap<Function, CallShape> callShapes = new IdentityHashMap<>();
  private final IdentityHashMap<Function, ClosureLayout> closures = new IdentityHashMap<>();
  private final IdentityHashMap<Global, Integer> globals = new IdentityHashMap<>();
  private final Map<TypeKey, Program.MethodTable> methodTables = new HashMap<>();

  /**
   * Prepares the lowering.
   *
   * @param names run-time names of types
   */
  public ProgramLowering(Program program, EscapeResult escapes, RuntimeNames names) {
    this.program = program;
    this.escapes = escapes;
    this.descriptors = new Descriptors(image, names, this::methodsOf);
    for (Function function : program.functions()) {
      CallShape shape = shapeOf(function);
      String descriptor =
          function.captures().isEmpty() ? shape.descriptor() : shape.indirectDescriptor();
      ids.put(
          function,
          new FunctionId(ids.size(), function.name(), function.packagePath(), descriptor));
    }
    for (Program.MethodTable table : program.interfaceMethods()) {
      methodTables.put(TypeKey.of(Types.unalias(table.type())), table);
    }
  }

  /** A lowered program. */
  public record Result(
      List<IrFunction> functions,
      List<TypeDescriptor> types,
      ImageBuilder image,
      FunctionId entry,
      Map<String, Integer> runtimeFunctionIds) {}

  /** Lowers everything. */
  public Result lower() {
    for (Global global : program.globals()) {
      if (global.staticValue() != null) {
        staticData.initialise((int) offsetOf(global), global.staticValue(), global.type());
      }
    }
    List<IrFunction> functions = new ArrayList<>();
    for (Function function : program.functions()) {
      functions.add(
          function.body() == null
              ? IntrinsicStub.lower(this, function)
              : FunctionLowering.lower(this, function));
    }
    typeWriter.writeContents(descriptors.all());
    Map<String, Integer> runtimeIds = new HashMap<>();
    program
        .runtimeFunctions()
        .forEach((name, function) -> runtimeIds.put(name, idOf(function).id()));
    return new Result(functions, descriptors.all(), image, idOf(program.entry()), runtimeIds);
  }

  Shapes shapes() {
    return shapes;
  }

  EscapeResult escapes() {
    return escapes;
  }

  Descriptors descriptors() {
    return descriptors;
  }

  StaticData staticData() {
    return staticData;
  }

  Copies copies() {
    return copies;
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  FunctionId idOf(Function function) {
    return Objects.requireNonNull(
        ids.get(function), () -> function + " is not among the program's functions");
  }

  CallShape shapeOf(Function function) {
    return callShapes.computeIfAbsent(
        function,
        _ ->
            CallShape.of(
                shapes,
                function.parameters().stream().map(Local::type).toList(),
                function.results().stream().map(Local::type).toList()));
  }

  ClosureLayout closureLayout(Function function) {
    return closures.computeIfAbsent(function, _ -> ClosureLayout.of(function));
  }

  /** The func value of a function that captures nothing. */
  Code staticClosure(Function function) {
    return new Code.Address(Code.Segment.READ_ONLY, image.closure(idOf(function).id()));
  }

  Function runtimeFunction(String name) {
    return Objects.requireNonNull(
        program.runtimeFunctions().get(name), () -> "package runtime lacks " + name);
  }

  /** Offset of a global in the data segment. */
  long offsetOf(Global global) {
    return globals.computeIfAbsent(global, _ -> image.global(descriptors.of(global.type())));
  }

  /** Offset of a type's descriptor in the read-only data. */
  long typeOffset(Type type) {
    return descriptors.of(type).imageOffset();
  }

  /** Offset of an itab in the read-only data. */
  long itabOffset(Type interfaceType, Type concrete) {
    return typeWriter.itab(descriptors.of(interfaceType), descriptors.of(concrete));
  }

  private List<TypeDescriptor.Method> methodsOf(Type type) {
    Program.MethodTable table = methodTables.get(TypeKey.of(type));
    if (table == null) {
      return List.of();
    }
    List<TypeDescriptor.Method> result = new ArrayList<>();
    for (MethodSet.Method method : MethodSet.of(type).methods()) {
      Obj.Func declared = method.function();
      Function function = table.methods().get(keyOf(declared));
      if (function != null) {
        result.add(descriptors.method(declared, idOf(function).id()));
      }
    }
    return result;
  }

  private static String keyOf(Obj.Func method) {
    return method.isExported() || method.pkg() == null
        ? method.name()
        : method.pkg().path() + "." + method.name();
  }
}
