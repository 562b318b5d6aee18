package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the locations of a function's parameters and results. */
final class Signature {
  private final FlowGraph graph;
  private final FunctionNode node;

  Signature(FlowGraph graph, FunctionNode node) {
    this.graph = graph;
    this.node = node;
  }

  void declare() {
    Function function = node.function();
    if (function.body() == null) {
      declareIntrinsic(function);
      return;
    }
    function.parameters().forEach(this::parameter);
    if (function.origin() == Function.Origin.METHOD_VALUE) {
      function.captures().forEach(capture -> parameter(capture.variable()));
    }
    List<Local> results = function.results();
    for (int i = 0; i < results.size(); i++) {
      Location location = graph.declare(results.get(i), node);
      node.results().add(location);
      if (location != null) {
        location.setResult(i);
      }
    }
  }

  private void parameter(Local parameter) {
    Location location = graph.declare(parameter, node);
    if (location != null) {
      location.setLeaks(new LeakSummary());
    }
    node.parameters().add(location);
  }

  private void declareIntrinsic(Function function) {
    for (Local parameter : function.parameters()) {
      node.parameters().add(intrinsicParameter(function, parameter));
    }
    function.results().forEach(_ -> node.results().add(null));
  }

  private @Nullable Location intrinsicParameter(Function function, Local parameter) {
    LeakSummary leaks = IntrinsicLeaks.of(function, parameter);
    if (leaks == null || !graph.types().contains(parameter.type())) {
      return null;
    }
    Location location = new Location(node, 1);
    location.setLeaks(leaks);
    return location;
  }
}
