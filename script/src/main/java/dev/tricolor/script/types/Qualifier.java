package dev.tricolor.script.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How messages name the package of a type; empty for none. */
@FunctionalInterface
public interface Qualifier {

  String of(GoPackage pkg);

  /** Always by name. */
  static Qualifier byName() {
    return GoPackage::name;
  }

  /** Always by path. */
  static Qualifier byPath() {
    return GoPackage::path;
  }

  /**
   * As gc's checker: {@code own} bare, others by name, by quoted path where the name is shared by
   * two packages of the build.
   */
  static Qualifier within(GoPackage own) {
    Map<String, Set<String>> pathsByName = new HashMap<>();
    return pkg -> {
      if (pkg == own || pkg.path().equals(own.path())) {
        return "";
      }
      if (pathsByName.isEmpty()) {
        ClashingNames.collect(own, pathsByName, new HashSet<>());
      }
      Set<String> paths = pathsByName.getOrDefault(pkg.name(), Set.of());
      return paths.size() > 1 ? '"' + pkg.path() + '"' : pkg.name();
    };
  }
}
