package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Representation;
import java.util.List;

/** Checks unary operators, address-of and receive included, and {@code *x}. */
final class UnaryChecker {
  private final Checking checking;

  UnaryChecker(Checking checking) {
    this.checking = checking;
  }

  Operand check(Env env, Expr.Unary unary) {
    if (unary.operator() == Operator.AND) {
      return address(env, unary);
    }
    Operand x = checking.exprs.expr(env, unary.operand());
    if (x.isInvalid()) {
      return x;
    }
    return switch (unary.operator()) {
      case RECEIVE -> receive(unary, x);
      case TILDE ->
          checking.fail(
              unary,
              "cannot use ~ outside of interface or type constraint (use ^ for bitwise"
                  + " complement)");
      default -> arithmetic(unary, x);
    };
  }

  private Operand address(Env env, Expr.Unary unary) {
    Expr bare = AssignmentChecker.unparen(unary.operand());
    if (bare instanceof Expr.CompositeLit) {
      Operand literal = checking.exprs.expr(env, unary.operand());
      return literal.isInvalid() ? literal : Operand.value(unary, new Type.Pointer(literal.type()));
    }
    Operand x = checking.exprs.exprOrType(env, unary.operand());
    if (x.isInvalid()) {
      return x;
    }
    if (x.isType()) {
      return checking.fail(x.expr(), ExprText.of(x.expr()) + " (type) is not an expression");
    }
    if (!x.isAddressable()) {
      return checking.fail(
          x.expr(), "invalid operation: cannot take address of " + checking.text(x));
    }
    return Operand.value(unary, new Type.Pointer(x.type()));
  }

  private Operand receive(Expr.Unary unary, Operand x) {
    Type common = TypeSets.commonUnderlying(x.type());
    if (common == null && Types.isTypeParam(x.type())) {
      return checking.fail(
          x.expr(),
          "invalid operation: cannot receive from "
              + checking.text(x)
              + ": "
              + TypeKinds.noChannel(x.type(), checking));
    }
    if (!(common instanceof Type.Chan chan)) {
      return checking.fail(
          x.expr(),
          "invalid operation: cannot receive from non-channel "
              + checking.text(x.type())
              + " "
              + checking.text(x));
    }
    if (chan.direction() == ChanDir.SEND) {
      return checking.fail(
          x.expr(),
          "invalid operation: cannot receive from send-only channel "
              + checking.text(x.type())
              + " "
              + checking.text(x));
    }
    return Operand.of(unary, Mode.COMMA_OK, chan.element());
  }

  private Operand arithmetic(Expr.Unary unary, Operand x) {
    boolean defined =
        switch (unary.operator()) {
          case ADD, SUB -> TypeKinds.isNumeric(x.type());
          case XOR -> TypeKinds.isInteger(x.type());
          default -> TypeKinds.isBoolean(x.type());
        };
    if (!defined) {
      return checking.fail(
          x.expr(),
          "invalid operation: operator "
              + unary.operator().text()
              + " not defined on "
              + checking.text(x));
    }
    if (!x.isConstant() || x.value() == null) {
      return Operand.value(unary, x.type());
    }
    BasicKind kind = Types.basicKind(x.type());
    int bits = kind.isUnsigned() ? Representation.bits(kind) : 0;
    Constant value = Arithmetic.unary(unary.operator(), x.value(), bits);
    return checking.binary.folded(unary, unary.pos(), x.type(), value);
  }

  /** A dereference or a pointer type. */
  Operand star(Env env, Expr.Star star) {
    Operand x = checking.exprs.exprOrType(env, star.operand());
    if (x.isInvalid()) {
      return x;
    }
    if (x.isType()) {
      return Operand.type(star, new Type.Pointer(x.type()));
    }
    if (x.isNil()) {
      return checking.fail(x.expr(), "invalid operation: cannot indirect nil");
    }
    Type common = TypeSets.commonUnderlying(x.type());
    if (common instanceof Type.Pointer(Type element)) {
      return Operand.of(star, Mode.VARIABLE, element);
    }
    List<Type> all = TypeSets.underlyings(x.type());
    if (all != null && all.size() > 1 && all.stream().allMatch(Type.Pointer.class::isInstance)) {
      return checking.fail(
          x.expr(),
          "invalid operation: pointers of " + checking.text(x) + " must have identical base types");
    }
    return checking.fail(x.expr(), "invalid operation: cannot indirect " + checking.text(x));
  }
}
