package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Declares type parameters. */
final class TypeParameterChecker {
  private final Checking checking;

  TypeParameterChecker(Checking checking) {
    this.checking = checking;
  }

  /**
   * Declares type parameters in {@code env}'s own scope. All of them are visible in each
   * constraint; so {@code keep} gets the list before the constraints are looked at.
   */
  List<Type.TypeParam> declare(Env env, List<Field> fields, Consumer<List<Type.TypeParam>> keep) {
    List<Type.TypeParam> parameters = new ArrayList<>();
    for (Field field : fields) {
      parameters.add(declare(env, Objects.requireNonNull(field.name()), parameters.size()));
    }
    keep.accept(List.copyOf(parameters));
    Expr previous = null;
    Type constraint = Types.EMPTY_INTERFACE;
    for (int i = 0; i < fields.size(); i++) {
      Expr expr = fields.get(i).type();
      if (!expr.equals(previous)) {
        constraint = checking.interfaceTypes.constraint(env, expr);
        previous = expr;
      }
      parameters.get(i).setConstraint(constraint);
    }
    for (Type.TypeParam parameter : parameters) {
      checking.later.soon(
          () -> parameter.setConstraint(checking.interfaceTypes.wrapped(parameter.constraint())));
    }
    return parameters;
  }

  /** Declares one type parameter; its constraint follows. */
  Type.TypeParam declare(Env env, Expr.Name name, int index) {
    Obj.TypeName object = new Obj.TypeName(name.pos(), checking.pkg, name.value(), null);
    Type.TypeParam parameter = new Type.TypeParam(object, index);
    parameter.setConstraint(Types.EMPTY_INTERFACE);
    object.setType(parameter);
    checking.declare(env.scope(), name, object);
    return parameter;
  }
}
