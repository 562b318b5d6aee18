package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Program;
import java.util.List;

/** Runs escape analysis on whole programs. */
public final class EscapeAnalysis {

  private EscapeAnalysis() {}

  /** The verdicts on a program. */
  public static EscapeResult of(Program program) {
    FlowGraph graph = new FlowGraph();
    for (Function function : program.functions()) {
      FunctionNode node = graph.node(function);
      if (!FlowGraph.sharesVariables(function)) {
        BodyFlow.build(graph, node);
      }
    }
    Solver solver = new Solver();
    for (List<Unit> component : CallGraphComponents.of(graph.units())) {
      solver.solve(component);
    }
    return new Verdicts(graph);
  }

  /** What the analysis has not seen escapes. */
  private record Verdicts(FlowGraph graph) implements EscapeResult {
    @Override
    public boolean escapes(Local local) {
      Location location = graph.find(local);
      return location == null || location.escapes();
    }

    @Override
    public boolean escapes(Expression allocation) {
      Location location = graph.find(allocation);
      return location == null || location.escapes();
    }
  }
}
