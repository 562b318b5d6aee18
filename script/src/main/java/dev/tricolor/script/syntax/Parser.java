package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses Go source files by recursive descent, one token ahead.
 *
 * <p>Where the source is wrong it says what gc says, at the same place, and goes on at the token
 * where gc goes on, so that later errors agree too.
 */
public final class Parser {
  private static final Token[] DECLARATIONS = {
    Token.IMPORT, Token.CONST, Token.TYPE, Token.VAR, Token.FUNC
  };

  private final SourceFile file;
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final List<Decl> imports = new ArrayList<>();
  private final List<Decl> declarations = new ArrayList<>();
  private final List<String> pragmas = new ArrayList<>();

  private Parser(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.grammar = new Grammar(file, diagnostics);
    this.cursor = grammar.cursor;
  }

  /**
   * Parses a file. What is wrong with it goes to {@code diagnostics}; the result then holds what
   * could be understood, which may be very little.
   */
  public static SourceUnit parse(SourceFile file, Diagnostics diagnostics) {
    return new Parser(file, diagnostics).unit();
  }

  private SourceUnit unit() {
    Pos pos = cursor.pos();
    claimPragmas();
    Expr.Name name = new Expr.Name(pos, "_");
    if (cursor.got(Token.PACKAGE)) {
      name = cursor.name();
      end("package clause");
      topLevel();
    } else {
      cursor.syntaxError(pos, "package statement must be first");
    }
    List<Decl> all = new ArrayList<>(imports);
    all.addAll(declarations);
    return new SourceUnit(pos, file, name, List.copyOf(all), List.copyOf(pragmas));
  }

  private void end(String what) {
    if (!cursor.at(Token.EOF) && !cursor.got(Token.SEMICOLON)) {
      cursor.unexpected(" after " + what);
      cursor.skipTo(DECLARATIONS);
    }
  }

  private void topLevel() {
    while (!cursor.at(Token.EOF)) {
      switch (cursor.token()) {
        case SEMICOLON -> {
          cursor.next();
          continue;
        }
        case IMPORT -> {
          if (!declarations.isEmpty()) {
            cursor.syntaxError(cursor.pos(), "imports must appear before other declarations");
          }
          claimPragmas();
          grammar.declarations.general(imports);
        }
        case CONST, TYPE, VAR -> {
          claimPragmas();
          grammar.declarations.general(declarations);
        }
        case FUNC -> function();
        default -> {
          reportStray();
          cursor.skipTo(DECLARATIONS);
          continue;
        }
      }
      end("top level declaration");
    }
  }

  private void function() {
    List<String> own = claimPragmas();
    cursor.next();
    Decl.Func function = grammar.declarations.function(own);
    if (function != null) {
      declarations.add(function);
    }
  }

  private void reportStray() {
    boolean braceOnNextLine =
        cursor.at(Token.LBRACE)
            && !declarations.isEmpty()
            && declarations.getLast() instanceof Decl.Func function
            && function.body() == null;
    cursor.syntaxError(
        cursor.pos(),
        braceOnNextLine
            ? "unexpected semicolon or newline before {"
            : "non-declaration statement outside function body");
  }

  /** Sorts the directives read so far into those of the file and, returned, all others. */
  private List<String> claimPragmas() {
    List<String> others = new ArrayList<>();
    for (TokenCursor.Directive directive : cursor.takeDirectives()) {
      (belongsToFile(directive.text()) ? pragmas : others).add(directive.text());
    }
    return others;
  }

  private static boolean belongsToFile(String directive) {
    return directive.startsWith("go:build ")
        || directive.startsWith("go:embed ")
        || directive.startsWith("go:linkname ")
        || directive.startsWith("go:debug ");
  }
}
