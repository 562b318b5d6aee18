package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.ConstantText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints expressions on one line, conversions and dereferences spelt out. */
final class ExpressionPrinter {

  String text(Expression expression) {
    return switch (expression) {
      case Expression.Const(Pos _, Type type, Constant value) ->
          ConstantText.full(value, Types.basicKind(type));
      case Expression.Zero(Pos _, Type type) -> "zero(" + type(type) + ")";
      case Expression.LocalRef(Pos _, Local local) -> local.name();
      case Expression.GlobalRef(Pos _, Global global) -> global.name();
      case Expression.Blank _ -> "_";
      case Expression.FunctionRef ref -> ref.function().name();
      case Expression.Closure closure -> "closure " + closure.function().name();
      case Expression.MethodValue value ->
          value.wrapper().name() + "{" + text(value.receiver()) + "}";
      case Expression.Field field -> text(field.operand()) + "." + fieldName(field);
      case Expression.Deref deref -> "(*" + text(deref.operand()) + ")";
      case Expression.Index index -> text(index.operand()) + "[" + text(index.index()) + "]";
      case Expression.MapIndex index ->
          text(index.map()) + "[" + text(index.key()) + "]" + commaOk(index.commaOk());
      case Expression.SliceOf slice -> slice(slice);
      case Expression.AddressOf address -> "&" + text(address.place());
      case Expression.NewVariable created ->
          (created.isNew() ? "new " : "&") + text(created.value());
      case Expression.Unary unary -> unary.operator().text() + text(unary.operand());
      case Expression.Binary(Pos _, Type _, var operator, Expression left, Expression right) ->
          "(" + text(left) + " " + operator.text() + " " + text(right) + ")";
      case Expression.ShortCircuit(Pos _, Type _, boolean isAnd, var left, var right) ->
          "(" + text(left) + (isAnd ? " && " : " || ") + text(right) + ")";
      case Expression.Convert convert -> type(convert.type()) + "(" + text(convert.operand()) + ")";
      case Expression.ToInterface boxed ->
          "iface<" + type(boxed.type()) + ">(" + text(boxed.operand()) + ")";
      case Expression.TypeAssert assertion ->
          text(assertion.operand())
              + ".("
              + type(assertion.target())
              + ")"
              + commaOk(assertion.commaOk());
      case Expression.StructLit literal -> literal(literal.type(), literal.elements());
      case Expression.ArrayLit literal -> literal(literal.type(), literal.elements());
      case Expression.SliceLit literal ->
          (literal.variadic() ? "..." : "") + literal(literal.type(), literal.elements());
      case Expression.MapLit literal -> map(literal);
      case Expression.StaticCall call -> call.function().name() + list(call.arguments());
      case Expression.FuncCall call -> text(call.function()) + list(call.arguments());
      case Expression.InterfaceCall call ->
          text(call.receiver()) + ".#" + call.methodIndex() + list(call.arguments());
      case Expression.InlinedCall call -> inlined(call);
      case Expression.BuiltinCall call -> builtin(call);
      case Expression.Receive receive ->
          "<-" + text(receive.channel()) + commaOk(receive.commaOk());
      case Expression.Sequence sequence -> sequence(sequence);
    };
  }

  private static String type(Type type) {
    return TreePrinter.type(type);
  }

  private static String commaOk(boolean commaOk) {
    return commaOk ? "?" : "";
  }

  private static String fieldName(Expression.Field field) {
    Type.Struct struct = (Type.Struct) field.operand().type().underlying();
    return struct.fields().get(field.index()).name();
  }

  private String optional(@Nullable Expression expression) {
    return expression == null ? "" : text(expression);
  }

  private String slice(Expression.SliceOf slice) {
    return text(slice.operand())
        + "["
        + optional(slice.low())
        + ":"
        + optional(slice.high())
        + (slice.max() == null ? "" : ":" + text(slice.max()))
        + "]";
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private String literal(Type type, List<Expression.Element> elements) {
    return elements.stream()
        .map(element -> element.index() + ": " + text(element.value()))
        .collect(Collectors.joining(", ", type(type) + "{", "}"));
  }

  private String map(Expression.MapLit literal) {
    return literal.entries().stream()
        .map(entry -> text(entry.key()) + ": " + text(entry.value()))
        .collect(Collectors.joining(", ", type(literal.type()) + "{", "}"));
  }

  private String builtin(Expression.BuiltinCall call) {
    List<String> arguments = new ArrayList<>();
    if (call.builtin() == Builtin.MAKE) {
      arguments.add(type(call.type()));
    }
    call.arguments().forEach(argument -> arguments.add(text(argument)));
    return call.builtin().goName()
        + "("
        + String.join(", ", arguments)
        + (call.spread() ? "..." : "")
        + ")";
  }

  private String sequence(Expression.Sequence sequence) {
    List<String> parts = new ArrayList<>();
    for (Statement statement : sequence.statements()) {
      parts.add(TreePrinter.print(statement));
    }
    parts.add(text(sequence.value()));
    return "(" + String.join("; ", parts) + ")";
  }

  private static String inlined(Expression.InlinedCall call) {
    List<String> parts = new ArrayList<>();
    call.parameters().forEach(each -> parts.add(TreePrinter.print(each)));
    call.body().statements().forEach(each -> parts.add(TreePrinter.print(each)));
    return call.function().name() + "{" + String.join("; ", parts) + "}";
  }
}
