package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a type; which of the two is for the checker to find out. */
public sealed interface Expr extends Node {

  /** The leftmost position of the expression. */
  default Pos start() {
    // A loop, because a chain of operators may be longer than a recursion can go.
    Expr at = this;
    while (true) {
      Expr left =
          switch (at) {
            case Binary binary -> binary.left;
            case Call call -> call.function;
            case Index index -> index.operand;
            case SliceExpr slice -> slice.operand;
            case Selector selector -> selector.operand;
            case TypeAssert assertion -> assertion.operand;
            case CompositeLit literal -> literal.type;
            case KeyValue pair -> pair.key;
            default -> null;
          };
      if (left == null) {
        return at.pos();
      }
      at = left;
    }
  }

  /** What the parser puts where an expression is missing, after it reported the error. */
  record Bad(Pos pos) implements Expr {}

  /** An identifier; {@code _} too. */
  record Name(Pos pos, String value) implements Expr {}

  /** The kinds of basic literals. */
  enum LiteralKind {
    INT,
    FLOAT,
    IMAGINARY,
    RUNE,
    STRING
  }

  /**
   * A basic literal.
   *
   * @param text as it stands in the source, quotes and underscores included
   * @param bad whether the scanner reported an error in it
   */
  record BasicLit(Pos pos, LiteralKind kind, String text, boolean bad) implements Expr {}

  /**
   * A composite literal.
   *
   * @param pos the opening brace
   * @param type null where it is elided inside another literal
   * @param elements expressions or {@link KeyValue}
   * @param end the closing brace
   */
  record CompositeLit(Pos pos, @Nullable Expr type, List<Expr> elements, Pos end) implements Expr {}

  /** {@code key: value} in a composite literal; pos is the colon's. */
  record KeyValue(Pos pos, Expr key, Expr value) implements Expr {}

  /** A function literal; pos is the keyword {@code func}. */
  record FuncLit(Pos pos, FuncType type, Stmt.Block body) implements Expr {}

  /** {@code (operand)}. */
  record Paren(Pos pos, Expr operand) implements Expr {}

  /** {@code operand.name}; pos is the dot, messages about the selection go to the name. */
  record Selector(Pos pos, Expr operand, Name name) implements Expr {}

  /** {@code operand[indices]}: an index expression, or type arguments; pos is the bracket. */
  record Index(Pos pos, Expr operand, List<Expr> indices) implements Expr {}

  /** {@code operand[low:high:max]}; pos is the bracket; {@code three} if both colons are there. */
  record SliceExpr(
      Pos pos,
      Expr operand,
      @Nullable Expr low,
      @Nullable Expr high,
      @Nullable Expr max,
      boolean three)
      implements Expr {}

  /** {@code operand.(type)}; type is null for {@code .(type)} of a type switch; pos is the dot. */
  record TypeAssert(Pos pos, Expr operand, @Nullable Expr type) implements Expr {}

  /** A call or conversion; pos is the opening parenthesis; {@code spread} for {@code f(x...)}. */
  record Call(Pos pos, Expr function, List<Expr> arguments, boolean spread, Pos end)
      implements Expr {}

  /** {@code *operand}: a dereference or a pointer type. */
  record Star(Pos pos, Expr operand) implements Expr {}

  /** {@code + - ! ^ & <- ~} operand. Tilde appears in constraints only. */
  record Unary(Pos pos, Operator operator, Expr operand) implements Expr {}

  /** {@code left operator right}; pos is the operator. Unions in constraints use {@code |}. */
  record Binary(Pos pos, Operator operator, Expr left, Expr right) implements Expr {}

  /** {@code [length]element}; length is null for {@code [...]T}. */
  record ArrayType(Pos pos, @Nullable Expr length, Expr element) implements Expr {}

  /** {@code []element}. */
  record SliceType(Pos pos, Expr element) implements Expr {}

  /** {@code ...element}, in the last parameter only. */
  record Ellipsis(Pos pos, Expr element) implements Expr {}

  /** {@code map[key]value}. */
  record MapType(Pos pos, Expr key, Expr value) implements Expr {}

  /** Directions of a channel type. */
  enum ChanDir {
    BOTH,
    SEND,
    RECEIVE
  }

  /** {@code chan T}, {@code chan<- T}, {@code <-chan T}. */
  record ChanType(Pos pos, ChanDir direction, Expr element) implements Expr {}

  /** A struct type; one {@link Field} for each name, embedded fields without one. */
  record StructType(Pos pos, List<Field> fields) implements Expr {}

  /** An interface type: methods have a name and a {@link FuncType}; embedded elements no name. */
  record InterfaceType(Pos pos, List<Field> elements) implements Expr {}

  /**
   * A function type or signature; one {@link Field} for each parameter and result; pos is the
   * opening parenthesis, as gc counts.
   */
  record FuncType(Pos pos, List<Field> parameters, List<Field> results) implements Expr {}
}
