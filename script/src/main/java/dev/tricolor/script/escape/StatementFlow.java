package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where values flow in statements. */
final class StatementFlow {
  private final BodyFlow f;
  private @Nullable Set<Statement.Target> loopLabels;

  StatementFlow(BodyFlow f) {
    this.f = f;
  }

  /** A block; loops that labels in it begin end with it, since no goto leads into a block. */
  void block(Statement.@Nullable Block block) {
    if (block != null) {
      int depth = f.node.loopDepth();
      block.statements().forEach(this::statement);
      f.node.changeLoopDepth(depth - f.node.loopDepth());
    }
  }

  /** The body of an inlined function, which has labels of its own. */
  void inlined(Statement.Block body) {
    Set<Statement.Target> around = loopLabels;
    loopLabels = BackwardJumps.of(body);
    block(body);
    loopLabels = around;
  }

  void statement(Statement statement) {
    switch (statement) {
      case Statement.Block block -> block(block);
      case Statement.Evaluate(_, Expression expression) -> f.expressions.discard(expression);
      case Statement.Declare declare -> declare(declare);
      case Statement.Assign(_, Expression place, Expression value) -> assign(place, value);
      case Statement.AssignOperation operation -> {
        f.places.of(operation.place());
        f.expressions.discard(operation.value());
      }
      case Statement.AssignParallel parallel -> {
        for (int i = 0; i < parallel.places().size(); i++) {
          assign(parallel.places().get(i), parallel.values().get(i));
        }
      }
      case Statement.AssignTuple(_, List<Expression> places, Expression tuple) ->
          f.expressions.flowTuple(tuple, f.places.ofAll(places));
      case Statement.Return(_, List<Expression> values) -> flowAll(values, results());
      case Statement.ReturnTuple(_, Expression tuple) -> f.expressions.flowTuple(tuple, results());
      case Statement.If way -> {
        f.expressions.discard(way.condition());
        block(way.then());
        block(way.otherwise());
      }
      case Statement.For loop -> loop(loop);
      case Statement.Range loop -> range(loop);
      case Statement.Switch way -> cases(way);
      case Statement.TypeSwitch way -> typeSwitch(way);
      case Statement.Select select -> select.clauses().forEach(this::clause);
      case Statement.Go(_, Expression function) -> f.expressions.flow(function, f.heap());
      case Statement.Defer defer -> defer(defer);
      case Statement.Send(_, Expression channel, Expression value) -> {
        f.expressions.discard(channel);
        f.expressions.flow(value, f.heap());
      }
      case Statement.Jump _ -> {}
      case Statement.Label(_, Statement.Target target) -> label(target);
    }
  }

  private void assign(Expression place, Expression value) {
    Sink sink = f.places.of(place);
    f.expressions.flow(value, SelfAssignment.is(place, value) ? Sink.NONE : sink);
  }

  private void flowAll(List<Expression> values, List<Sink> sinks) {
    for (int i = 0; i < values.size(); i++) {
      f.expressions.flow(values.get(i), sinks.get(i));
    }
  }

  private List<Sink> results() {
    List<Sink> sinks = new ArrayList<>();
    for (Location result : f.node.results()) {
      sinks.add(result == null ? Sink.NONE : Sink.of(result));
    }
    return sinks;
  }

  private void declare(Statement.Declare declare) {
    Sink sink = f.declared(declare.local());
    if (declare.value() == null) {
      return;
    }
    f.expressions.flow(declare.value(), sink);
    Function function = f.calls.onlyFunction(declare.value());
    if (function != null && isConstant(declare.local())) {
      f.graph.bind(declare.local(), function);
    }
  }

  private static boolean isConstant(Local local) {
    return !local.reassigned() && !local.addressTaken() && !local.capturedByReference();
  }

  private void defer(Statement.Defer defer) {
    boolean once = !defer.inLoop() && defer.outer() == null && f.node.loopDepth() == 1;
    f.expressions.flow(defer.function(), once ? Sink.NONE : f.heap());
  }

  // -- loops -------------------------------------------------------------------------------------

  private void loop(Statement.For loop) {
    f.node.changeLoopDepth(1);
    loop.perIteration().forEach(this::perIteration);
    f.expressions.discard(loop.condition());
    if (loop.post() != null) {
      statement(loop.post());
    }
    block(loop.body());
    f.node.changeLoopDepth(-1);
  }

  /** Each iteration has its own variable; the values are handed on by one outside of the loop. */
  private void perIteration(Local local) {
    Location outside = f.graph.of(local, f.node);
    Location inside = f.graph.declare(local, f.node);
    if (inside != null && f.graph.types().contains(local.type())) {
      Sink.of(inside).receive(outside);
      Sink.of(outside).receive(inside);
    }
  }

  private void range(Statement.Range loop) {
    Location operand = null;
    if (loop.value() != null && f.graph.types().contains(loop.value().type())) {
      operand = f.temporary();
    }
    f.expressions.flow(loop.operand(), operand == null ? Sink.NONE : Sink.of(operand));
    f.node.changeLoopDepth(1);
    f.declared(loop.key());
    Sink value = f.declared(loop.value());
    if (operand != null) {
      boolean isArray = loop.operand().type().underlying() instanceof Type.Array;
      (isArray ? value : value.dereferenced()).receive(operand);
    }
    block(loop.body());
    f.node.changeLoopDepth(-1);
  }

  /** What follows a label to which a goto jumps back is a loop. */
  private void label(Statement.Target target) {
    if (loopLabels == null) {
      loopLabels = BackwardJumps.of(f.node.function().body());
    }
    if (loopLabels.contains(target)) {
      f.node.changeLoopDepth(1);
    }
  }

  // -- clauses -----------------------------------------------------------------------------------

  private void cases(Statement.Switch way) {
    f.expressions.discard(way.tag());
    for (Statement.Clause clause : way.clauses()) {
      f.expressions.discardAll(clause.values());
      block(clause.body());
    }
  }

  private void typeSwitch(Statement.TypeSwitch way) {
    Location operand = f.temporary();
    f.expressions.flow(way.operand(), Sink.of(operand));
    for (Statement.TypeClause clause : way.clauses()) {
      Local variable = clause.variable();
      if (variable != null) {
        Sink sink = f.declared(variable);
        if (f.graph.types().contains(variable.type())) {
          ExpressionFlow.unboxed(variable.type(), sink).receive(operand);
        }
      }
      block(clause.body());
    }
  }

  private void clause(Statement.SelectClause clause) {
    f.expressions.discard(clause.channel());
    if (clause.sent() != null) {
      f.expressions.flow(clause.sent(), f.heap());
    }
    f.declared(clause.received());
    f.declared(clause.ok());
    block(clause.body());
  }
}
