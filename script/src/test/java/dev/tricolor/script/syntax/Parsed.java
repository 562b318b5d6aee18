package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A source text of a test, parsed. */
record Parsed(SourceUnit unit, List<String> errors) {

  static Parsed of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Parsed of(byte[] text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceUnit unit = Parser.parse(new SourceFile("x.go", "/x.go", text), diagnostics);
    return new Parsed(unit, diagnostics.report(true));
  }

  /** Parses an expression. */
  static Expr expression(String text) {
    Parsed parsed = of("package p; var _ = " + text);
    if (!parsed.errors.isEmpty()) {
      throw new AssertionError(text + ": " + parsed.errors);
    }
    return ((Decl.Var) parsed.unit.declarations().getFirst()).values().getFirst();
  }

  /** Parses the statements of a function. */
  static List<Stmt> statements(String text) {
    Parsed parsed = of("package p; func f() { " + text + " }");
    if (!parsed.errors.isEmpty()) {
      throw new AssertionError(text + ": " + parsed.errors);
    }
    Decl.Func function = (Decl.Func) parsed.unit.declarations().getFirst();
    return Objects.requireNonNull(function.body()).block().statements();
  }

  /** Parses a declaration. */
  static Decl declaration(String text) {
    Parsed parsed = of("package p; " + text);
    if (!parsed.errors.isEmpty()) {
      throw new AssertionError(text + ": " + parsed.errors);
    }
    return parsed.unit.declarations().getFirst();
  }
}
