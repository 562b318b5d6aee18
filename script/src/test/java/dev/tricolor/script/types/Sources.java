package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Parser;
import dev.tricolor.script.syntax.SourceUnit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Go sources of tests, parsed and checked. */
final class Sources {

  /** What the tests need of packages that they import. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "fmt",
          "package fmt; type Stringer interface { String() string };"
              + " func Println(a ...any) (n int, err error) { return };"
              + " func Sprint(a ...any) string { return \"\" }",
          "os",
          "package os; var Args []string",
          "runtime",
          "package runtime; func GC() {}",
          "strings",
          "package strings; type Builder struct { addr *Builder; buf []byte };"
              + " func (b *Builder) String() string { return \"\" }; func explode() {}");

  /** The outcome of checking. */
  record Checked(CheckedPackage pkg, Diagnostics diagnostics) {
    List<String> report() {
      return diagnostics.report(true);
    }
  }

  private Sources() {}

  /** Checks one file as package main. */
  static Checked check(String text) {
    return check("./x.go", text);
  }

  static Checked check(String path, String text) {
    return check("main", path, text.getBytes(StandardCharsets.UTF_8), Checker.Options.PROGRAM);
  }

  static Checked check(String pkg, String path, byte[] text, Checker.Options options) {
    Diagnostics diagnostics = new Diagnostics();
    SourceUnit unit = Parser.parse(new SourceFile(path, path, text), diagnostics);
    List<SourceUnit> files = List.of(unit);
    if (diagnostics.hasSyntaxErrors()) {
      GoPackage nothing = new GoPackage(pkg, pkg, new Scope(Universe.SCOPE));
      return new Checked(new CheckedPackage(nothing, files), diagnostics);
    }
    Map<String, GoPackage> imported = new LinkedHashMap<>();
    CheckedPackage result =
        Checker.check(pkg, files, name -> library(imported, name), diagnostics, options);
    return new Checked(result, diagnostics);
  }

  private static @Nullable GoPackage library(Map<String, GoPackage> imported, String name) {
    String text = LIBRARY.get(name);
    if (text == null) {
      return null;
    }
    return imported.computeIfAbsent(
        name,
        _ -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          return check(name, name + ".go", bytes, Checker.Options.LIBRARY).pkg().pkg();
        });
  }

  /** Checks a program that must be right. */
  static CheckedPackage right(String text) {
    Checked checked = check(text);
    if (!checked.diagnostics.isEmpty()) {
      throw new AssertionError(String.join("\n", checked.report()));
    }
    return checked.pkg;
  }
}
