package dev.tricolor.script.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the packages of a build that share a name. */
final class ClashingNames {

  /**
   * Internal packages of gc's library that our own does without: each shares its name with the
   * package that imports it.
   */
  private static final Map<String, String> HIDDEN =
      Map.of("sync", "internal/sync", "strconv", "internal/strconv");

  /** Packages that bring gc's {@code internal/runtime/atomic} along. */
  private static final Set<String> RUNTIME_USERS =
      Set.of(
          "bufio",
          "bytes",
          "context",
          "errors",
          "fmt",
          "io",
          "iter",
          "maps",
          "math/rand",
          "os",
          "runtime",
          "slices",
          "sort",
          "strconv",
          "strings",
          "sync",
          "time");

  private final Map<String, Set<String>> pathsByName = new HashMap<>();

  /** The names in the build of {@code own}. */
  ClashingNames(GoPackage own) {
    Set<GoPackage> visited = new HashSet<>();
    collect(own, visited);
    for (GoPackage pkg : visited) {
      if (HIDDEN.containsKey(pkg.path())) {
        add(pkg.name(), HIDDEN.get(pkg.path()));
      }
      if (RUNTIME_USERS.contains(pkg.path())) {
        add("atomic", "internal/runtime/atomic");
      }
    }
  }

  private void collect(GoPackage pkg, Set<GoPackage> visited) {
    if (visited.add(pkg)) {
      add(pkg.name(), pkg.path());
      for (GoPackage imported : pkg.imports()) {
        collect(imported, visited);
      }
    }
  }

  private void add(String name, String path) {
    pathsByName.computeIfAbsent(name, _ -> new HashSet<>()).add(path);
  }

  boolean isShared(String name) {
    return pathsByName.getOrDefault(name, Set.of()).size() > 1;
  }
}
