package dev.tricolor.script.escape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A variable, the memory of an allocating expression, or a place where values disappear: a node of
 * the flow graph. Fields and elements are not told apart.
 */
final class Location {
  private static final int NO_RESULT = -1;

  private final @Nullable FunctionNode function;
  private final int loopDepth;
  private boolean escapes;
  private int result = NO_RESULT;
  private @Nullable LeakSummary leaks;
  private @Nullable FunctionNode closure;
  private Location[] sources = {};
  private int[] dereferences = {};
  private int flows;

  // What the walk with this number found; see Solver.
  int walk;
  int distance;
  boolean waiting;
  boolean queued;

  /** Of a result: whether unknown callers may keep it. */
  boolean released;

  /**
   * Creates a location without flows.
   *
   * @param function whose frame it could lie in; null for none
   */
  Location(@Nullable FunctionNode function, int loopDepth) {
    this.function = function;
    this.loopDepth = loopDepth;
  }

  @Nullable FunctionNode function() {
    return function;
  }

  int loopDepth() {
    return loopDepth;
  }

  boolean escapes() {
    return escapes;
  }

  void markEscaping() {
    escapes = true;
  }

  /** Place among the results of its function; negative for all other locations. */
  int result() {
    return result;
  }

  boolean isResult() {
    return result != NO_RESULT;
  }

  void setResult(int index) {
    result = index;
  }

  /** Where a parameter's value goes; null for all other locations. */
  @Nullable LeakSummary leaks() {
    return leaks;
  }

  void setLeaks(LeakSummary summary) {
    leaks = summary;
  }

  /** The function of a closure object that captures something; null for all other locations. */
  @Nullable FunctionNode closure() {
    return closure;
  }

  void setClosure(FunctionNode literal) {
    closure = literal;
  }

  void addFlow(Location source, int derefs) {
    if (flows == sources.length) {
      int capacity = flows == 0 ? 2 : 2 * flows;
      sources = Arrays.copyOf(sources, capacity);
      dereferences = Arrays.copyOf(dereferences, capacity);
    }
    sources[flows] = source;
    dereferences[flows++] = derefs;
  }

  /** Number of flows that come in. */
  int flows() {
    return flows;
  }

  Location source(int flow) {
    return sources[flow];
  }

  int dereferences(int flow) {
    return dereferences[flow];
  }
}
