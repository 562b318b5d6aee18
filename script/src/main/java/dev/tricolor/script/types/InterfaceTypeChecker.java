package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import dev.tricolor.script.syntax.Operator;
import java.util.ArrayList;
import java.util.List;

/** Checks interface types, unions and constraints. */
final class InterfaceTypeChecker {
  private final Checking checking;

  InterfaceTypeChecker(Checking checking) {
    this.checking = checking;
  }

  Type check(Env env, Expr.InterfaceType expr) {
    List<Obj.Func> methods = new ArrayList<>();
    List<Type> embedded = new ArrayList<>();
    List<Pos> positions = new ArrayList<>();
    for (Field element : expr.elements()) {
      if (element.name() != null && element.type() instanceof Expr.FuncType signature) {
        Obj.Func method = method(env, element.name(), signature);
        if (!method.name().equals("_")) {
          methods.add(method);
        }
      } else {
        embedded.add(element(env, element.type()));
        positions.add(element.type().start());
      }
    }
    Type.Interface result = new Type.Interface(List.copyOf(methods), List.copyOf(embedded), false);
    checking.later.run(() -> TypeSets.check(result, positions, checking.diagnostics));
    return result;
  }

  private Obj.Func method(Env env, Expr.Name name, Expr.FuncType expr) {
    if (name.value().equals("_")) {
      checking.error(name.pos(), "methods must have a unique non-blank name");
    }
    Obj.Func method = new Obj.Func(name.pos(), checking.pkg, name.value(), null);
    method.setType(checking.signatures.functionType(env, expr));
    checking.recordType(expr, method.type());
    checking.result.definitions.put(name, method);
    return method;
  }

  /** A type, {@code ~type}, or a union of them. */
  private Type element(Env env, Expr expr) {
    List<Expr> parts = new ArrayList<>();
    flatten(expr, parts);
    if (parts.size() == 1 && !isTilde(expr)) {
      Type type = checking.typeExprs.definition(env, expr);
      return type;
    }
    List<Type.Term> terms = new ArrayList<>();
    for (Expr part : parts) {
      terms.add(term(env, part));
    }
    Type.Union union = new Type.Union(List.copyOf(terms));
    checking.recordType(expr, union);
    checking.later.run(
        () -> UnionRules.check(union, parts, checking.strings(), checking.diagnostics));
    return union;
  }

  private Type.Term term(Env env, Expr part) {
    if (part instanceof Expr.Unary(Pos ignored, Operator operator, Expr operand)
        && operator == Operator.TILDE) {
      Type type = checking.typeExprs.definition(env, operand);
      checking.recordType(part, type);
      return new Type.Term(true, type);
    }
    return new Type.Term(false, checking.typeExprs.definition(env, part));
  }

  private static void flatten(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.Binary(Pos ignored, Operator operator, Expr left, Expr right)
        && operator == Operator.OR) {
      flatten(left, parts);
      flatten(right, parts);
    } else {
      parts.add(expr);
    }
  }

  private static boolean isTilde(Expr expr) {
    return expr instanceof Expr.Unary unary && unary.operator() == Operator.TILDE;
  }

  private static boolean isUnion(Expr expr) {
    return isTilde(expr)
        || (expr instanceof Expr.Binary binary && binary.operator() == Operator.OR);
  }

  /**
   * What a type parameter is declared with: an interface, or else an implicit interface around the
   * element. Whether a defined type is an interface may not be known yet: then it is returned as it
   * is, and {@link #wrapped} puts that right later.
   */
  Type constraint(Env env, Expr expr) {
    if (isUnion(expr)) {
      return implicit(element(env, expr));
    }
    Type type = checking.typeExprs.definition(env, expr);
    return switch (Types.unalias(type)) {
      case Type.Named ignored -> type;
      case Type.TypeParam ignored -> {
        checking.error(expr, "cannot use a type parameter as constraint");
        yield Types.EMPTY_INTERFACE;
      }
      case Type.Interface ignored -> type;
      case Type.Basic basic when basic.kind() == BasicKind.INVALID -> Types.EMPTY_INTERFACE;
      default -> implicit(type);
    };
  }

  /** The constraint, an interface for certain. */
  Type wrapped(Type constraint) {
    if (Types.isInvalid(constraint.underlying())) {
      return Types.EMPTY_INTERFACE;
    }
    return constraint.underlying() instanceof Type.Interface ? constraint : implicit(constraint);
  }

  private static Type implicit(Type element) {
    return new Type.Interface(List.of(), List.of(element), true);
  }
}
