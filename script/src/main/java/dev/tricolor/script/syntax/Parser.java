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

  private Parser(SourceFile file, Diagnostics diagnostics, boolean lazyBodies) {
    this.file = file;
    this.grammar = new Grammar(file, diagnostics, lazyBodies);
    this.cursor = grammar.cursor;
  }

  /**
   * Parses a file. What is wrong with it goes to {@code diagnostics}; the result then holds what
   * could be understood, which may be very little.
   */
  public static SourceUnit parse(SourceFile file, Diagnostics diagnostics) {
    return new Parser(file, diagnostics, false).unit();
  }

  /**
   * As {@link #parse}, but the bodies of functions are parsed when they are asked for. Only for
   * files that are known to be right: what is wrong in a body would be told too late.
   */
  public static SourceUnit parseLazily(SourceFile file, Diagnostics diagnostics) {
    return new Parser(file, diagnostics, true).unit();
  }

  private SourceUnit unit() {
    Pos pos = cursor.pos();
    Expr.Name name = new Expr.Name(pos, "_");
    if (cursor.got(Token.PACKAGE)) {
      name = cursor.name();
      cursor.want(Token.SEMICOLON);
      if (cursor.errors() == 0) {
        topLevel();
        cursor.dropDirectives();
      }
    } else {
      cursor.syntaxError(pos, "package statement must be first");
    }
    cursor.finish();
    List<Decl> all = new ArrayList<>(imports);
    all.addAll(declarations);
    return new SourceUnit(pos, file, name, List.copyOf(all), cursor.directives().ofFile());
  }

  private void topLevel() {
    Token last = Token.IMPORT;
    while (!cursor.at(Token.EOF)) {
      if (cursor.at(Token.IMPORT) && last != Token.IMPORT) {
        cursor.syntaxError(cursor.pos(), "imports must appear before other declarations");
      }
      last = cursor.token();
      switch (cursor.token()) {
        case IMPORT -> grammar.declarations.general(imports);
        case CONST, TYPE, VAR -> grammar.declarations.general(declarations);
        case FUNC -> function();
        default -> {
          reportStray();
          cursor.skipTo(DECLARATIONS);
          continue;
        }
      }
      if (!cursor.at(Token.EOF) && !cursor.got(Token.SEMICOLON)) {
        cursor.unexpected(" after top level declaration");
        cursor.skipTo(DECLARATIONS);
      }
    }
  }

  private void function() {
    List<String> pragmas = cursor.directives().claim();
    cursor.next();
    declarations.add(grammar.declarations.function(pragmas));
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
}
