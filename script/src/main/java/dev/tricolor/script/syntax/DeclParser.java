package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses declarations. */
final class DeclParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  DeclParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** One line of a declaration. */
  @FunctionalInterface
  private interface Line {
    /** Parses line number {@code index} of its group. */
    void parse(int index);
  }

  /** Parses a declaration inside a function, from its keyword on. */
  List<Decl> local() {
    List<Decl> declarations = new ArrayList<>();
    general(declarations);
    return declarations;
  }

  /** Parses the import, const, type or var declaration that is here, from its keyword on. */
  void general(List<Decl> declarations) {
    Token keyword = cursor.token();
    cursor.next();
    Object group = new Object();
    Line line =
        index -> {
          Decl declaration =
              switch (keyword) {
                case IMPORT -> importLine();
                case CONST -> constLine(index, group);
                case TYPE -> typeLine();
                default -> varLine();
              };
          if (declaration != null) {
            declarations.add(declaration);
          }
        };
    if (!cursor.got(Token.LPAREN)) {
      cursor.dropDirectivesLater();
      line.parse(0);
      return;
    }
    cursor.dropDirectives();
    int[] index = {0};
    cursor.list(
        "grouped declaration",
        Token.SEMICOLON,
        Token.RPAREN,
        () -> {
          line.parse(index[0]++);
          return false;
        });
  }

  private @Nullable Decl importLine() {
    Pos pos = cursor.pos();
    Expr.Name name = null;
    if (cursor.at(Token.NAME)) {
      name = cursor.name();
    } else if (cursor.got(Token.DOT)) {
      name = new Expr.Name(pos, ".");
    }
    if (!cursor.at(Token.LITERAL)) {
      cursor.syntaxError(cursor.pos(), "missing import path");
      cursor.skipTo(Token.SEMICOLON, Token.RPAREN);
      return null;
    }
    Expr.BasicLit path = cursor.literal();
    if (!path.bad() && path.kind() != Expr.LiteralKind.STRING) {
      cursor.syntaxError(path.pos(), "import path must be a string");
      path = new Expr.BasicLit(path.pos(), path.kind(), path.text(), true);
    }
    return new Decl.Import(pos, name, path);
  }

  private Decl constLine(int index, Object group) {
    Pos pos = cursor.pos();
    List<Expr.Name> names = names(cursor.name());
    Expr type = null;
    List<Expr> values = List.of();
    if (!cursor.at(Token.EOF) && !cursor.at(Token.SEMICOLON) && !cursor.at(Token.RPAREN)) {
      type = grammar.types.typeOrNull();
      if (gotAssign()) {
        values = grammar.expressions.expressions();
      }
    }
    return new Decl.Const(pos, names, type, values, index, group);
  }

  private Decl varLine() {
    Pos pos = cursor.pos();
    List<Expr.Name> names = names(cursor.name());
    Expr type = null;
    boolean initialised = gotAssign();
    if (!initialised) {
      type = grammar.types.type();
      initialised = gotAssign();
    }
    List<Expr> values = initialised ? grammar.expressions.expressions() : List.of();
    return new Decl.Var(pos, names, type, values);
  }

  private Decl typeLine() {
    Pos pos = cursor.pos();
    Expr.Name name = cursor.name();
    if (cursor.at(Token.LBRACK)) {
      return bracketAfterName(name);
    }
    boolean alias = gotAssign();
    return new Decl.Type(pos, name, List.of(), alias, declaredType());
  }

  private Expr declaredType() {
    Expr type = grammar.types.typeOrNull();
    if (type != null) {
      return type;
    }
    Expr bad = new Expr.Bad(cursor.pos());
    cursor.unexpected(" in type declaration");
    cursor.skipTo(Token.SEMICOLON, Token.RPAREN);
    return bad;
  }

  /**
   * Parses {@code type name[}: an array or slice type, or type parameters. {@code type T[P *C]}
   * reads like an array of length {@code P * C}, so the expression is parsed first and then, if it
   * makes sense as a parameter with its constraint, split.
   */
  private Decl bracketAfterName(Expr.Name name) {
    Pos pos = cursor.pos();
    cursor.next();
    if (cursor.got(Token.RBRACK)) {
      Expr type = new Expr.SliceType(pos, grammar.types.type());
      return new Decl.Type(name.pos(), name, List.of(), false, type);
    }
    if (!cursor.at(Token.NAME)) {
      Expr type = grammar.types.arrayAfterBracket(pos, null);
      return new Decl.Type(name.pos(), name, List.of(), false, type);
    }
    Expr.Name first = cursor.name();
    Expr read = cursor.at(Token.LBRACK) ? first : lengthOrParameter(first);
    boolean comma = cursor.at(Token.COMMA);
    ConstraintSplit.Parameter parameter = ConstraintSplit.split(read, comma);
    if (parameter == null || (parameter.constraint() == null && cursor.at(Token.RBRACK))) {
      Expr type = grammar.types.arrayAfterBracket(pos, read);
      return new Decl.Type(name.pos(), name, List.of(), false, type);
    }
    List<Field> parameters =
        grammar.parameters.typeParameters(parameter.name(), parameter.constraint());
    boolean alias = gotAssign();
    return new Decl.Type(name.pos(), name, parameters, alias, declaredType());
  }

  private Expr lengthOrParameter(Expr.Name first) {
    ExprParser expressions = grammar.expressions;
    return expressions.raised(() -> expressions.binary(expressions.primary(first), 0));
  }

  /** Parses a function or method after the keyword. */
  Decl.Func function(List<String> pragmas) {
    Pos pos = cursor.pos();
    boolean method = cursor.at(Token.LPAREN);
    Field receiver = method ? receiver() : null;
    Expr.Name name;
    ParameterParser.Signature signature;
    if (cursor.at(Token.NAME)) {
      name = cursor.name();
      signature = grammar.parameters.signature(cursor.pos(), method ? "method" : "");
    } else {
      name = new Expr.Name(cursor.pos(), "_");
      signature = ParameterParser.Signature.missing(cursor.pos());
      cursor.unexpected(method ? ", expected name" : ", expected name or (");
      cursor.skipTo(Token.LBRACE, Token.SEMICOLON);
    }
    FunctionBody body = cursor.at(Token.LBRACE) ? grammar.body() : null;
    return new Decl.Func(
        pos, receiver, name, signature.typeParameters(), signature.type(), body, pragmas);
  }

  private @Nullable Field receiver() {
    cursor.next();
    List<Field> receivers = grammar.parameters.fields(false);
    if (receivers.isEmpty()) {
      cursor.error(cursor.pos(), "method has no receiver");
      return null;
    }
    if (receivers.size() > 1) {
      cursor.error(cursor.pos(), "method has multiple receivers");
    }
    return receivers.getFirst();
  }

  /** Parses the rest of a list of names. */
  List<Expr.Name> names(Expr.Name first) {
    List<Expr.Name> names = new ArrayList<>();
    names.add(first);
    while (cursor.got(Token.COMMA)) {
      names.add(cursor.name());
    }
    return names;
  }

  /** Goes past {@code =}, or past {@code :=} with a complaint. */
  private boolean gotAssign() {
    if (cursor.at(Token.DEFINE)) {
      cursor.unexpected(", expected =");
      cursor.next();
      return true;
    }
    return cursor.got(Token.ASSIGN);
  }
}
