package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where arguments and results of calls flow. */
final class CallFlow {
  private final BodyFlow f;

  CallFlow(BodyFlow f) {
    this.f = f;
  }

  /** A call; the sinks of results may be fewer than the results. */
  void call(Expression call, List<Sink> results) {
    switch (call) {
      case Expression.StaticCall direct ->
          known(f.mention(direct.function()), direct.arguments(), results);
      case Expression.FuncCall indirect -> indirect(indirect, results);
      case Expression.InterfaceCall method -> {
        f.expressions.flow(method.receiver(), f.heap());
        toHeap(method.arguments());
      }
      default -> throw new AssertionError("not a call: " + call);
    }
  }

  /** A body in a call's place: its variables are the caller's, declared where the call stands. */
  void inlined(Expression.InlinedCall call, List<Sink> results) {
    call.parameters().forEach(f.statements::statement);
    call.results().forEach(f::declared);
    f.statements.inlined(call.body());
    for (int i = 0; i < Math.min(results.size(), call.results().size()); i++) {
      Local result = call.results().get(i);
      f.expressions.flow(new Expression.LocalRef(call.pos(), result), results.get(i));
    }
  }

  private void toHeap(List<Expression> arguments) {
    arguments.forEach(argument -> f.expressions.flow(argument, f.heap()));
  }

  private void indirect(Expression.FuncCall call, List<Sink> results) {
    Function known = onlyFunction(call.function());
    if (known != null) {
      f.expressions.discard(call.function());
      known(f.mention(known), call.arguments(), results);
    } else {
      f.expressions.flow(
          call.function(), keepsAny(results) ? Sink.of(f.node.unit().called()) : Sink.NONE);
      toHeap(call.arguments());
    }
  }

  private static boolean keepsAny(List<Sink> results) {
    return results.stream().anyMatch(sink -> sink.destination() != null);
  }

  /** The only function that a func value can be; null if that is not known. */
  @Nullable Function onlyFunction(Expression value) {
    return switch (value) {
      case Expression.Closure closure -> closure.function();
      case Expression.FunctionRef reference -> reference.function();
      case Expression.LocalRef(_, Local local) -> f.graph.binding(local);
      default -> null;
    };
  }

  private void known(FunctionNode callee, List<Expression> arguments, List<Sink> results) {
    List<@Nullable Location> passed = new ArrayList<>();
    boolean matters = false;
    for (Expression argument : arguments) {
      Location location = f.hasPointers(argument) ? f.temporary() : null;
      f.expressions.flow(argument, location == null ? Sink.NONE : Sink.of(location));
      passed.add(location);
      matters |= location != null;
    }
    if (matters || keepsAny(results)) {
      f.node.unit().calls().add(new CallSite(f.node.unit(), callee, passed, results));
    }
  }

  /** A method value holds its receiver; who calls it is unknown. */
  void receiverOf(FunctionNode wrapper, Location receiver) {
    List<@Nullable Location> passed = new ArrayList<>();
    int parameters = wrapper.function().parameters().size();
    passed.addAll(Collections.nCopies(parameters, null));
    passed.add(receiver);
    List<Sink> results = Collections.nCopies(wrapper.function().results().size(), f.heap());
    f.node.unit().calls().add(new CallSite(f.node.unit(), wrapper, passed, results));
  }
}
