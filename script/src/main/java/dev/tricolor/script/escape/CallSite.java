package dev.tricolor.script.escape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a known function. It is only remembered while the graph is built: what the callee does
 * with its arguments may not be known yet.
 *
 * @param caller the unit that holds it
 * @param arguments for each parameter; null if it holds no pointers
 * @param results where each result goes; they may be more or fewer than there are
 */
record CallSite(
    Unit caller, FunctionNode callee, List<@Nullable Location> arguments, List<Sink> results) {

  /** Has the values flow right to and from the callee's variables. */
  void connectDirectly() {
    for (int i = 0; i < arguments.size(); i++) {
      Location argument = arguments.get(i);
      Location parameter = callee.parameters().get(i);
      if (argument != null && parameter != null) {
        Sink.of(parameter).receive(argument);
      }
    }
    for (int i = 0; i < Math.min(results.size(), callee.results().size()); i++) {
      Location result = callee.results().get(i);
      if (result != null) {
        results.get(i).receive(result);
      }
    }
  }

  /** Has the arguments flow to where the callee, which has been analysed, lets them go. */
  void connectBySummary() {
    for (int i = 0; i < arguments.size(); i++) {
      Location argument = arguments.get(i);
      LeakSummary leaks = callee.leaks(i);
      if (argument != null && leaks != null) {
        leaks.apply(argument, this);
      }
    }
  }
}
