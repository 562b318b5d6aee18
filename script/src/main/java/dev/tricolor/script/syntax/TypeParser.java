package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses types. */
final class TypeParser {
  private static final Set<Token> STARTS =
      EnumSet.of(
          Token.STAR,
          Token.ARROW,
          Token.FUNC,
          Token.LBRACK,
          Token.CHAN,
          Token.MAP,
          Token.STRUCT,
          Token.INTERFACE,
          Token.NAME,
          Token.LPAREN);

  private final Grammar grammar;
  private final TokenCursor cursor;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What stands between brackets: a length, an index, or type arguments. */
  record Bracketed(List<Expr> list, boolean comma) {
    Expr first() {
      return list.getFirst();
    }
  }

  /** Parses a type; reports if there is none. */
  Expr type() {
    if (STARTS.contains(cursor.token())) {
      return cursor.nested(this::present);
    }
    Expr bad = new Expr.Bad(cursor.pos());
    cursor.unexpected(", expected type");
    cursor.skipTo(
        Token.COMMA, Token.COLON, Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE);
    return bad;
  }

  /** Parses a type if one begins here. */
  @Nullable Expr typeOrNull() {
    return STARTS.contains(cursor.token()) ? type() : null;
  }

  private Expr present() {
    Pos pos = cursor.pos();
    return switch (cursor.token()) {
      case STAR -> {
        cursor.next();
        yield new Expr.Star(pos, type());
      }
      case ARROW -> {
        cursor.next();
        cursor.want(Token.CHAN);
        yield new Expr.ChanType(pos, Expr.ChanDir.RECEIVE, channelElement());
      }
      case FUNC -> {
        cursor.next();
        yield grammar.parameters.signature(cursor.pos(), "function type").type();
      }
      case LBRACK -> {
        cursor.next();
        yield cursor.got(Token.RBRACK)
            ? new Expr.SliceType(pos, type())
            : arrayAfterBracket(pos, null);
      }
      case CHAN -> channel(pos);
      case MAP -> map(pos);
      case STRUCT -> grammar.members.struct();
      case INTERFACE -> grammar.members.interfaceType();
      case LPAREN -> {
        cursor.next();
        Expr inner = type();
        cursor.want(Token.RPAREN);
        yield new Expr.Paren(pos, inner);
      }
      default -> qualifiedName(null);
    };
  }

  private Expr channel(Pos pos) {
    cursor.next();
    Expr.ChanDir direction = cursor.got(Token.ARROW) ? Expr.ChanDir.SEND : Expr.ChanDir.BOTH;
    return new Expr.ChanType(pos, direction, channelElement());
  }

  private Expr channelElement() {
    Expr element = typeOrNull();
    if (element != null) {
      return element;
    }
    cursor.syntaxError(cursor.pos(), "missing channel element type");
    return new Expr.Bad(cursor.pos());
  }

  private Expr map(Pos pos) {
    cursor.next();
    cursor.want(Token.LBRACK);
    Expr key = type();
    cursor.want(Token.RBRACK);
    return new Expr.MapType(pos, key, type());
  }

  /**
   * Parses the rest of an array type.
   *
   * @param pos the bracket, which is read
   * @param length the length if it is read too
   */
  Expr arrayAfterBracket(Pos pos, @Nullable Expr length) {
    Expr size = length;
    if (size == null && !cursor.got(Token.ELLIPSIS)) {
      size = grammar.expressions.inBrackets();
    }
    if (cursor.at(Token.COMMA)) {
      cursor.syntaxError(cursor.pos(), "unexpected comma; expected ]");
      cursor.next();
    }
    cursor.want(Token.RBRACK);
    return new Expr.ArrayType(pos, size, type());
  }

  /**
   * Parses what follows a name that is a field's, a parameter's, or a generic type's: an array or
   * slice type, or else type arguments for {@code name}.
   */
  Expr arrayOrInstance(Expr.Name name) {
    Pos pos = cursor.pos();
    cursor.want(Token.LBRACK);
    if (cursor.got(Token.RBRACK)) {
      return new Expr.SliceType(pos, type());
    }
    Bracketed bracketed = bracketed(false);
    cursor.want(Token.RBRACK);
    if (!bracketed.comma()) {
      Expr element = typeOrNull();
      if (element != null) {
        return new Expr.ArrayType(pos, bracketed.first(), element);
      }
    }
    return new Expr.Index(pos, name, bracketed.list());
  }

  /**
   * Parses a list of types, which a comma may end.
   *
   * @param typesOnly false if the first one may be an expression
   */
  Bracketed bracketed(boolean typesOnly) {
    List<Expr> list = new ArrayList<>();
    list.add(typesOnly ? grammar.expressions.raised(this::type) : grammar.expressions.inBrackets());
    boolean comma = false;
    while (cursor.got(Token.COMMA)) {
      comma = true;
      Expr next = typeOrNull();
      if (next == null) {
        break;
      }
      list.add(next);
    }
    return new Bracketed(list, comma);
  }

  /** Parses {@code name}, {@code package.name} or an instance; the name may be read already. */
  Expr qualifiedName(Expr.@Nullable Name read) {
    Expr result = read != null ? read : nameOfType();
    if (cursor.at(Token.DOT)) {
      Pos pos = cursor.pos();
      cursor.next();
      result = new Expr.Selector(pos, result, cursor.name());
    }
    if (cursor.at(Token.LBRACK)) {
      Pos pos = cursor.pos();
      cursor.next();
      result = new Expr.Index(pos, result, typeArguments());
    }
    return result;
  }

  private List<Expr> typeArguments() {
    if (cursor.at(Token.RBRACK)) {
      Pos missing = cursor.pos();
      cursor.unexpected(", expected type argument list");
      cursor.next();
      return List.of(new Expr.Bad(missing));
    }
    Bracketed arguments = bracketed(true);
    cursor.want(Token.RBRACK);
    return arguments.list();
  }

  private Expr nameOfType() {
    if (cursor.at(Token.NAME)) {
      return cursor.name();
    }
    Expr missing = new Expr.Name(cursor.pos(), "_");
    cursor.unexpected(", expected name");
    cursor.skipTo(Token.DOT, Token.SEMICOLON, Token.RBRACE);
    return missing;
  }
}
