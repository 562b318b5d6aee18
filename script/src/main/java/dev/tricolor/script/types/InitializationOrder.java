package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which package-level variables are initialised: again and again the first declared
 * one that depends on no uninitialised variable, functions and methods passed through.
 */
final class InitializationOrder {
  private final Checking checking;

  /** The declarations that stand for initialisations: one for each group of variables. */
  private final Map<Declared, Integer> nodes = new LinkedHashMap<>();

  InitializationOrder(Checking checking) {
    this.checking = checking;
  }

  List<CheckedPackage.Initializer> compute() {
    for (Declared declared : checking.declarations) {
      if (isNode(declared)) {
        checking.objects.resolve(declared);
        nodes.put(declared, nodes.size());
      }
    }
    IdentityHashMap<Declared, Set<Declared>> dependencies = new IdentityHashMap<>();
    for (Declared node : nodes.keySet()) {
      dependencies.put(node, dependencies(node));
    }
    reportCycles();
    return sort(dependencies);
  }

  private static boolean isNode(Declared declared) {
    return declared.decl instanceof Decl.Var
        && declared.value != null
        && declared.group.getFirst() == declared.object;
  }

  private Declared node(Declared variable) {
    return java.util.Objects.requireNonNull(checking.declared.get(variable.group.getFirst()));
  }

  /** The variables that {@code node} needs, through functions. */
  private Set<Declared> dependencies(Declared node) {
    Set<Declared> found = new LinkedHashSet<>();
    Set<Obj> visited = new LinkedHashSet<>();
    Deque<Obj> open = new ArrayDeque<>(node.dependencies);
    while (!open.isEmpty()) {
      Obj object = open.removeFirst();
      Declared declared = checking.declared.get(object);
      if (declared == null || !visited.add(object)) {
        continue;
      }
      if (declared.object instanceof Obj.Var) {
        if (declared.value != null) {
          found.add(node(declared));
        }
      } else {
        if (declared.object instanceof Obj.Func && checking.options.lazyBodies()) {
          checking.bodies.check(declared);
        }
        open.addAll(declared.dependencies);
      }
    }
    return found;
  }

  private List<CheckedPackage.Initializer> sort(
      IdentityHashMap<Declared, Set<Declared>> dependencies) {
    IdentityHashMap<Declared, Integer> missing = new IdentityHashMap<>();
    IdentityHashMap<Declared, List<Declared>> users = new IdentityHashMap<>();
    PriorityQueue<Declared> ready =
        new PriorityQueue<>((a, b) -> Integer.compare(position(a), position(b)));
    for (Declared node : nodes.keySet()) {
      Set<Declared> needed = java.util.Objects.requireNonNull(dependencies.get(node));
      needed.remove(node);
      missing.put(node, needed.size());
      needed.forEach(each -> users.computeIfAbsent(each, _ -> new ArrayList<>()).add(node));
      if (needed.isEmpty()) {
        ready.add(node);
      }
    }
    List<CheckedPackage.Initializer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Declared next = ready.remove();
      order.add(
          new CheckedPackage.Initializer(next.group, java.util.Objects.requireNonNull(next.value)));
      for (Declared user : users.getOrDefault(next, List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    return List.copyOf(order);
  }

  private int position(Declared node) {
    return java.util.Objects.requireNonNull(nodes.get(node));
  }

  private void reportCycles() {
    Set<Obj> reported = new LinkedHashSet<>();
    for (Declared node : nodes.keySet()) {
      if (reported.contains(node.object)) {
        continue;
      }
      List<Obj> cycle = cycleThrough(node);
      if (cycle != null) {
        reported.addAll(cycle);
        CycleText.report(checking, "initialization cycle", cycle);
      }
    }
  }

  /** The shortest way from a variable back to itself, or null. */
  private @Nullable List<Obj> cycleThrough(Declared node) {
    IdentityHashMap<Obj, @Nullable Obj> cameFrom = new IdentityHashMap<>();
    Deque<Obj> open = new ArrayDeque<>();
    for (Obj member : node.group) {
      Declared declared = checking.declared.get(member);
      if (declared == null) {
        continue;
      }
      open.add(member);
    }
    while (!open.isEmpty()) {
      Obj from = open.removeFirst();
      Declared declared = checking.declared.get(from);
      if (declared == null || declared.object instanceof Obj.Const) {
        continue;
      }
      Set<Obj> next = node.group.contains(from) ? node.dependencies : declared.dependencies;
      for (Obj to : next) {
        if (node.group.contains(to)) {
          return path(cameFrom, from, to, node);
        }
        if (!cameFrom.containsKey(to)) {
          cameFrom.put(to, from);
          open.add(to);
        }
      }
    }
    return null;
  }

  private static List<Obj> path(
      IdentityHashMap<Obj, @Nullable Obj> cameFrom, Obj last, Obj first, Declared node) {
    List<Obj> path = new ArrayList<>();
    Obj at = last;
    while (at != null && !node.group.contains(at)) {
      path.addFirst(at);
      at = cameFrom.get(at);
    }
    path.addFirst(first);
    return path;
  }
}
