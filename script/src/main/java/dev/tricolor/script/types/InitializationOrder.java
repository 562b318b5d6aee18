package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which package-level variables are initialised: again and again the first declared
 * one that depends on no uninitialised variable, functions and methods passed through. Variables
 * without an initial value take part, although nothing happens when it is their turn.
 */
final class InitializationOrder {
  private final Checking checking;
  private final Map<Declared, Integer> nodes = new LinkedHashMap<>();

  InitializationOrder(Checking checking) {
    this.checking = checking;
  }

  List<CheckedPackage.Initializer> compute() {
    for (Declared declared : checking.declarations) {
      if (declared.decl instanceof Decl.Var) {
        if (declared.value != null) {
          checking.objects.resolve(declared);
        }
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

  /** What the declaration of a variable, or of those initialised with it, refers to. */
  private Set<Obj> references(Declared node) {
    if (node.group.size() <= 1) {
      return node.dependencies;
    }
    Set<Obj> all = new LinkedHashSet<>();
    for (Obj member : node.group) {
      Declared declared = checking.declared.get(member);
      if (declared != null) {
        all.addAll(declared.dependencies);
      }
    }
    return all;
  }

  /** The variables that {@code node} needs, through functions. */
  private Set<Declared> dependencies(Declared node) {
    Set<Declared> found = new LinkedHashSet<>();
    Set<Obj> visited = new LinkedHashSet<>();
    Deque<Obj> open = new ArrayDeque<>(references(node));
    while (!open.isEmpty()) {
      Obj object = open.removeFirst();
      Declared declared = checking.declared.get(object);
      if (declared == null || !visited.add(object)) {
        continue;
      }
      if (declared.object instanceof Obj.Var) {
        found.add(declared);
        continue;
      }
      if (declared.object instanceof Obj.Func && checking.options.lazyBodies()) {
        checking.bodies.check(declared);
      }
      open.addAll(declared.dependencies);
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
      Set<Declared> needed = Objects.requireNonNull(dependencies.get(node));
      needed.remove(node);
      missing.put(node, needed.size());
      needed.forEach(each -> users.computeIfAbsent(each, _ -> new ArrayList<>()).add(node));
      if (needed.isEmpty()) {
        ready.add(node);
      }
    }
    List<CheckedPackage.Initializer> order = new ArrayList<>();
    Set<Expr> initialized = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!ready.isEmpty()) {
      Declared next = ready.remove();
      if (next.value != null && initialized.add(next.value)) {
        order.add(new CheckedPackage.Initializer(next.group, next.value));
      }
      for (Declared user : users.getOrDefault(next, List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    return List.copyOf(order);
  }

  private int position(Declared node) {
    return Objects.requireNonNull(nodes.get(node));
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
    Deque<Obj> open = new ArrayDeque<>(List.of(node.object));
    while (!open.isEmpty()) {
      Obj from = open.removeFirst();
      Declared declared = checking.declared.get(from);
      if (declared == null || declared.object instanceof Obj.Const) {
        continue;
      }
      Set<Obj> next = from.equals(node.object) ? references(node) : declared.dependencies;
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
