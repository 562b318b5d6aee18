package dev.tricolor.script.tree;

import dev.tricolor.script.types.Substitution;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the type parameters stand for in the instance of a function that is being built. */
final class TypeEnvironment {

  /** Of functions that are not generic. */
  static final TypeEnvironment EMPTY = new TypeEnvironment(null);

  private final @Nullable Substitution substitution;
  private final IdentityHashMap<Type, Type> known = new IdentityHashMap<>();

  private TypeEnvironment(@Nullable Substitution substitution) {
    this.substitution = substitution;
  }

  /** The environment in which each of {@code parameters} stands for the argument in its place. */
  static TypeEnvironment of(List<Type.TypeParam> parameters, List<Type> arguments) {
    return parameters.isEmpty()
        ? EMPTY
        : new TypeEnvironment(Substitution.of(parameters, arguments));
  }

  /** The type without type parameters. */
  Type apply(Type type) {
    if (substitution == null) {
      return type;
    }
    Type image = known.get(type);
    if (image == null) {
      image = substitution.apply(type);
      known.put(type, image);
    }
    return image;
  }

  List<Type> applyAll(List<Type> types) {
    List<Type> images = new ArrayList<>(types.size());
    types.forEach(type -> images.add(apply(type)));
    return images;
  }
}
