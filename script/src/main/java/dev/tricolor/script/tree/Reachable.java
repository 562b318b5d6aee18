package dev.tricolor.script.tree;

import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What of a program was found to be reachable so far, and the work that this still entails. */
final class Reachable {
  private final Map<GoPackage, CheckedPackage> packages = new HashMap<>();
  private final Predicate<GoPackage> library;
  private final CheckedPackage main;
  private final FunctionTable declared = new FunctionTable(this);
  private final GlobalTable globals = new GlobalTable(this);
  private final DynamicTypes dynamicTypes = new DynamicTypes(this);
  private final WrapperBuilder wrappers = new WrapperBuilder(this);
  private final List<Function> functions = new ArrayList<>();
  private final Deque<Runnable> work = new ArrayDeque<>();

  Reachable(List<CheckedPackage> checked, Predicate<GoPackage> library) {
    checked.forEach(each -> packages.put(each.pkg(), each));
    this.library = library;
    this.main = checked.getLast();
  }

  CheckedPackage checked(GoPackage pkg) {
    return Objects.requireNonNull(packages.get(pkg), pkg::path);
  }

  CheckedPackage main() {
    return main;
  }

  boolean isLibrary(GoPackage pkg) {
    return library.test(pkg);
  }

  FunctionTable declared() {
    return declared;
  }

  GlobalTable globals() {
    return globals;
  }

  DynamicTypes dynamicTypes() {
    return dynamicTypes;
  }

  WrapperBuilder wrappers() {
    return wrappers;
  }

  /** All functions so far. */
  List<Function> functions() {
    return functions;
  }

  /** Takes a function into the program. */
  void add(Function function, boolean fromLibrary) {
    if (fromLibrary) {
      function.markLibrary();
    }
    functions.add(function);
  }

  /** Has something done later: bodies are built one after the other, never one inside another. */
  void later(Runnable task) {
    work.add(task);
  }

  /** Does all work, that which comes up on the way too. */
  void drain() {
    do {
      while (!work.isEmpty()) {
        work.removeFirst().run();
      }
    } while (dynamicTypes.growTables());
  }

  Global global(Obj.Var variable) {
    return globals.get(variable);
  }

  Function function(Obj.Func function, List<Type> typeArguments) {
    return declared.get(function, typeArguments);
  }

  /** The function of a method; {@code holder} is the type that declares it, or a pointer to it. */
  Function method(Type holder, Obj.Func method) {
    Type base = Types.unalias(holder);
    Type.Named named = Types.asNamed(base instanceof Type.Pointer(Type target) ? target : base);
    return declared.get(method, named == null ? List.of() : named.typeArguments());
  }

  /** A function of package runtime; null if the program has no such package or function. */
  @Nullable Function runtimeFunction(String name) {
    for (CheckedPackage each : packages.values()) {
      if (each.pkg().path().equals("runtime")
          && each.pkg().scope().local(name) instanceof Obj.Func function) {
        return function(function, List.of());
      }
    }
    return null;
  }
}
