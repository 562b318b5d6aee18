package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.constant.Constant;
import org.jspecify.annotations.Nullable;

/**
 * What an expression turned out to be, while what stands around it is still being checked.
 *
 * @param expr the expression
 * @param mode what kind of thing it is
 * @param type its type so far, untyped kinds included; {@link Types#INVALID} after an error
 * @param value of a constant, else null
 * @param builtin the built-in function that it names, else null
 */
record Operand(
    Expr expr, Mode mode, Type type, @Nullable Constant value, @Nullable Builtin builtin) {

  static Operand invalid(Expr expr) {
    return new Operand(expr, Mode.VALUE, Types.INVALID, null, null);
  }

  static Operand value(Expr expr, Type type) {
    return new Operand(expr, Mode.VALUE, type, null, null);
  }

  static Operand of(Expr expr, Mode mode, Type type) {
    return new Operand(expr, mode, type, null, null);
  }

  static Operand constant(Expr expr, Type type, Constant value) {
    return new Operand(expr, Mode.CONSTANT, type, value, null);
  }

  static Operand type(Expr expr, Type type) {
    return new Operand(expr, Mode.TYPE, type, null, null);
  }

  boolean isInvalid() {
    return Types.isInvalid(type);
  }

  boolean isConstant() {
    return mode == Mode.CONSTANT;
  }

  boolean isType() {
    return mode == Mode.TYPE;
  }

  boolean isNil() {
    return mode == Mode.NIL;
  }

  boolean isUntyped() {
    return Types.isUntyped(type);
  }

  /** Whether it may stand on the left of an assignment or under {@code &}. */
  boolean isAddressable() {
    return mode == Mode.VARIABLE;
  }

  /** Whether it may yield a second, boolean value. */
  boolean allowsCommaOk() {
    return mode == Mode.COMMA_OK || mode == Mode.MAP_INDEX;
  }

  Operand withExpr(Expr other) {
    return new Operand(other, mode, type, value, builtin);
  }

  Operand withType(Type other) {
    return new Operand(expr, mode, other, value, builtin);
  }

  Operand withConstant(Type other, @Nullable Constant represented) {
    return new Operand(expr, mode, other, represented, builtin);
  }
}
