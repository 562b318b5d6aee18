package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds generic code that would need instances without end: {@code func f[T any]() { f[[]T]() }}.
 *
 * <p>Where something with a type parameter P gets a type argument that mentions the type parameter
 * Q, an edge leads from Q to P; it is heavy if the argument is larger than Q itself. A circle with
 * a heavy edge grows each time it is followed.
 */
final class InstantiationCycles {

  /** Type arguments, and where each of them stands. */
  private record Use(List<Type.TypeParam> parameters, List<Type> arguments, List<Pos> positions) {}

  private record Edge(Obj.TypeName from, Obj.TypeName to, int weight, Pos pos, Type type) {}

  private final List<Use> uses = new ArrayList<>();
  private final Map<Type.TypeParam, Type.TypeParam> canonical = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /** Notes that the type parameters of a method's receiver are those of its type. */
  void same(List<Type.TypeParam> receiver, List<Type.TypeParam> declared) {
    for (int i = 0; i < receiver.size(); i++) {
      canonical.put(receiver.get(i), declared.get(i));
    }
  }

  void add(List<Type.TypeParam> parameters, List<Type> arguments, List<Pos> positions) {
    uses.add(new Use(parameters, arguments, positions));
  }

  /** Reports one circle, if there is any; all types are resolved by now. */
  void report(Diagnostics diagnostics, TypeStrings strings) {
    for (Use use : uses) {
      for (int i = 0; i < use.parameters.size(); i++) {
        addEdges(use.parameters.get(i), use.arguments.get(i), use.positions.get(i));
      }
    }
    Map<Obj.TypeName, Edge> best = new HashMap<>();
    Edge grown = relax(best);
    if (grown != null) {
      report(circle(grown, best), diagnostics, strings);
    }
  }

  private void addEdges(Type.TypeParam parameter, Type argument, Pos pos) {
    FreeTypeParameters free = new FreeTypeParameters();
    free.add(argument);
    for (Type.TypeParam mentioned : free.found()) {
      int weight = mentioned.equals(Types.unalias(argument)) ? 0 : 1;
      edges.add(new Edge(vertex(mentioned), vertex(parameter), weight, pos, argument));
    }
  }

  private Obj.TypeName vertex(Type.TypeParam parameter) {
    return canonical.getOrDefault(parameter, parameter).object();
  }

  /** Looks for heaviest paths; one that grows in the last round as well goes through a circle. */
  private @Nullable Edge relax(Map<Obj.TypeName, Edge> best) {
    Map<Obj.TypeName, Integer> weights = new HashMap<>();
    edges.forEach(edge -> weights.put(edge.from, 0));
    edges.forEach(edge -> weights.put(edge.to, 0));
    Edge grown = null;
    for (int round = 0; round <= weights.size(); round++) {
      grown = null;
      for (Edge edge : edges) {
        int weight = Objects.requireNonNull(weights.get(edge.from)) + edge.weight;
        if (weight > Objects.requireNonNull(weights.get(edge.to))) {
          weights.put(edge.to, weight);
          best.put(edge.to, edge);
          grown = edge;
        }
      }
      if (grown == null) {
        return null;
      }
    }
    return grown;
  }

  /** Walks back from {@code last} until a vertex comes again: from there on it is the circle. */
  private static List<Edge> circle(Edge last, Map<Obj.TypeName, Edge> best) {
    Map<Obj.TypeName, Integer> seen = new HashMap<>();
    List<Edge> path = new ArrayList<>();
    Edge edge = last;
    while (!seen.containsKey(edge.to)) {
      seen.put(edge.to, path.size());
      path.add(edge);
      edge = Objects.requireNonNull(best.get(edge.from));
    }
    return path.subList(Objects.requireNonNull(seen.get(edge.to)), path.size());
  }

  private static void report(List<Edge> circle, Diagnostics diagnostics, TypeStrings strings) {
    StringBuilder message = new StringBuilder("instantiation cycle:");
    for (Edge edge : circle) {
      message
          .append("\n\t")
          .append(edge.pos)
          .append(": ")
          .append(edge.to.name())
          .append(" instantiated as ")
          .append(strings.of(edge.type));
    }
    diagnostics.report(Objects.requireNonNull(circle.getFirst().to.pos()), message.toString());
  }
}
