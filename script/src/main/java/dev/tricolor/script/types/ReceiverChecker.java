package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the receivers of methods; those of generic types declare the type's parameters anew. */
final class ReceiverChecker {
  private final Checking checking;

  ReceiverChecker(Checking checking) {
    this.checking = checking;
  }

  /** The identifier of a receiver's or embedded field's type, or null. */
  static Expr.@Nullable Name baseName(Expr type) {
    return switch (type) {
      case Expr.Name name -> name;
      case Expr.Star star -> baseName(star.operand());
      case Expr.Paren paren -> baseName(paren.operand());
      case Expr.Index index -> baseName(index.operand());
      case Expr.Selector selector -> selector.name();
      default -> null;
    };
  }

  /** The receiver's variable; its name is declared with the parameters. */
  Obj.Var variable(Env env, Field receiver) {
    Type type = type(env, receiver.type());
    String name = receiver.name() == null ? "" : receiver.name().value();
    Obj.Var variable = new Obj.Var(receiver.pos(), checking.pkg, name, type, Obj.VarKind.RECEIVER);
    checking.later.run(() -> checkBase(receiver.type(), type));
    return variable;
  }

  private Type type(Env env, Expr expr) {
    Type type =
        switch (expr) {
          case Expr.Paren paren -> type(env, paren.operand());
          case Expr.Star star -> new Type.Pointer(type(env, star.operand()));
          case Expr.Index index -> generic(env, index);
          default -> checking.typeExprs.definition(env, expr);
        };
    return checking.recordType(expr, type);
  }

  private Type generic(Env env, Expr.Index index) {
    Type base = checking.typeExprs.generic(env, index.operand());
    Type.Named origin = Types.asNamed(base);
    List<Type.TypeParam> parameters = new ArrayList<>();
    for (Expr argument : index.indices()) {
      if (!(argument instanceof Expr.Name name)) {
        checking.error(
            argument,
            "receiver type parameter " + ExprText.of(argument) + " must be an identifier");
        return Types.INVALID;
      }
      Type.TypeParam parameter = checking.typeParameters.declare(env, name, parameters.size());
      parameters.add(parameter);
      checking.recordType(name, parameter);
    }
    if (Types.isInvalid(base)) {
      return Types.INVALID;
    }
    if (origin == null || origin.typeParameters().isEmpty()) {
      checking.error(index.operand(), checking.text(base) + " is not a generic type");
      return Types.INVALID;
    }
    return instantiate(index, origin, parameters);
  }

  private Type instantiate(Expr.Index index, Type.Named origin, List<Type.TypeParam> parameters) {
    List<Type.TypeParam> declared = origin.typeParameters();
    if (declared.size() != parameters.size()) {
      checking.error(
          index,
          "receiver declares "
              + parameters.size()
              + " type parameters, but receiver base type declares "
              + declared.size());
      return Types.INVALID;
    }
    List<Type> arguments = List.copyOf(parameters);
    for (int i = 0; i < parameters.size(); i++) {
      Type.TypeParam parameter = parameters.get(i);
      parameter.setConstraint(
          Substitution.of(declared, arguments).apply(declared.get(i).constraint()));
    }
    checking.cycles.same(parameters, declared);
    Type type = Instantiator.instance(origin, arguments);
    Expr.Name name = baseName(index.operand());
    if (name != null) {
      checking.result.instances.put(name, new CheckedPackage.Instance(arguments, type));
    }
    return type;
  }

  /** The type without one pointer and parentheses. */
  private static Expr base(Expr type) {
    Expr bare = AssignmentChecker.unparen(type);
    return bare instanceof Expr.Star star ? AssignmentChecker.unparen(star.operand()) : bare;
  }

  private void checkBase(Expr expr, Type type) {
    Type base = Types.unalias(type) instanceof Type.Pointer(Type element) ? element : type;
    if (Types.isInvalid(base)) {
      return;
    }
    Pos pos = base(expr).start();
    Type.Named named = Types.asNamed(base);
    if (named == null) {
      checking.error(pos, wrongBase(base, type));
      return;
    }
    if (named.object().pkg() != checking.pkg) {
      checking.error(pos, "cannot define new methods on non-local type " + checking.text(base));
      return;
    }
    Type underlying = named.underlying();
    if (underlying instanceof Type.Pointer || underlying instanceof Type.Interface) {
      checking.error(
          pos, "invalid receiver type " + checking.text(base) + " (pointer or interface type)");
    } else if (Types.basicKind(underlying) == BasicKind.UNSAFE_POINTER) {
      checking.error(pos, "invalid receiver type " + checking.text(base));
    }
  }

  private String wrongBase(Type base, Type type) {
    return Types.unalias(base) instanceof Type.Basic
        ? "cannot define new methods on non-local type " + checking.text(base)
        : "invalid receiver type " + checking.text(type);
  }
}
