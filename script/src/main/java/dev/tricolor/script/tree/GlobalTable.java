package dev.tricolor.script.tree;

import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Obj;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The package-level variables that are mentioned. */
final class GlobalTable {
  private final Reachable program;
  private final Map<Obj.Var, Global> known = new LinkedHashMap<>();
  private final Map<GoPackage, PackageInit> initialisers = new HashMap<>();

  GlobalTable(Reachable program) {
    this.program = program;
  }

  /** Has {@code initialiser} told of the variables of its package that are mentioned. */
  void register(GoPackage pkg, PackageInit initialiser) {
    initialisers.put(pkg, initialiser);
  }

  Global get(Obj.Var variable) {
    Global existing = known.get(variable);
    if (existing != null) {
      return existing;
    }
    GoPackage pkg = Objects.requireNonNull(variable.pkg(), variable::name);
    Global created =
        new Global(
            pkg.path() + "." + variable.name(),
            variable.type(),
            Objects.requireNonNull(variable.pos()));
    known.put(variable, created);
    PackageInit initialiser = initialisers.get(pkg);
    if (initialiser != null) {
      program.later(() -> initialiser.require(variable));
    }
    return created;
  }

  List<Global> all() {
    return new ArrayList<>(known.values());
  }
}
