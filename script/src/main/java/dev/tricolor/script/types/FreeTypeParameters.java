package dev.tricolor.script.types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the type parameters that types mention, in the order of their first mention. */
final class FreeTypeParameters {
  private final Set<Type.TypeParam> found = new LinkedHashSet<>();
  private final Set<Type.Interface> visited = Collections.newSetFromMap(new IdentityHashMap<>());

  Set<Type.TypeParam> found() {
    return found;
  }

  /** Whether the type mentions any type parameter. */
  static boolean in(Type type) {
    FreeTypeParameters free = new FreeTypeParameters();
    free.add(type);
    return !free.found.isEmpty();
  }

  void add(Type type) {
    switch (Types.unalias(type)) {
      case Type.Basic _ -> {}
      case Type.TypeParam parameter -> found.add(parameter);
      case Type.Pointer(Type element) -> add(element);
      case Type.Slice(Type element) -> add(element);
      case Type.Array(long _, Type element) -> add(element);
      case Type.Chan chan -> add(chan.element());
      case Type.MapType map -> {
        add(map.key());
        add(map.element());
      }
      case Type.Struct struct -> struct.fields().forEach(field -> add(field.type()));
      case Type.Tuple tuple -> tuple.variables().forEach(variable -> add(variable.type()));
      case Type.Signature signature -> {
        add(signature.parameters());
        add(signature.results());
      }
      case Type.Interface constraint -> {
        if (visited.add(constraint)) {
          constraint.methods().forEach(method -> add(method.type()));
          constraint.embedded().forEach(this::add);
        }
      }
      case Type.Union union -> union.terms().forEach(term -> add(term.type()));
      case Type.Named named -> {
        named.typeArguments().forEach(this::add);
        if (named.typeArguments().isEmpty()) {
          LocalTypes.captured(named).forEach(this::add);
        }
      }
      case Type.Alias _ -> throw new AssertionError("alias of an alias");
    }
  }
}
