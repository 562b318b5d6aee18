package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Builtin;

/**
 * Finds assignments within one variable: they move its contents about, and nothing flows anywhere.
 * {@code x.f = x.g}, {@code x[i] = x[j]} and {@code p.f = p.g[i:j]} are such, but not what leads
 * through different elements or fields.
 */
final class SelfAssignment {
  private SelfAssignment() {}

  static boolean is(Expression place, Expression value) {
    return switch (place) {
      case Expression.Field to when value instanceof Expression.Field from ->
          isSame(to.operand(), from.operand());
      case Expression.Index to when value instanceof Expression.Index from ->
          isSame(to.operand(), from.operand()) && isSimple(to.index()) && isSimple(from.index());
      case Expression.Field to when value instanceof Expression.SliceOf slice ->
          slice.operand() instanceof Expression.Field from
              && to.operand() instanceof Expression.Deref(_, _, Expression.LocalRef _)
              && isSame(to.operand(), from.operand());
      default -> false;
    };
  }

  /** Whether both are the same chain of fields and pointers from the same local variable. */
  private static boolean isSame(Expression one, Expression other) {
    return switch (one) {
      case Expression.LocalRef(_, Local local) ->
          other instanceof Expression.LocalRef(_, Local second) && local == second;
      case Expression.Deref deref ->
          other instanceof Expression.Deref second && isSame(deref.operand(), second.operand());
      case Expression.Field field ->
          other instanceof Expression.Field second
              && field.index() == second.index()
              && isSame(field.operand(), second.operand());
      default -> false;
    };
  }

  /** Whether evaluating an index cannot change anything. */
  private static boolean isSimple(Expression index) {
    return switch (index) {
      case Expression.Const _, Expression.LocalRef _, Expression.GlobalRef _ -> true;
      case Expression.Field field -> isSimple(field.operand());
      case Expression.Deref deref -> isSimple(deref.operand());
      case Expression.Unary unary -> isSimple(unary.operand());
      case Expression.Binary binary -> isSimple(binary.left()) && isSimple(binary.right());
      case Expression.Convert convert -> isSimple(convert.operand());
      case Expression.BuiltinCall call ->
          call.builtin() == Builtin.LEN && isSimple(call.arguments().getFirst());
      default -> false;
    };
  }
}
