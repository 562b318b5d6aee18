package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import org.jspecify.annotations.Nullable;

/** Builds the flow graph of one function's body: holds what the builders of its parts share. */
final class BodyFlow {
  final FlowGraph graph;
  final FunctionNode node;
  final ExpressionFlow expressions;
  final PlaceFlow places;
  final CallFlow calls;
  final BuiltinFlow builtins;
  final StatementFlow statements;

  private BodyFlow(FlowGraph graph, FunctionNode node) {
    this.graph = graph;
    this.node = node;
    this.expressions = new ExpressionFlow(this);
    this.places = new PlaceFlow(this);
    this.calls = new CallFlow(this);
    this.builtins = new BuiltinFlow(this);
    this.statements = new StatementFlow(this);
  }

  /** Builds the graph of a function and of the capturing literals inside it. */
  static void build(FlowGraph graph, FunctionNode node) {
    new BodyFlow(graph, node).statements.block(node.function().body());
  }

  /** For values that end on the heap. */
  Sink heap() {
    return Sink.of(node.unit().heap());
  }

  boolean hasPointers(Expression expression) {
    return graph.types().contains(expression.type());
  }

  /** A location of the compiler's own. */
  Location temporary() {
    return node.unit().add(node, node.loopDepth());
  }

  /** The memory that an expression allocates, whose address flows to a sink. */
  Location allocate(Expression expression, Sink sink) {
    Location made = graph.allocate(expression, node, node.loopDepth());
    sink.addressed().receive(made);
    return made;
  }

  /** Where assignments to a variable flow. */
  Sink variable(Local local) {
    Location location = graph.of(local, node);
    return Sink.of(location);
  }

  /** Where assignments to a variable flow that is declared here; nowhere if it cannot matter. */
  Sink declared(@Nullable Local local) {
    Location location = local == null ? null : graph.declare(local, node);
    return location == null ? Sink.NONE : Sink.of(location);
  }

  /** The node of a function that this one mentions. */
  FunctionNode mention(Function function) {
    FunctionNode mentioned = graph.node(function);
    if (mentioned.unit() != node.unit()) {
      node.unit().references().add(mentioned.unit());
    }
    return mentioned;
  }
}
