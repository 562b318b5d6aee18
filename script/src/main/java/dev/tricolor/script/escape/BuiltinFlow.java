package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import java.util.List;

/** Where arguments and results of built-in functions flow. */
final class BuiltinFlow {
  private final BodyFlow f;

  BuiltinFlow(BodyFlow f) {
    this.f = f;
  }

  void call(Expression.BuiltinCall call, Sink sink) {
    List<Expression> arguments = call.arguments();
    switch (call.builtin()) {
      case APPEND -> append(call, sink);
      case COPY -> {
        f.expressions.discard(arguments.get(0));
        contents(arguments.get(1));
      }
      case MAKE -> make(call, sink);
      case PANIC -> f.expressions.flow(arguments.getFirst(), f.heap());
      case MAX, MIN -> arguments.forEach(argument -> f.expressions.flow(argument, sink));
      case UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_SLICE_DATA, UNSAFE_STRING, UNSAFE_STRING_DATA -> {
        f.expressions.flow(arguments.getFirst(), sink);
        f.expressions.discardAll(arguments.subList(1, arguments.size()));
      }
      default -> f.expressions.discardAll(arguments);
    }
  }

  private void make(Expression.BuiltinCall call, Sink sink) {
    f.expressions.discardAll(call.arguments());
    if (!(call.type().underlying() instanceof Type.Chan)) {
      f.allocate(call, sink);
    }
  }

  /** What is appended is copied into memory that may be anything's. */
  private void append(Expression.BuiltinCall call, Sink sink) {
    Expression slice = call.arguments().getFirst();
    Location old = f.temporary();
    f.expressions.flow(slice, Sink.of(old));
    sink.receive(old);
    if (elementsHavePointers(slice)) {
      f.heap().dereferenced().receive(old);
    }
    // A later iteration may go on with the memory.
    sink.addressed().receive(f.graph.allocate(call, f.node, 0));
    List<Expression> added = call.arguments().subList(1, call.arguments().size());
    if (call.spread()) {
      contents(added.getFirst());
    } else {
      added.forEach(value -> f.expressions.flow(value, f.heap()));
    }
  }

  /** What a slice or string holds is copied elsewhere. */
  private void contents(Expression slice) {
    f.expressions.flow(slice, elementsHavePointers(slice) ? f.heap().dereferenced() : Sink.NONE);
  }

  private boolean elementsHavePointers(Expression slice) {
    return slice.type().underlying() instanceof Type.Slice(Type element)
        && f.graph.types().contains(element);
  }
}
