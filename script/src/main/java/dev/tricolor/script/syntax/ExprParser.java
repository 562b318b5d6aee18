package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses expressions; since conversions look like calls, types are expressions too. */
final class ExprParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  /**
   * How many brackets are open; negative in the header of a control clause outside all brackets,
   * where a brace after {@code T} begins the clause's body and no composite literal.
   */
  private int level;

  ExprParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expr expression() {
    return binary(unary(), 0);
  }

  List<Expr> expressions() {
    List<Expr> list = new ArrayList<>();
    do {
      list.add(expression());
    } while (cursor.got(Token.COMMA));
    return list;
  }

  /** Parses an expression that stands between brackets. */
  Expr inBrackets() {
    return raised(this::expression);
  }

  /** Runs {@code inner} with one more bracket open. */
  <T> T raised(Supplier<T> inner) {
    level++;
    T result = inner.get();
    level--;
    return result;
  }

  /** Runs {@code inner} as the header of a control clause. */
  <T> T header(Supplier<T> inner) {
    int outer = level;
    level = -1;
    T result = inner.get();
    level = outer;
    return result;
  }

  /** Goes on after {@code left} with operators that bind more strongly than {@code precedence}. */
  Expr binary(Expr left, int precedence) {
    Expr result = left;
    while (cursor.token().precedence() > precedence) {
      Operator operator = Objects.requireNonNull(cursor.token().operator());
      Pos pos = cursor.pos();
      cursor.next();
      result = new Expr.Binary(pos, operator, result, binary(unary(), operator.precedence()));
    }
    return result;
  }

  private Expr unary() {
    return switch (cursor.token()) {
      case STAR, ADD, SUB, NOT, XOR, AND, TILDE -> {
        Pos pos = cursor.pos();
        Operator operator = Objects.requireNonNull(cursor.token().operator());
        cursor.next();
        Expr operand = cursor.nested(this::unary);
        yield operator == Operator.MUL
            ? new Expr.Star(pos, operand)
            : new Expr.Unary(pos, operator, operand);
      }
      case ARROW -> {
        Pos pos = cursor.pos();
        cursor.next();
        Expr operand = cursor.nested(this::unary);
        yield operand instanceof Expr.ChanType channel
            ? receiving(pos, channel)
            : new Expr.Unary(pos, Operator.RECEIVE, operand);
      }
      default -> primary(operand());
    };
  }

  /** {@code <-chan T} was read as a receive from {@code chan T}: the arrow goes to the left. */
  private Expr receiving(Pos pos, Expr.ChanType channel) {
    return switch (channel.direction()) {
      case BOTH -> new Expr.ChanType(pos, Expr.ChanDir.RECEIVE, channel.element());
      case SEND -> {
        Expr element = channel.element();
        if (element instanceof Expr.ChanType inner) {
          element = receiving(channel.pos(), inner);
        } else {
          cursor.syntaxError(
              cursor.pos(), "unexpected " + ExprText.of(element) + ", expected chan");
          element = new Expr.Bad(element.start());
        }
        yield new Expr.ChanType(pos, Expr.ChanDir.RECEIVE, element);
      }
      case RECEIVE -> {
        cursor.syntaxError(cursor.pos(), "unexpected <-, expected chan");
        yield channel;
      }
    };
  }

  private Expr operand() {
    Pos pos = cursor.pos();
    return switch (cursor.token()) {
      case NAME -> cursor.name();
      case LITERAL -> cursor.literal();
      case LPAREN -> {
        cursor.next();
        Expr inner = cursor.nested(this::inBrackets);
        cursor.want(Token.RPAREN);
        yield new Expr.Paren(pos, inner);
      }
      case FUNC -> {
        cursor.next();
        Expr.FuncType type = grammar.parameters.signature(cursor.pos(), "function type").type();
        yield cursor.at(Token.LBRACE)
            ? new Expr.FuncLit(pos, type, cursor.nested(this::literalBody))
            : type;
      }
      case LBRACK, CHAN, MAP, STRUCT, INTERFACE -> grammar.types.type();
      default -> {
        cursor.unexpected(", expected expression");
        cursor.skipTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
        yield new Expr.Bad(pos);
      }
    };
  }

  private Stmt.Block literalBody() {
    return raised(grammar.statements::functionBody);
  }

  /** Parses an operand with what follows it, but no operators. */
  Expr primary() {
    return primary(operand());
  }

  /** Goes on after an operand with selectors, brackets, calls and literal values. */
  Expr primary(Expr operand) {
    Expr result = operand;
    while (true) {
      switch (cursor.token()) {
        case DOT -> result = dot(result);
        case LBRACK -> {
          Expr indexed = result;
          result = cursor.nested(() -> bracket(indexed));
        }
        case LPAREN -> result = call(result);
        case LBRACE -> {
          if (!takesLiteralValue(result)) {
            return result;
          }
          if (result instanceof Expr.Paren) {
            cursor.syntaxError(cursor.pos(), "cannot parenthesize type in composite literal");
          }
          result = compositeLiteral(result);
        }
        default -> {
          return result;
        }
      }
    }
  }

  private Expr dot(Expr operand) {
    Pos pos = cursor.pos();
    cursor.next();
    return switch (cursor.token()) {
      case NAME -> new Expr.Selector(pos, operand, cursor.name());
      case LPAREN -> {
        cursor.next();
        Expr type = cursor.got(Token.TYPE) ? null : grammar.types.type();
        cursor.want(Token.RPAREN);
        yield new Expr.TypeAssert(pos, operand, type);
      }
      default -> {
        cursor.unexpected(", expected name or (");
        cursor.skipTo(Token.SEMICOLON, Token.RPAREN);
        yield operand;
      }
    };
  }

  private Expr bracket(Expr operand) {
    Pos pos = cursor.pos();
    cursor.next();
    if (cursor.at(Token.RBRACK)) {
      Pos missing = cursor.pos();
      cursor.unexpected(", expected operand");
      cursor.next();
      return new Expr.Index(pos, operand, List.of(new Expr.Bad(missing)));
    }
    Expr low = null;
    if (!cursor.at(Token.COLON)) {
      TypeParser.Bracketed index = grammar.types.bracketed(false);
      if (index.comma() || cursor.at(Token.RBRACK)) {
        cursor.want(Token.RBRACK);
        return new Expr.Index(pos, operand, index.list());
      }
      low = index.first();
    }
    if (!cursor.got(Token.COLON)) {
      cursor.unexpected(", expected comma, : or ]");
      cursor.skipTo(Token.COMMA, Token.COLON, Token.RBRACK);
    }
    Expr first = low;
    return raised(() -> slice(pos, operand, first));
  }

  private Expr slice(Pos pos, Expr operand, @Nullable Expr low) {
    Expr high = null;
    if (!cursor.at(Token.COLON) && !cursor.at(Token.RBRACK)) {
      high = expression();
    }
    Expr max = null;
    boolean three = cursor.at(Token.COLON);
    if (three) {
      if (high == null) {
        cursor.error(cursor.pos(), "middle index required in 3-index slice");
        high = new Expr.Bad(cursor.pos());
      }
      cursor.next();
      if (cursor.at(Token.RBRACK)) {
        cursor.error(cursor.pos(), "final index required in 3-index slice");
        max = new Expr.Bad(cursor.pos());
      } else {
        max = expression();
      }
    }
    cursor.want(Token.RBRACK);
    return new Expr.SliceExpr(pos, operand, low, high, max, three);
  }

  private Expr call(Expr function) {
    Pos pos = cursor.pos();
    cursor.next();
    List<Expr> arguments = new ArrayList<>();
    boolean[] spread = {false};
    Pos end =
        cursor.nested(
            () ->
                raised(
                    () ->
                        cursor.list(
                            "argument list",
                            Token.COMMA,
                            Token.RPAREN,
                            () -> {
                              arguments.add(expression());
                              spread[0] = cursor.got(Token.ELLIPSIS);
                              return spread[0];
                            })));
    return new Expr.Call(pos, function, arguments, spread[0], end);
  }

  /** Whether a brace after {@code operand} begins a literal value, not a block. */
  private boolean takesLiteralValue(Expr operand) {
    return switch (withoutParentheses(operand)) {
      case Expr.Name _, Expr.Selector _ -> level >= 0;
      case Expr.Index index -> level >= 0 && !isValue(index);
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.MapType _ -> true;
      default -> false;
    };
  }

  /** Whether the expression certainly is no type. */
  private static boolean isValue(Expr expression) {
    return switch (expression) {
      case Expr.BasicLit _,
          Expr.CompositeLit _,
          Expr.FuncLit _,
          Expr.SliceExpr _,
          Expr.TypeAssert _,
          Expr.Call _,
          Expr.Unary _,
          Expr.Binary _ ->
          true;
      case Expr.Paren paren -> isValue(paren.operand());
      case Expr.Index index ->
          isValue(index.operand()) || index.indices().stream().anyMatch(ExprParser::isValue);
      default -> false;
    };
  }

  static Expr withoutParentheses(Expr expression) {
    Expr inner = expression;
    while (inner instanceof Expr.Paren paren) {
      inner = paren.operand();
    }
    return inner;
  }

  private Expr compositeLiteral(@Nullable Expr type) {
    Pos pos = cursor.pos();
    List<Expr> elements = new ArrayList<>();
    cursor.next();
    Pos end =
        cursor.nested(
            () ->
                raised(
                    () ->
                        cursor.list(
                            "composite literal",
                            Token.COMMA,
                            Token.RBRACE,
                            () -> {
                              elements.add(element());
                              return false;
                            })));
    return new Expr.CompositeLit(pos, type, elements, end);
  }

  private Expr element() {
    Expr first = elementPart();
    if (!cursor.at(Token.COLON)) {
      return first;
    }
    Pos pos = cursor.pos();
    cursor.next();
    return new Expr.KeyValue(pos, first, elementPart());
  }

  private Expr elementPart() {
    return cursor.at(Token.LBRACE) ? compositeLiteral(null) : expression();
  }
}
