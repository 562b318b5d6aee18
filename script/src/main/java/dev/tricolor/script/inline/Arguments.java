package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;

/** Tells which arguments can stand for the parameters of an inlined function. */
final class Arguments {

  /** How an argument stands for a parameter. */
  enum StandIn {
    /** The parameter is another name of the caller's variable. */
    VARIABLE,
    /** Each mention of the parameter becomes the argument: constants, addresses of variables. */
    VALUE,
    /** Not at all: the parameter is a variable with the argument's value. */
    NONE
  }

  private Arguments() {}

  /**
   * How an argument stands for a parameter.
   *
   * @param captured whether a literal captures the parameter, and so needs a variable
   */
  static StandIn standIn(Local parameter, Expression argument, boolean captured) {
    if (!isConstant(parameter)) {
      return StandIn.NONE;
    }
    return switch (argument) {
      case Expression.LocalRef(_, Local local) when isConstant(local) -> StandIn.VARIABLE;
      case Expression.Const _, Expression.FunctionRef _ when !captured -> StandIn.VALUE;
      case Expression.AddressOf address when !captured && isVariable(address.place()) ->
          StandIn.VALUE;
      default -> StandIn.NONE;
    };
  }

  /** Whether a variable keeps its first value. */
  static boolean isConstant(Local local) {
    return !local.reassigned() && !local.isShared();
  }

  /** A variable or a field of one: its address is the same wherever it is taken. */
  private static boolean isVariable(Expression place) {
    return switch (place) {
      case Expression.LocalRef _, Expression.GlobalRef _ -> true;
      case Expression.Field field -> isVariable(field.operand());
      case Expression.Deref(_, _, Expression.AddressOf address) -> isVariable(address.place());
      default -> false;
    };
  }
}
