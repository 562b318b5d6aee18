package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.SourceUnit;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Checks packages: finds out what everything in their syntax means, and what is wrong with it.
 *
 * <p>A package is checked in this order, which is also that of the report: package-level objects,
 * function bodies, the order of initialisation, unused imports.
 */
public final class Checker {

  /**
   * How a package is checked.
   *
   * @param lazyBodies whether function bodies, and package-level objects that nothing refers to,
   *     are left alone until they are asked for, as suits libraries that are known to be right
   * @param bodiesMayBeMissing whether functions may be declared without a body, because something
   *     else provides it
   */
  public record Options(boolean lazyBodies, boolean bodiesMayBeMissing) {
    /** For programs. */
    public static final Options PROGRAM = new Options(false, false);

    /** For packages of the standard library. */
    public static final Options LIBRARY = new Options(true, true);
  }

  private final Checking checking;

  private Checker(Checking checking) {
    this.checking = checking;
  }

  /**
   * Checks the files of one package.
   *
   * @param path import path; {@code main} for the main package
   * @param importer finds the packages that it imports, which were checked before
   */
  public static CheckedPackage check(
      String path,
      List<SourceUnit> files,
      Importer importer,
      Diagnostics diagnostics,
      Options options) {
    String name = files.isEmpty() ? path : files.getFirst().packageName().value();
    GoPackage pkg = new GoPackage(path, name, new Scope(Universe.SCOPE));
    CheckedPackage result = new CheckedPackage(pkg, files);
    new Checker(new Checking(result, importer, diagnostics, options)).run(files);
    return result;
  }

  private void run(List<SourceUnit> files) {
    checkNames(files);
    new Collector(checking).collect(files);
    InitializationOrder order = new InitializationOrder(checking);
    if (checking.options.lazyBodies()) {
      checkOnDemand();
      checking.result.initializers = order.compute();
      return;
    }
    resolveAll();
    checking.declarations.forEach(checking.bodies::check);
    checking.result.initializers = order.compute();
    checking.imports.reportUnused();
    if (checking.diagnostics.isEmpty()) {
      checking.cycles.report(checking.diagnostics, checking.strings());
    }
    reportMissingBodies();
  }

  /** A later phase of gc finds these, and only in packages without other errors. */
  private void reportMissingBodies() {
    if (checking.options.bodiesMayBeMissing() || !checking.diagnostics.isEmpty()) {
      return;
    }
    for (Declared declared : checking.declarations) {
      if (declared.decl instanceof Decl.Func function && function.body() == null) {
        checking.error(function.name(), "missing function body");
      }
    }
  }

  private void checkNames(List<SourceUnit> files) {
    for (SourceUnit file : files) {
      Expr.Name name = file.packageName();
      if (name.value().equals("_")) {
        checking.error(name, "invalid package name _");
      } else if (!name.value().equals(checking.pkg.name())) {
        checking.error(
            name, "package " + name.value() + "; expected package " + checking.pkg.name());
      }
    }
  }

  private void checkOnDemand() {
    IdentityHashMap<Decl.Func, Declared> byDeclaration = new IdentityHashMap<>();
    for (Declared declared : checking.declarations) {
      if (declared.decl instanceof Decl.Func function) {
        byDeclaration.put(function, declared);
      }
    }
    checking.result.bodyChecker =
        function -> {
          Declared declared = byDeclaration.get(function);
          if (declared != null) {
            checking.bodies.check(declared);
          }
        };
  }

  /** Types come first, as in gc's reports. */
  private void resolveAll() {
    checking.later.hold();
    for (Declared declared : checking.declarations) {
      if (declared.decl instanceof Decl.Type) {
        checking.objects.resolve(declared);
      }
    }
    checking.declarations.forEach(checking.objects::resolve);
    checking.later.release();
  }
}
