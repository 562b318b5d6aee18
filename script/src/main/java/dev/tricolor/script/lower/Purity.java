package dev.tricolor.script.lower;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Builtin;
import java.util.List;

/**
 * Tells which expressions only read: they call nothing, allocate nothing and change nothing, though
 * they may panic. Values evaluated before such an expression need no copy.
 */
final class Purity {
  private Purity() {}

  static boolean isPure(List<Expression> expressions) {
    return expressions.stream().allMatch(Purity::isPure);
  }

  static boolean isPure(Expression expression) {
    return isPure(expression, true);
  }

  /** Whether the operands of a place are pure. */
  static boolean isPurePlace(Expression place) {
    return place instanceof Expression.MapIndex index
        ? isPure(index.map()) && isPure(index.key())
        : isPure(place);
  }

  /** Whether an expression is pure and calls no builtin either: for gc they are calls. */
  static boolean callsNothing(Expression expression) {
    return isPure(expression, false);
  }

  private static boolean isPure(Expression expression, boolean builtins) {
    return switch (expression) {
      case Expression.Const _,
          Expression.Zero _,
          Expression.LocalRef _,
          Expression.GlobalRef _,
          Expression.Blank _,
          Expression.FunctionRef _ ->
          true;
      case Expression.Field field -> isPure(field.operand(), builtins);
      case Expression.Deref deref -> isPure(deref.operand(), builtins);
      case Expression.Index index ->
          isPure(index.operand(), builtins) && isPure(index.index(), builtins);
      case Expression.Unary unary -> isPure(unary.operand(), builtins);
      case Expression.Binary binary ->
          isPure(binary.left(), builtins)
              && isPure(binary.right(), builtins)
              && Operators.isScalar(binary);
      case Expression.Convert convert ->
          isPure(convert.operand(), builtins) && Conversions.isScalar(convert);
      case Expression.StructLit literal -> elementsArePure(literal.elements(), builtins);
      case Expression.BuiltinCall call ->
          builtins
              && (call.builtin() == Builtin.LEN || call.builtin() == Builtin.CAP)
              && isPure(call.arguments());
      case Expression.AddressOf address -> isPure(address.place(), builtins);
      case Expression.ArrayLit _,
          Expression.Closure _,
          Expression.MethodValue _,
          Expression.MapIndex _,
          Expression.SliceOf _,
          Expression.NewVariable _,
          Expression.ShortCircuit _,
          Expression.ToInterface _,
          Expression.TypeAssert _,
          Expression.SliceLit _,
          Expression.MapLit _,
          Expression.StaticCall _,
          Expression.FuncCall _,
          Expression.InterfaceCall _,
          Expression.InlinedCall _,
          Expression.Receive _,
          Expression.Sequence _ ->
          false;
    };
  }

  private static boolean elementsArePure(List<Expression.Element> elements, boolean builtins) {
    return elements.stream().allMatch(element -> isPure(element.value(), builtins));
  }
}
