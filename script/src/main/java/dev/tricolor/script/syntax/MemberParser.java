package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses the inside of struct and interface types. */
final class MemberParser {
  private static final Token[] TERM_ENDS =
      Stream.concat(
              EnumSet.range(Token.OR_OR, Token.TILDE).stream().filter(t -> t != Token.STAR),
              Stream.of(Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE))
          .toArray(Token[]::new);

  private final Grammar grammar;
  private final TokenCursor cursor;

  MemberParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr struct() {
    Pos pos = cursor.pos();
    List<Field> fields = new ArrayList<>();
    cursor.next();
    cursor.want(Token.LBRACE);
    cursor.list(
        "struct type",
        Token.SEMICOLON,
        Token.RBRACE,
        () -> {
          fields(fields);
          return false;
        });
    return new Expr.StructType(pos, fields);
  }

  /** Parses one line of a struct type. */
  private void fields(List<Field> fields) {
    switch (cursor.token()) {
      case NAME -> namedFields(cursor.name(), fields);
      case STAR, LPAREN -> embeddedPointer(fields);
      default -> {
        cursor.unexpected(", expected field name or embedded type");
        cursor.skipTo(Token.SEMICOLON, Token.RBRACE);
      }
    }
  }

  private void namedFields(Expr.Name first, List<Field> fields) {
    switch (cursor.token()) {
      case DOT, LITERAL, SEMICOLON, RBRACE -> embed(grammar.types.qualifiedName(first), fields);
      default -> {
        List<Expr.Name> names = grammar.declarations.names(first);
        Expr type;
        if (names.size() == 1 && cursor.at(Token.LBRACK)) {
          type = grammar.types.arrayOrInstance(first);
          if (type instanceof Expr.Index) {
            embed(type, fields);
            return;
          }
        } else {
          type = grammar.types.type();
        }
        Expr.BasicLit tag = tag();
        names.forEach(name -> fields.add(new Field(name.pos(), name, type, tag)));
      }
    }
  }

  private void embed(Expr type, List<Field> fields) {
    fields.add(new Field(type.start(), null, type, tag()));
  }

  /** Parses {@code *T}; the parentheses that people put around or into it are wrong. */
  private void embeddedPointer(List<Field> fields) {
    Pos pos = cursor.pos();
    boolean parenthesised = parenthesis();
    Pos star = cursor.pos();
    boolean pointer = cursor.got(Token.STAR);
    parenthesised |= parenthesis();
    Expr type = grammar.types.qualifiedName(null);
    if (parenthesised) {
      cursor.got(Token.RPAREN);
    }
    fields.add(new Field(pos, null, pointer ? new Expr.Star(star, type) : type, tag()));
  }

  private boolean parenthesis() {
    if (!cursor.at(Token.LPAREN)) {
      return false;
    }
    cursor.syntaxError(cursor.pos(), "cannot parenthesize embedded type");
    cursor.next();
    return true;
  }

  private Expr.@Nullable BasicLit tag() {
    if (!cursor.at(Token.LITERAL)) {
      return null;
    }
    Expr.BasicLit tag = cursor.literal();
    if (tag.kind() != Expr.LiteralKind.STRING && !tag.bad()) {
      cursor.laterError(
          tag.pos(), "invalid syntax tree: incorrect tag syntax: \"" + tag.text() + "\"");
    }
    return tag;
  }

  Expr interfaceType() {
    Pos pos = cursor.pos();
    List<Field> elements = new ArrayList<>();
    cursor.next();
    cursor.want(Token.LBRACE);
    cursor.list(
        "interface type",
        Token.SEMICOLON,
        Token.RBRACE,
        () -> {
          elements.add(element());
          return false;
        });
    return new Expr.InterfaceType(pos, elements);
  }

  private Field element() {
    if (!cursor.at(Token.NAME)) {
      return embedded(union(null));
    }
    Expr.Name name = cursor.name();
    return switch (cursor.token()) {
      case LPAREN -> method(name);
      case LBRACK -> methodOrInstance(name);
      default -> embedded(union(grammar.types.qualifiedName(name)));
    };
  }

  private static Field embedded(Expr type) {
    return new Field(type.start(), null, type, null);
  }

  private Field method(Expr.Name name) {
    Expr type = grammar.parameters.signature(cursor.pos(), "interface method").type();
    return new Field(name.pos(), name, type, null);
  }

  /**
   * Parses {@code name[}: an embedded instance of a generic type, or a method with type parameters,
   * which Go does not have but for which a clear message is due.
   */
  private Field methodOrInstance(Expr.Name name) {
    Pos pos = cursor.pos();
    cursor.next();
    Pos end = cursor.pos();
    if (cursor.got(Token.RBRACK)) {
      boolean method = cursor.at(Token.LPAREN);
      cursor.error(end, method ? "empty type parameter list" : "empty type argument list");
      return method ? method(name) : embedded(union(name));
    }
    ParameterParser.Parameters list = grammar.parameters.bracketed();
    if (list.isDeclaration()) {
      cursor.error(pos, "interface method must have no type parameters");
      return method(name);
    }
    return embedded(union(new Expr.Index(pos, name, list.types())));
  }

  /** Parses {@code a | ~b | c}, the first term of which may be read already. */
  Expr union(@Nullable Expr first) {
    Expr left = first != null ? first : term();
    while (cursor.at(Token.OR)) {
      Pos pos = cursor.pos();
      cursor.next();
      left = new Expr.Binary(pos, Operator.OR, left, term());
    }
    return left;
  }

  private Expr term() {
    Pos pos = cursor.pos();
    if (cursor.got(Token.TILDE)) {
      return new Expr.Unary(pos, Operator.TILDE, grammar.types.type());
    }
    Expr type = grammar.types.typeOrNull();
    if (type != null) {
      return type;
    }
    cursor.unexpected(", expected ~ term or type");
    cursor.skipTo(TERM_ENDS);
    return new Expr.Bad(pos);
  }
}
