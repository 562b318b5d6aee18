package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.TypeSets;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import org.jspecify.annotations.Nullable;

/** Builds arithmetic, comparisons, shifts and logical operators. */
final class OperatorBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;

  OperatorBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
  }

  Expression unary(Expr.Unary unary) {
    Expression operand = expressions.value(unary.operand());
    Type type = Types.defaultType(function.typeOf(unary));
    Boolean known = unary.operator() == Operator.NOT ? boolValue(operand) : null;
    if (known != null) {
      return bool(unary.pos(), type, !known);
    }
    return new Expression.Unary(unary.pos(), type, unary.operator(), operand);
  }

  Expression binary(Expr.Binary binary) {
    Operator operator = binary.operator();
    Type type = Types.defaultType(function.typeOf(binary));
    if (operator == Operator.AND_AND || operator == Operator.OR_OR) {
      return shortCircuit(binary, type, operator == Operator.AND_AND);
    }
    Expression left = expressions.value(binary.left());
    if (operator.isShift()) {
      Expression count = expressions.integer(binary.right());
      Expression shifted = expressions.conversions().implicit(left, type);
      return new Expression.Binary(binary.pos(), type, operator, shifted, count);
    }
    Expression right = expressions.value(binary.right());
    if (operator.isComparison()) {
      return comparison(binary.pos(), type, operator, left, right);
    }
    return new Expression.Binary(
        binary.pos(),
        type,
        operator,
        expressions.conversions().implicit(left, type),
        expressions.conversions().implicit(right, type));
  }

  private Expression shortCircuit(Expr.Binary binary, Type type, boolean isAnd) {
    Expression left = expressions.value(binary.left());
    Boolean known = boolValue(left);
    if (known != null) {
      return known == isAnd ? expressions.value(binary.right()) : left;
    }
    Expression right = expressions.value(binary.right());
    return new Expression.ShortCircuit(binary.pos(), type, isAnd, left, right);
  }

  /** A comparison of two values, of which one may have to become an interface value first. */
  Expression comparison(Pos pos, Type type, Operator operator, Expression left, Expression right) {
    Type common = commonType(left.type(), right.type());
    Expression x = expressions.conversions().implicit(left, common);
    Expression y = expressions.conversions().implicit(right, common);
    if (x instanceof Expression.Const(Pos _, Type _, Constant a)
        && y instanceof Expression.Const(Pos _, Type _, Constant b)) {
      return bool(pos, type, Arithmetic.compare(operator, a, b));
    }
    return new Expression.Binary(pos, type, operator, x, y);
  }

  /** The operand type to which the other operand is assignable. */
  private static Type commonType(Type left, Type right) {
    if (Types.isUntyped(left)) {
      return Types.isUntyped(right) ? Types.defaultType(left) : right;
    }
    if (!Types.isInterface(right) || TypeIdentity.identical(left, right)) {
      return left;
    }
    boolean rightIsWider =
        !Types.isInterface(left)
            || TypeSets.of(right).methods().size() < TypeSets.of(left).methods().size();
    return rightIsWider ? right : left;
  }

  /** The value of a constant boolean; null if it is not known. */
  static @Nullable Boolean boolValue(Expression expression) {
    return expression instanceof Expression.Const(Pos _, Type _, Constant.Bool(boolean value))
        ? value
        : null;
  }

  private static Expression bool(Pos pos, Type type, boolean value) {
    return new Expression.Const(pos, type, Constants.of(value));
  }
}
