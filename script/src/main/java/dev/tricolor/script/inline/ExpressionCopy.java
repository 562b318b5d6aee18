package dev.tricolor.script.inline;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies expressions. */
final class ExpressionCopy {
  private final BodyCopy body;

  ExpressionCopy(BodyCopy body) {
    this.body = body;
  }

  @Nullable Expression optional(@Nullable Expression expression) {
    return expression == null ? null : copy(expression);
  }

  List<Expression> all(List<Expression> expressions) {
    List<Expression> copies = new ArrayList<>(expressions.size());
    expressions.forEach(each -> copies.add(copy(each)));
    return copies;
  }

  Expression copy(Expression expression) {
    return switch (expression) {
      case Expression.Const(Pos pos, var type, var value) -> new Expression.Const(pos, type, value);
      case Expression.Zero(Pos pos, var type) -> new Expression.Zero(pos, type);
      case Expression.LocalRef(Pos pos, Local local) -> mention(pos, local);
      case Expression.GlobalRef(Pos pos, var global) -> new Expression.GlobalRef(pos, global);
      case Expression.Blank(Pos pos, var type) -> new Expression.Blank(pos, type);
      case Expression.FunctionRef(Pos pos, var type, var function) ->
          new Expression.FunctionRef(pos, type, function);
      case Expression.Closure(Pos pos, var type, var function) ->
          new Expression.Closure(pos, type, body.literal(function));
      case Expression.MethodValue(Pos pos, var type, var wrapper, Expression receiver) ->
          new Expression.MethodValue(pos, type, wrapper, copy(receiver));
      case Expression.Field(Pos pos, var type, Expression operand, int index) ->
          new Expression.Field(pos, type, copy(operand), index);
      case Expression.Deref(Pos pos, var type, Expression operand) ->
          new Expression.Deref(pos, type, copy(operand));
      case Expression.Index(Pos pos, var type, Expression operand, Expression index) ->
          new Expression.Index(pos, type, copy(operand), copy(index));
      case Expression.MapIndex(Pos pos, var type, Expression map, Expression key, boolean ok) ->
          new Expression.MapIndex(pos, type, copy(map), copy(key), ok);
      case Expression.SliceOf(Pos pos, var type, Expression operand, var low, var high, var max) ->
          new Expression.SliceOf(
              pos, type, copy(operand), optional(low), optional(high), optional(max));
      case Expression.AddressOf(Pos pos, var type, Expression place) ->
          new Expression.AddressOf(pos, type, copy(place));
      case Expression.NewVariable(Pos pos, var type, Expression value, boolean isNew) ->
          new Expression.NewVariable(pos, type, copy(value), isNew);
      case Expression.Unary(Pos pos, var type, var operator, Expression operand) ->
          new Expression.Unary(pos, type, operator, copy(operand));
      case Expression.Binary(Pos pos, var type, var operator, Expression left, Expression right) ->
          new Expression.Binary(pos, type, operator, copy(left), copy(right));
      case Expression.ShortCircuit(Pos pos, var type, boolean and, Expression left, var right) ->
          new Expression.ShortCircuit(pos, type, and, copy(left), copy(right));
      case Expression.Convert(Pos pos, var type, Expression operand) ->
          new Expression.Convert(pos, type, copy(operand));
      case Expression.ToInterface(Pos pos, var type, Expression operand) ->
          new Expression.ToInterface(pos, type, copy(operand));
      case Expression.TypeAssert(Pos pos, var type, Expression operand, var to, boolean ok) ->
          new Expression.TypeAssert(pos, type, copy(operand), to, ok);
      case Expression.StructLit(Pos pos, var type, var elements) ->
          new Expression.StructLit(pos, type, elements(elements));
      case Expression.ArrayLit(Pos pos, var type, var elements) ->
          new Expression.ArrayLit(pos, type, elements(elements));
      case Expression.SliceLit(Pos pos, var type, long length, var elements, boolean variadic) ->
          new Expression.SliceLit(pos, type, length, elements(elements), variadic);
      case Expression.MapLit(Pos pos, var type, var entries) ->
          new Expression.MapLit(pos, type, entries(entries));
      case Expression.StaticCall call -> body.call(call, all(call.arguments()));
      case Expression.FuncCall call ->
          body.call(call, copy(call.function()), all(call.arguments()));
      case Expression.InterfaceCall(Pos pos, var type, var receiver, int index, var arguments) ->
          new Expression.InterfaceCall(pos, type, copy(receiver), index, all(arguments));
      case Expression.InlinedCall _ ->
          throw new AssertionError("bodies are copied from what the source says");
      case Expression.BuiltinCall(Pos pos, var type, var builtin, var arguments, boolean spread) ->
          new Expression.BuiltinCall(pos, type, builtin, all(arguments), spread);
      case Expression.Receive(Pos pos, var type, Expression channel, boolean ok) ->
          new Expression.Receive(pos, type, copy(channel), ok);
      case Expression.Sequence(Pos pos, var type, var statements, Expression value) ->
          new Expression.Sequence(pos, type, body.statements().all(statements), copy(value));
    };
  }

  private List<Expression.Element> elements(List<Expression.Element> elements) {
    return elements.stream()
        .map(each -> new Expression.Element(each.index(), copy(each.value())))
        .toList();
  }

  private List<Expression.Entry> entries(List<Expression.Entry> entries) {
    return entries.stream()
        .map(each -> new Expression.Entry(each.pos(), copy(each.key()), copy(each.value())))
        .toList();
  }

  private Expression mention(Pos pos, Local local) {
    Expression argument = body.argument(local);
    return argument == null
        ? new Expression.LocalRef(pos, body.local(local))
        : standIn(pos, argument);
  }

  /** The argument once more: nodes are not shared. */
  private static Expression standIn(Pos pos, Expression argument) {
    return switch (argument) {
      case Expression.Const(_, var type, var value) -> new Expression.Const(pos, type, value);
      case Expression.FunctionRef(_, var type, var function) ->
          new Expression.FunctionRef(pos, type, function);
      case Expression.AddressOf(_, var type, Expression place) ->
          new Expression.AddressOf(pos, type, standIn(pos, place));
      case Expression.Field(_, var type, Expression operand, int index) ->
          new Expression.Field(pos, type, standIn(pos, operand), index);
      case Expression.Deref(_, var type, Expression operand) ->
          new Expression.Deref(pos, type, standIn(pos, operand));
      case Expression.LocalRef(_, Local local) -> new Expression.LocalRef(pos, local);
      case Expression.GlobalRef(_, var global) -> new Expression.GlobalRef(pos, global);
      default -> throw new AssertionError("cannot stand for a parameter: " + argument);
    };
  }
}
