package dev.tricolor.script.emit;

import dev.tricolor.script.ir.FunctionId;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which class holds which function: one for each Go package, more where a package is big. */
final class ClassLayout {
  private static final int MAX_METHODS = 500;

  private final Map<Integer, ClassDesc> classes = new HashMap<>();
  private final Map<ClassDesc, List<Assembly>> members = new LinkedHashMap<>();

  ClassLayout(List<Assembly> functions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Assembly function : functions) {
      FunctionId id = function.function().id();
      int number = counts.merge(id.packagePath(), 1, Integer::sum) - 1;
      String name = "go/" + Names.jvm(id.packagePath());
      ClassDesc owner =
          ClassDesc.ofInternalName(number < MAX_METHODS ? name : name + "$" + number / MAX_METHODS);
      classes.put(id.id(), owner);
      members.computeIfAbsent(owner, _ -> new ArrayList<>()).add(function);
    }
  }

  ClassDesc classOf(FunctionId id) {
    ClassDesc owner = classes.get(id.id());
    if (owner == null) {
      throw new AssertionError("no class for " + id);
    }
    return owner;
  }

  Map<ClassDesc, List<Assembly>> members() {
    return members;
  }

  /** The JVM name of a function's method. */
  static String methodName(FunctionId id) {
    return Names.jvm(id.name()) + "$" + id.id();
  }
}
