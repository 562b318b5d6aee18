package dev.tricolor.script.tree;

import dev.tricolor.script.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether evaluating an expression may do more than yield a value or panic. */
final class Effects {

  private Effects() {}

  /** Whether the expression contains a call or a receive. */
  static boolean mayHave(@Nullable Expression expression) {
    return switch (expression) {
      case null -> false;
      case Expression.Const _,
          Expression.Zero _,
          Expression.LocalRef _,
          Expression.GlobalRef _,
          Expression.Blank _,
          Expression.FunctionRef _,
          Expression.Closure _ ->
          false;
      case Expression.MethodValue value -> mayHave(value.receiver());
      case Expression.Field field -> mayHave(field.operand());
      case Expression.Deref deref -> mayHave(deref.operand());
      case Expression.Index index -> mayHave(index.operand()) || mayHave(index.index());
      case Expression.MapIndex index -> mayHave(index.map()) || mayHave(index.key());
      case Expression.SliceOf slice ->
          mayHave(slice.operand())
              || mayHave(slice.low())
              || mayHave(slice.high())
              || mayHave(slice.max());
      case Expression.AddressOf address -> mayHave(address.place());
      case Expression.NewVariable created -> mayHave(created.value());
      case Expression.Unary unary -> mayHave(unary.operand());
      case Expression.Binary binary -> mayHave(binary.left()) || mayHave(binary.right());
      case Expression.ShortCircuit logical -> mayHave(logical.left()) || mayHave(logical.right());
      case Expression.Convert convert -> mayHave(convert.operand());
      case Expression.ToInterface boxed -> mayHave(boxed.operand());
      case Expression.TypeAssert assertion -> mayHave(assertion.operand());
      case Expression.StructLit literal -> anyHas(literal.elements());
      case Expression.ArrayLit literal -> anyHas(literal.elements());
      case Expression.SliceLit literal -> anyHas(literal.elements());
      case Expression.MapLit literal ->
          literal.entries().stream()
              .anyMatch(entry -> mayHave(entry.key()) || mayHave(entry.value()));
      case Expression.BuiltinCall call ->
          call.type() instanceof Type.Tuple || call.arguments().stream().anyMatch(Effects::mayHave);
      case Expression.StaticCall _,
          Expression.FuncCall _,
          Expression.InterfaceCall _,
          Expression.InlinedCall _,
          Expression.Receive _,
          Expression.Sequence _ ->
          true;
    };
  }

  private static boolean anyHas(List<Expression.Element> elements) {
    return elements.stream().anyMatch(element -> mayHave(element.value()));
  }
}
