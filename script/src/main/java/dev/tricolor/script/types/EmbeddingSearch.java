package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The breadth-first search through embedded fields: the shallowest match counts, and only if it is
 * the only one at its depth.
 */
final class EmbeddingSearch {

  /** Says whether a field or method is the one that is looked for. */
  @FunctionalInterface
  interface Matcher {
    boolean matches(Obj object);
  }

  /**
   * An embedded value that the search has come to.
   *
   * @param several whether the same type is embedded more than once at this depth
   */
  private record Place(Type type, List<Integer> path, boolean indirect, boolean several) {

    List<Integer> pathTo(int field) {
      List<Integer> longer = new ArrayList<>(path);
      longer.add(field);
      return List.copyOf(longer);
    }
  }

  private final Matcher matcher;
  private final Set<Type> visited = new HashSet<>();
  private List<Place> next = new ArrayList<>();
  private Lookup.@Nullable Result found;

  private EmbeddingSearch(Matcher matcher) {
    this.matcher = matcher;
  }

  static Lookup.Result run(Type type, Matcher matcher) {
    EmbeddingSearch search = new EmbeddingSearch(matcher);
    Type start = type;
    boolean indirect = false;
    if (type instanceof Type.Pointer(Type element)) {
      start = Types.unalias(element);
      indirect = true;
    }
    List<Place> places = List.of(new Place(start, List.of(), indirect, false));
    while (!places.isEmpty()) {
      search.next = new ArrayList<>();
      for (Place place : places) {
        search.visit(place);
      }
      if (search.found != null) {
        return search.found;
      }
      places = consolidated(search.next);
    }
    return Lookup.Result.MISSING;
  }

  private void visit(Place place) {
    if (place.type instanceof Type.Named named) {
      if (!visited.add(named)) {
        return; // seen at a smaller depth, whose match would have hidden this one
      }
      for (Obj.Func declared : named.declaredMethods()) {
        if (matcher.matches(declared)) {
          accept(place, Instantiator.method(named, declared), place.path);
          return; // a field of the same name is an error reported elsewhere
        }
      }
    }
    switch (place.type.underlying()) {
      case Type.Struct struct -> visitFields(place, struct);
      case Type.Interface type -> {
        for (Obj.Func method : TypeSets.of(type).methods()) {
          if (matcher.matches(method)) {
            accept(place, method, place.path);
            return;
          }
        }
      }
      default -> {}
    }
  }

  private void visitFields(Place place, Type.Struct struct) {
    for (int i = 0; i < struct.fields().size(); i++) {
      Obj.Var field = struct.fields().get(i);
      if (matcher.matches(field)) {
        accept(place, field, place.pathTo(i));
      } else if (found == null && field.embedded()) {
        Type type = Types.unalias(field.type());
        boolean pointer = type instanceof Type.Pointer;
        if (type instanceof Type.Pointer(Type element)) {
          type = Types.unalias(element);
        }
        if (!(type instanceof Type.Basic)) {
          next.add(new Place(type, place.pathTo(i), place.indirect || pointer, place.several));
        }
      }
    }
  }

  private void accept(Place place, Obj object, List<Integer> path) {
    found =
        found != null || place.several
            ? Lookup.Result.AMBIGUOUS
            : new Lookup.Result(Lookup.Outcome.FOUND, object, path, place.indirect);
  }

  /** A defined type that is embedded twice at one depth is visited once; a match is ambiguous. */
  private static List<Place> consolidated(List<Place> places) {
    List<Place> distinct = new ArrayList<>();
    for (Place place : places) {
      int same = -1;
      for (int i = 0; i < distinct.size() && same < 0; i++) {
        same = TypeIdentity.identical(distinct.get(i).type, place.type) ? i : -1;
      }
      if (same < 0) {
        distinct.add(place);
      } else {
        Place first = distinct.get(same);
        distinct.set(same, new Place(first.type, first.path, first.indirect, true));
      }
    }
    return distinct;
  }
}
