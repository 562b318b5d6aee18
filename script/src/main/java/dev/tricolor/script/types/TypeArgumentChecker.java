package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks explicit type arguments. */
final class TypeArgumentChecker {
  private final Checking checking;

  TypeArgumentChecker(Checking checking) {
    this.checking = checking;
  }

  /** The type arguments in brackets. */
  List<Type> types(Env env, List<Expr> expressions) {
    List<Type> types = new ArrayList<>();
    for (Expr expression : expressions) {
      types.add(checking.typeExprs.variable(env, expression));
    }
    return types;
  }

  /** {@code G[T]} where a type is wanted. */
  Type instantiateType(Env env, Expr.Index index) {
    Type generic = checking.typeExprs.generic(env, index.operand());
    return instantiateType(env, index, generic);
  }

  Type instantiateType(Env env, Expr.Index index, Type generic) {
    if (Types.isInvalid(generic)) {
      return Types.INVALID;
    }
    if (!isGenericByName(generic)) {
      checking.error(
          index,
          "invalid operation: "
              + ExprText.of(index)
              + " ("
              + checking.text(generic)
              + " is not a generic type)");
      return Types.INVALID;
    }
    List<Type> arguments = types(env, index.indices());
    if (arguments.stream().anyMatch(Types::isInvalid)) {
      return Types.INVALID;
    }
    Type instance = instantiate(index, generic, arguments);
    Expr.Name name = ReceiverChecker.baseName(index.operand());
    if (name != null) {
      checking.result.instances.put(name, new CheckedPackage.Instance(arguments, instance));
    }
    return instance;
  }

  private static boolean isGenericByName(Type type) {
    return TypeExprChecker.isGeneric(type);
  }

  private Type instantiate(Expr.Index index, Type generic, List<Type> arguments) {
    if (generic instanceof Type.Alias alias
        && alias.typeArguments().isEmpty()
        && !alias.object().aliasParameters().isEmpty()) {
      List<Type.TypeParam> parameters = alias.object().aliasParameters();
      if (!checkCount(index, alias.object().name(), parameters, arguments)) {
        return Types.INVALID;
      }
      checking.later.run(() -> verify(index, parameters, arguments));
      return new Type.Alias(
          alias.object(),
          List.copyOf(arguments),
          Substitution.of(parameters, arguments).apply(alias.target()));
    }
    Type.Named origin = (Type.Named) Types.unalias(generic);
    List<Type.TypeParam> parameters = origin.typeParameters();
    if (!checkCount(index, origin.object().name(), parameters, arguments)) {
      return Types.INVALID;
    }
    checking.later.run(() -> verify(index, origin.typeParameters(), arguments));
    return Instantiator.instance(origin, List.copyOf(arguments));
  }

  private boolean checkCount(
      Expr.Index index, String name, List<Type.TypeParam> parameters, List<Type> arguments) {
    int have = arguments.size();
    int want = parameters.size();
    if (have == want) {
      return true;
    }
    checking.error(
        index,
        (have < want ? "not enough" : "too many")
            + " type arguments for type "
            + name
            + ": have "
            + have
            + ", want "
            + want);
    return false;
  }

  private void verify(Expr.Index index, List<Type.TypeParam> parameters, List<Type> arguments) {
    verify(parameters, arguments, index.indices(), index.pos());
  }

  /**
   * Checks that the arguments satisfy the constraints, and reports at the argument's expression or,
   * where it was inferred, at {@code pos}.
   */
  boolean verify(
      List<Type.TypeParam> parameters,
      List<Type> arguments,
      List<Expr> expressions,
      @Nullable Pos pos) {
    Satisfaction.Failure failure = Satisfaction.verify(parameters, arguments, checking.strings());
    if (failure == null) {
      noteUse(parameters, arguments, expressions, pos);
      return true;
    }
    int index = failure.index();
    Pos at = index < expressions.size() ? expressions.get(index).start() : pos;
    if (at != null) {
      checking.error(at, failure.problem());
    }
    return false;
  }

  private void noteUse(
      List<Type.TypeParam> parameters,
      List<Type> arguments,
      List<Expr> expressions,
      @Nullable Pos pos) {
    List<Pos> positions = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Pos at = i < expressions.size() ? expressions.get(i).start() : pos;
      if (at == null) {
        return;
      }
      positions.add(at);
    }
    checking.cycles.add(parameters, arguments, positions);
  }
}
