package dev.tricolor.script.escape;

import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.BasicKind;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of expressions flow. */
final class ExpressionFlow {
  private final BodyFlow f;

  ExpressionFlow(BodyFlow f) {
    this.f = f;
  }

  /** Evaluates an expression whose value nothing keeps. */
  void discard(@Nullable Expression expression) {
    if (expression != null) {
      flow(expression, Sink.NONE);
    }
  }

  void discardAll(List<Expression> expressions) {
    expressions.forEach(this::discard);
  }

  /** Has the value of an expression flow to a sink. */
  void flow(Expression expression, Sink sink) {
    boolean matters =
        sink.destination() != null && (sink.dereferences() < 0 || f.hasPointers(expression));
    evaluate(expression, matters ? sink : Sink.NONE);
  }

  private void evaluate(Expression expression, Sink sink) {
    switch (expression) {
      case Expression.Const _, Expression.Zero _, Expression.GlobalRef _, Expression.Blank _ -> {}
      case Expression.FunctionRef reference -> f.mention(reference.function());
      case Expression.LocalRef(_, Local local) -> {
        if (sink.destination() != null) {
          sink.receive(f.graph.of(local, f.node));
        }
      }
      case Expression.Closure closure -> closure(closure, sink);
      case Expression.MethodValue value -> methodValue(value, sink);
      case Expression.Field field -> flow(field.operand(), sink);
      case Expression.Deref deref -> flow(deref.operand(), sink.dereferenced());
      case Expression.Index index -> {
        discard(index.index());
        flow(index.operand(), isArray(index.operand()) ? sink : sink.dereferenced());
      }
      case Expression.MapIndex index -> {
        discard(index.map());
        discard(index.key());
      }
      case Expression.SliceOf slice -> {
        flow(slice.operand(), sink);
        discard(slice.low());
        discard(slice.high());
        discard(slice.max());
      }
      case Expression.AddressOf address -> flow(address.place(), sink.addressed());
      case Expression.NewVariable made -> flow(made.value(), Sink.of(f.allocate(made, sink)));
      case Expression.Unary unary -> discard(unary.operand());
      case Expression.Binary binary -> binary(binary, sink);
      case Expression.ShortCircuit logical -> {
        discard(logical.left());
        discard(logical.right());
      }
      case Expression.Convert convert -> convert(convert, sink);
      case Expression.ToInterface boxed -> toInterface(boxed, sink);
      case Expression.TypeAssert assertion -> assertion(assertion, sink);
      case Expression.StructLit literal -> elements(literal.elements(), sink);
      case Expression.ArrayLit literal -> elements(literal.elements(), sink);
      case Expression.SliceLit literal ->
          elements(literal.elements(), Sink.of(f.allocate(literal, sink)));
      case Expression.MapLit literal -> mapLiteral(literal, sink);
      case Expression.StaticCall _, Expression.FuncCall _, Expression.InterfaceCall _ ->
          f.calls.call(expression, List.of(sink));
      case Expression.InlinedCall call -> f.calls.inlined(call, List.of(sink));
      case Expression.BuiltinCall call -> f.builtins.call(call, sink);
      case Expression.Receive receive -> discard(receive.channel());
      case Expression.Sequence sequence -> {
        sequence.statements().forEach(f.statements::statement);
        flow(sequence.value(), sink);
      }
    }
  }

  /** Has the values of a tuple flow to sinks, of which there may be fewer. */
  void flowTuple(Expression tuple, List<Sink> sinks) {
    switch (tuple) {
      case Expression.StaticCall _, Expression.FuncCall _, Expression.InterfaceCall _ ->
          f.calls.call(tuple, sinks);
      case Expression.InlinedCall call -> f.calls.inlined(call, sinks);
      case Expression.Sequence sequence -> {
        sequence.statements().forEach(f.statements::statement);
        flowTuple(sequence.value(), sinks);
      }
      default -> flow(tuple, sinks.getFirst());
    }
  }

  private void elements(List<Expression.Element> elements, Sink sink) {
    elements.forEach(element -> flow(element.value(), sink));
  }

  private void mapLiteral(Expression.MapLit literal, Sink sink) {
    f.allocate(literal, sink);
    for (Expression.Entry entry : literal.entries()) {
      flow(entry.key(), f.heap());
      flow(entry.value(), f.heap());
    }
  }

  private static boolean isArray(Expression expression) {
    return expression.type().underlying() instanceof Type.Array;
  }

  // -- closures ----------------------------------------------------------------------------------

  private void closure(Expression.Closure closure, Sink sink) {
    Location object = f.allocate(closure, sink);
    FunctionNode literal = f.mention(closure.function());
    for (Function.Capture capture : closure.function().captures()) {
      capture(capture, Sink.of(object));
    }
    if (FlowGraph.sharesVariables(closure.function())) {
      object.setClosure(literal);
      BodyFlow.build(f.graph, literal);
    }
  }

  private void capture(Function.Capture capture, Sink object) {
    Local variable = capture.variable();
    if (capture.byReference()) {
      object.addressed().receive(f.graph.of(variable, f.node));
    } else if (f.graph.types().contains(variable.type())) {
      object.receive(f.graph.of(variable, f.node));
    }
  }

  private void methodValue(Expression.MethodValue value, Sink sink) {
    Location object = f.allocate(value, sink);
    if (!f.hasPointers(value.receiver())) {
      discard(value.receiver());
      return;
    }
    Location receiver = f.temporary();
    flow(value.receiver(), Sink.of(receiver));
    Sink.of(object).receive(receiver);
    f.calls.receiverOf(f.mention(value.wrapper()), receiver);
  }

  // -- conversions -------------------------------------------------------------------------------

  private void binary(Expression.Binary binary, Sink sink) {
    discard(binary.left());
    discard(binary.right());
    if (binary.operator() == Operator.ADD && Types.basicKind(binary.type()).isString()) {
      f.allocate(binary, sink);
    }
  }

  private void convert(Expression.Convert convert, Sink sink) {
    Type from = convert.operand().type().underlying();
    Type to = convert.type().underlying();
    if (isText(from) != isText(to)) {
      discard(convert.operand());
      f.allocate(convert, sink);
    } else if (Types.basicKind(to) == BasicKind.UNSAFE_POINTER && isInteger(from)) {
      address(convert.operand(), sink);
    } else if (from instanceof Type.Slice && to instanceof Type.Array) {
      flow(convert.operand(), sink.dereferenced());
    } else {
      flow(convert.operand(), sink);
    }
  }

  private static boolean isText(Type type) {
    return Types.basicKind(type).isString();
  }

  private static boolean isInteger(Type type) {
    return Types.basicKind(type).isInteger();
  }

  /** A number that becomes a pointer: pointers in the same expression are taken for its origin. */
  private void address(Expression number, Sink sink) {
    switch (number) {
      case Expression.Convert convert
          when Types.basicKind(convert.operand().type()) == BasicKind.UNSAFE_POINTER ->
          flow(convert.operand(), sink);
      case Expression.Unary unary -> address(unary.operand(), sink);
      case Expression.Binary binary when !binary.operator().isComparison() -> {
        address(binary.left(), sink);
        if (binary.operator().isShift()) {
          discard(binary.right());
        } else {
          address(binary.right(), sink);
        }
      }
      default -> discard(number);
    }
  }

  // -- interfaces --------------------------------------------------------------------------------

  private void toInterface(Expression.ToInterface boxed, Sink sink) {
    Type from = boxed.operand().type();
    boolean isBoxed = !Types.isInterface(from) && !Sizes.isPointerShaped(from);
    flow(boxed.operand(), isBoxed ? Sink.of(f.allocate(boxed, sink)) : sink);
  }

  private void assertion(Expression.TypeAssert assertion, Sink sink) {
    flow(assertion.operand(), unboxed(assertion.target(), sink));
  }

  /** Where an interface's data word flows if its value, known to be of a type, flows to a sink. */
  static Sink unboxed(Type type, Sink sink) {
    return Types.isInterface(type) || Sizes.isPointerShaped(type) ? sink : sink.dereferenced();
  }
}
