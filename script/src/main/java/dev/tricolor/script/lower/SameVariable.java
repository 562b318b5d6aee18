package dev.tricolor.script.lower;

import dev.tricolor.script.tree.Expression;

/**
 * Tells whether two places are one variable, however often their operands are evaluated: then a
 * statement that reads and writes it needs to find it once.
 */
final class SameVariable {
  private SameVariable() {}

  static boolean same(Expression one, Expression other) {
    return switch (PlaceLowering.direct(one)) {
      case Expression.LocalRef(_, var local) ->
          PlaceLowering.direct(other) instanceof Expression.LocalRef(_, var otherLocal)
              && local == otherLocal;
      case Expression.GlobalRef(_, var global) ->
          PlaceLowering.direct(other) instanceof Expression.GlobalRef(_, var otherGlobal)
              && global == otherGlobal;
      case Expression.Const(_, _, var value) ->
          other instanceof Expression.Const(_, _, var otherValue) && value.equals(otherValue);
      case Expression.Deref(_, _, var pointer) ->
          PlaceLowering.direct(other) instanceof Expression.Deref(_, _, var otherPointer)
              && same(pointer, otherPointer);
      case Expression.Field(_, _, var operand, int index) ->
          PlaceLowering.direct(other) instanceof Expression.Field(_, _, var same, int otherIndex)
              && index == otherIndex
              && same(operand, same);
      case Expression.Index(_, _, var operand, var index) ->
          PlaceLowering.direct(other) instanceof Expression.Index(_, _, var same, var otherIndex)
              && same(operand, same)
              && same(index, otherIndex);
      case Expression.MapIndex(_, _, var map, var key, _) ->
          other instanceof Expression.MapIndex(_, _, var otherMap, var otherKey, _)
              && same(map, otherMap)
              && same(key, otherKey);
      default -> false;
    };
  }
}
