package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The imports of a package's files, and which of them are used. */
final class Imports {
  private final Checking checking;
  private final List<Import> all = new ArrayList<>();
  private final IdentityHashMap<Scope, IdentityHashMap<Obj, Obj.PackageName>> dotted =
      new IdentityHashMap<>();

  private record Import(Decl.Import spec, Obj.PackageName name, String path) {}

  Imports(Checking checking) {
    this.checking = checking;
  }

  void declare(Decl.Import spec, Scope fileScope) {
    String path = path(spec.path());
    String problem = ImportPath.problem(path);
    if (problem != null) {
      checking.error(spec.path().pos(), "invalid import path (" + problem + ")");
      return;
    }
    if (path.startsWith("/")) {
      checking.error(spec.path().pos(), "import path cannot be absolute path");
      return;
    }
    GoPackage imported = path.equals("unsafe") ? Universe.UNSAFE : checking.importer.find(path);
    if (imported == null) {
      checking.error(spec.path().pos(), "could not import " + path + " (package not found)");
      return;
    }
    String local = spec.name() == null ? imported.name() : spec.name().value();
    Obj.PackageName name = new Obj.PackageName(spec.pos(), checking.pkg, local, imported);
    if (local.equals("init")) {
      checking.error(spec.pos(), "cannot import package as init - init must be a func");
      return;
    }
    checking.result.implicits.put(spec, name);
    if (local.equals("_")) {
      remember(imported);
      return;
    }
    remember(imported);
    all.add(new Import(spec, name, path));
    if (local.equals(".")) {
      declareAll(name, fileScope);
      return;
    }
    if (spec.name() != null) {
      checking.result.definitions.put(spec.name(), name);
    }
    Obj other = fileScope.insert(name);
    if (other != null) {
      checking.error(spec.pos(), local + " redeclared in this block" + Checking.alsoAt(other));
    }
  }

  private static String path(Expr.BasicLit literal) {
    return Literals.parse(literal.kind(), literal.text()) instanceof Constant.Str text
        ? Constants.textOf(text)
        : "";
  }

  private void remember(GoPackage imported) {
    List<GoPackage> direct = new ArrayList<>(checking.pkg.imports());
    if (!direct.contains(imported)) {
      direct.add(imported);
      direct.sort(Comparator.comparing(GoPackage::path));
      checking.pkg.setImports(direct);
    }
  }

  private void declareAll(Obj.PackageName name, Scope fileScope) {
    IdentityHashMap<Obj, Obj.PackageName> here =
        dotted.computeIfAbsent(fileScope, ignored -> new IdentityHashMap<>());
    for (Obj object : name.imported().scope().objects()) {
      if (object.isExported()) {
        fileScope.insert(object);
        here.put(object, name);
      }
    }
  }

  /** Notes that {@code object}, found in {@code scope}, was used. */
  void use(Scope scope, Obj object) {
    IdentityHashMap<Obj, Obj.PackageName> here = dotted.get(scope);
    Obj.PackageName name = here == null ? null : here.get(object);
    if (name != null) {
      checking.used.add(name);
    }
  }

  /** A package-level name must not be that of an import in any file. */
  void reportConflicts(List<Scope> fileScopes, Scope packageScope) {
    for (Scope fileScope : fileScopes) {
      for (Obj imported : fileScope.objects()) {
        Obj other = packageScope.local(imported.name());
        if (other == null || other.pos() == null) {
          continue;
        }
        checking.error(
            other.pos(),
            imported.name() + " already declared through " + origin(fileScope, imported));
      }
    }
  }

  private String origin(Scope fileScope, Obj imported) {
    if (imported instanceof Obj.PackageName name) {
      return "import of package "
          + name.imported().name()
          + "\n\t"
          + name.pos()
          + ": other declaration of "
          + name.name();
    }
    IdentityHashMap<Obj, Obj.PackageName> here =
        dotted.getOrDefault(fileScope, new IdentityHashMap<>());
    Obj.@Nullable PackageName name = here.get(imported);
    return "dot-import of package " + (name == null ? "" : name.imported().name());
  }

  void reportUnused() {
    for (Import each : all) {
      if (checking.used.contains(each.name)) {
        continue;
      }
      String base = each.path.substring(each.path.lastIndexOf('/') + 1);
      String message = "\"" + each.path + "\" imported";
      boolean renamed = !each.name.name().equals(base) && !each.name.name().equals(".");
      checking.error(
          each.spec.pos(), message + (renamed ? " as " + each.name.name() : "") + " and not used");
    }
  }
}
