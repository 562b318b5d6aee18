package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import org.jspecify.annotations.Nullable;

/** Finds out what identifiers stand for. */
final class NameChecker {
  private final Checking checking;

  NameChecker(Checking checking) {
    this.checking = checking;
  }

  /** The type that the identifier names. */
  Type type(Env env, Expr.Name name) {
    Obj object = lookup(env, name.value());
    if (object == null || object instanceof Obj.TypeName) {
      return name(env, name).type();
    }
    checking.result.uses.put(name, object);
    checking.used.add(object);
    checking.error(name, name.value() + " (" + ObjectText.kind(object) + ") is not a type");
    return Types.INVALID;
  }

  /** The identifier as an operand, recorded. */
  Operand name(Env env, Expr.Name name) {
    if (name.value().equals("_")) {
      return checking.fail(name, "cannot use _ as value or type");
    }
    Obj object = lookup(env, name.value());
    if (object == null) {
      return checking.fail(name, "undefined: " + name.value());
    }
    if (object instanceof Obj.PackageName) {
      checking.result.uses.put(name, object);
      return checking.fail(name, "use of package " + name.value() + " not in selector");
    }
    checking.result.uses.put(name, object);
    return checking.record(operand(env, name, object));
  }

  /** Notes that the declaration around {@code env} names a package-level object. */
  void dependOn(Env env, Obj object) {
    if (env.owner() != null && checking.declared.containsKey(object)) {
      env.owner().dependencies.add(object);
    }
  }

  private @Nullable Obj lookup(Env env, String name) {
    for (Scope scope = env.scope(); scope != null; scope = scope.parent()) {
      Obj object = scope.local(name);
      if (object != null) {
        checking.imports.use(scope, object);
        return object;
      }
    }
    return null;
  }

  /** What {@code object} is where {@code expr} names it. */
  Operand operand(Env env, Expr expr, Obj object) {
    return switch (object) {
      case Obj.Const constant -> constant(env, expr, constant);
      case Obj.TypeName type -> type(expr, type);
      case Obj.Var variable -> variable(env, expr, variable);
      case Obj.Func function -> {
        dependOn(env, function);
        yield Operand.value(expr, function.type());
      }
      case Obj.BuiltinFunc builtin ->
          new Operand(expr, Mode.BUILTIN, Type.Tuple.EMPTY, null, builtin.builtin());
      case Obj.Nil _ -> Operand.of(expr, Mode.NIL, Types.UNTYPED_NIL);
      case Obj.PackageName _ -> throw new AssertionError("a package is no operand");
      case Obj.Label _ -> throw new AssertionError("labels are in no scope");
    };
  }

  private Operand constant(Env env, Expr expr, Obj.Const constant) {
    if (constant == Universe.IOTA) {
      if (env.iota() == null) {
        return checking.fail(expr, "cannot use iota outside constant declaration");
      }
      return Operand.constant(expr, Types.UNTYPED_INT, env.iota());
    }
    dependOn(env, constant);
    checking.objects.resolve(constant);
    Type type = constant.type();
    return Types.isInvalid(type)
        ? Operand.invalid(expr)
        : Operand.constant(expr, type, constant.value());
  }

  private Operand type(Expr expr, Obj.TypeName name) {
    if (!name.isTyped() && name.completion == null) {
      return Operand.invalid(expr);
    }
    return Operand.type(expr, name.type());
  }

  private Operand variable(Env env, Expr expr, Obj.Var variable) {
    if (variable.pkg() == checking.pkg) {
      checking.used.add(variable);
    }
    dependOn(env, variable);
    checking.objects.resolve(variable);
    return Types.isInvalid(variable.type())
        ? Operand.invalid(expr)
        : Operand.of(expr, Mode.VARIABLE, variable.type());
  }
}
