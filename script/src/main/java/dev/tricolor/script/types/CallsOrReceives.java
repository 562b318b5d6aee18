package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether evaluating an expression calls a function or receives from a channel: then the length of
 * an array is no constant.
 */
final class CallsOrReceives {
  private CallsOrReceives() {}

  static boolean in(@Nullable Expr expr, Checking checking) {
    return switch (expr) {
      case null -> false;
      case Expr.Call call -> inCall(call, checking);
      case Expr.Unary unary ->
          unary.operator() == Operator.RECEIVE || in(unary.operand(), checking);
      case Expr.Binary binary -> in(binary.left(), checking) || in(binary.right(), checking);
      case Expr.Paren paren -> in(paren.operand(), checking);
      case Expr.Selector selector -> in(selector.operand(), checking);
      case Expr.Index index -> in(index.operand(), checking) || inAny(index.indices(), checking);
      case Expr.SliceExpr slice ->
          in(slice.operand(), checking)
              || in(slice.low(), checking)
              || in(slice.high(), checking)
              || in(slice.max(), checking);
      case Expr.TypeAssert assertion -> in(assertion.operand(), checking);
      case Expr.Star star -> in(star.operand(), checking);
      case Expr.CompositeLit literal -> inAny(literal.elements(), checking);
      case Expr.KeyValue pair -> in(pair.key(), checking) || in(pair.value(), checking);
      default -> false;
    };
  }

  private static boolean inAny(List<Expr> expressions, Checking checking) {
    return expressions.stream().anyMatch(each -> in(each, checking));
  }

  private static boolean inCall(Expr.Call call, Checking checking) {
    TypeAndValue result = checking.result.types.get(call);
    if (result != null && result.value() != null) {
      return false;
    }
    TypeAndValue function = checking.result.types.get(call.function());
    boolean conversion = function != null && function.isType();
    return !conversion || inAny(call.arguments(), checking);
  }
}
