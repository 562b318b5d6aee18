package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Representation;
import org.jspecify.annotations.Nullable;

/** Builds conversions, those that the source leaves out too. */
final class ConversionBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;

  ConversionBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
  }

  /** A constant; in a generic function its type may just have become known. */
  Expression constant(Pos pos, Constant value, Type type) {
    if (Types.isInterface(type)) {
      return toInterface(new Expression.Const(pos, plainType(value), value), type);
    }
    Constant exact = Representation.represent(value, Types.basicKind(type));
    return new Expression.Const(pos, type, exact == null ? value : exact);
  }

  private static Type plainType(Constant value) {
    return switch (value) {
      case Constant.Bool _ -> Types.BOOL;
      case Constant.Str _ -> Types.STRING;
      case Constant.Int _ -> Types.INT;
      case Constant.Ratio _, Constant.Huge _ -> Types.FLOAT64;
      case Constant.Complex _ -> Types.COMPLEX128;
    };
  }

  /** The value as an assignment to something of type {@code target} stores it. */
  Expression implicit(Expression value, Type target) {
    if (Types.isUntyped(value.type())) {
      return typed(value, target);
    }
    return Types.isInterface(target) && !TypeIdentity.identical(value.type(), target)
        ? toInterface(value, target)
        : value;
  }

  private Expression typed(Expression value, Type target) {
    return switch (value) {
      case Expression.Zero(Pos pos, Type _) -> new Expression.Zero(pos, target);
      case Expression.Const(Pos pos, Type type, Constant constant) ->
          Types.isInterface(target)
              ? toInterface(new Expression.Const(pos, Types.defaultType(type), constant), target)
              : constant(pos, constant, target);
      default -> value;
    };
  }

  private Expression toInterface(Expression value, Type target) {
    if (Types.isInterface(value.type())) {
      function.program().dynamicTypes().asserted(target);
    } else {
      function.program().dynamicTypes().converted(value.type());
    }
    return new Expression.ToInterface(value.pos(), target, value);
  }

  /** {@code T(x)}. */
  Expression explicit(Expr.Call call) {
    Type target = function.typeOf(call.function());
    Expression operand = expressions.value(call.arguments().getFirst());
    if (Types.isInterface(target)) {
      return implicit(operand, target);
    }
    if (operand instanceof Expression.Zero(Pos _, Type type)
        && Types.basicKind(type) == BasicKind.UNTYPED_NIL) {
      return new Expression.Zero(call.pos(), target);
    }
    Expression folded = fold(operand, target);
    if (folded != null) {
      return folded;
    }
    return TypeIdentity.identical(operand.type(), target)
        ? operand
        : new Expression.Convert(operand.pos(), target, operand);
  }

  /** A constant that is converted to what was a type parameter. */
  private @Nullable Expression fold(Expression operand, Type target) {
    if (!(operand instanceof Expression.Const(Pos pos, Type type, Constant value))) {
      return null;
    }
    BasicKind from = Types.basicKind(type);
    BasicKind to = Types.basicKind(target);
    boolean sameSort = (from.isNumeric() && to.isNumeric()) || (from.isString() && to.isString());
    Constant exact =
        sameSort || (from.isBoolean() && to.isBoolean())
            ? Representation.represent(value, to)
            : null;
    return exact == null ? null : new Expression.Const(pos, target, exact);
  }
}
