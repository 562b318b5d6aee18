package dev.tricolor.script.escape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds out what escapes in one component. From each location, the root, it walks against the flow
 * with the least number of dereferences; what is reached by its address, and lives shorter than the
 * root, escapes, and is a root like the heap from then on.
 */
final class Solver {
  private final Deque<Location> roots = new ArrayDeque<>();
  private final Deque<Location> front = new ArrayDeque<>();
  private int walks;

  void solve(List<Unit> component) {
    for (Unit unit : component) {
      connect(unit);
    }
    for (Unit unit : component) {
      start(unit);
    }
    while (!roots.isEmpty()) {
      Location root = roots.removeFirst();
      root.waiting = false;
      walk(root);
    }
  }

  private static void connect(Unit unit) {
    for (CallSite call : unit.calls()) {
      if (call.callee().unit().component == unit.component) {
        call.connectDirectly();
      } else {
        call.connectBySummary();
      }
    }
  }

  private void start(Unit unit) {
    enqueue(unit.heap());
    enqueue(unit.called());
    for (Location location : unit.locations()) {
      if (location.escapes()) {
        escaped(location);
      } else if (canOutlive(location)) {
        enqueue(location);
      }
    }
  }

  private void enqueue(Location root) {
    if (!root.waiting && root.flows() > 0) {
      root.waiting = true;
      roots.addLast(root);
    }
  }

  // -- walking -----------------------------------------------------------------------------------

  private void walk(Location root) {
    walks++;
    reach(root, 0);
    while (!front.isEmpty()) {
      Location location = front.removeFirst();
      location.queued = false;
      if (!settle(root, location)) {
        follow(location);
      }
    }
  }

  private void reach(Location location, int distance) {
    if (location.walk == walks && location.distance <= distance) {
      return;
    }
    location.walk = walks;
    location.distance = distance;
    if (!location.queued) {
      location.queued = true;
      front.addLast(location);
    }
  }

  private void follow(Location location) {
    int base = Math.max(0, location.distance);
    for (int flow = 0; flow < location.flows(); flow++) {
      Location source = location.source(flow);
      if (!source.escapes()) {
        reach(source, base + location.dereferences(flow));
      }
    }
  }

  /** Draws the conclusions of reaching a location; true if it has just escaped. */
  private boolean settle(Location root, Location location) {
    boolean byAddress = location.distance < 0;
    FunctionNode function = location.function();
    if (function != null && root == function.unit().called()) {
      called(location, byAddress);
    }
    if (!outlives(root, location)) {
      return false;
    }
    if (byAddress) {
      location.markEscaping();
      escaped(location);
      return true;
    }
    if (location.leaks() != null) {
      leak(location, location.leaks(), root);
    }
    return false;
  }

  private static void leak(Location parameter, LeakSummary leaks, Location root) {
    boolean toResult =
        !root.escapes()
            && root.isResult()
            && root.function() == parameter.function()
            && root.result() < LeakSummary.RESULTS;
    if (toResult) {
      leaks.toResult(root.result(), parameter.distance);
    } else {
      leaks.toHeap(parameter.distance);
    }
  }

  private void called(Location location, boolean byAddress) {
    FunctionNode closure = location.closure();
    if (byAddress && closure != null) {
      release(closure);
    } else if (!byAddress && location.leaks() != null) {
      location.leaks().toCall(location.distance);
    }
  }

  private void escaped(Location location) {
    if (location.leaks() != null) {
      location.leaks().toHeap(0);
    }
    if (location.closure() != null) {
      release(location.closure());
    }
    enqueue(location);
  }

  /** Unknown callers may keep what the closure returns. */
  private void release(FunctionNode closure) {
    Location heap = closure.unit().heap();
    for (Location result : closure.results()) {
      if (result != null && !result.released) {
        result.released = true;
        heap.addFlow(result, 0);
        enqueue(heap);
      }
    }
  }

  // -- lifetimes ---------------------------------------------------------------------------------

  /** Whether a walk from the location can find something that lives shorter. */
  private static boolean canOutlive(Location root) {
    FunctionNode function = root.function();
    return root.isResult()
        || (function != null && (function.hasLiterals() || root.loopDepth() < function.deepest()));
  }

  private static boolean outlives(Location root, Location location) {
    if (root.escapes()) {
      return true;
    }
    FunctionNode holder = root.function();
    if (holder == null) {
      return false;
    }
    FunctionNode function = location.function();
    if (root.isResult()) {
      return function == null || !function.isAround(holder);
    }
    if (function == holder) {
      return root.loopDepth() < location.loopDepth();
    }
    return holder.isAround(function);
  }
}
