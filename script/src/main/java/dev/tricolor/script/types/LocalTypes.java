package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.List;

/**
 * Types declared inside generic functions. Each instance of the function has its own: such a type
 * behaves as if it had the function's type parameters that it mentions, and they are replaced when
 * the function's body is compiled for given type arguments.
 */
final class LocalTypes {

  private LocalTypes() {}

  /** The type parameters of enclosing functions on which a declared type depends. */
  static List<Type> captured(Type.Named named) {
    GoPackage pkg = named.object().pkg();
    if (pkg == null
        || !named.isResolved()
        || !named.typeParameters().isEmpty()
        || pkg.scope().local(named.object().name()) == named.object()) {
      return List.of();
    }
    if (named.captured == null) {
      named.captured = List.of(); // what recursive mentions see
      FreeTypeParameters free = new FreeTypeParameters();
      free.add(named.underlying());
      named.captured = List.copyOf(free.found());
    }
    return named.captured;
  }

  static Type.Named instance(Type.Named named, List<Type> arguments) {
    return named.instances.computeIfAbsent(
        TypeKey.of(arguments),
        _ -> {
          List<Type.TypeParam> parameters = new ArrayList<>();
          captured(named).forEach(type -> parameters.add((Type.TypeParam) type));
          Type.Named instance = new Type.Named(named.object(), named, arguments);
          Substitution substitution = Substitution.of(parameters, arguments);
          instance.completion =
              () -> instance.setUnderlying(substitution.apply(named.underlying()));
          return instance;
        });
  }
}
