package dev.tricolor.script.types;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the packages of a build that share a name. */
final class ClashingNames {

  private ClashingNames() {}

  static void collect(GoPackage pkg, Map<String, Set<String>> pathsByName, Set<GoPackage> visited) {
    if (visited.add(pkg)) {
      pathsByName.computeIfAbsent(pkg.name(), _ -> new HashSet<>()).add(pkg.path());
      for (GoPackage imported : pkg.imports()) {
        collect(imported, pathsByName, visited);
      }
    }
  }
}
