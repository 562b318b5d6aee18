package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks function types, and the signatures of declared functions and methods. */
final class SignatureChecker {
  private final Checking checking;
  private final IdentityHashMap<Decl.Func, Env> environments = new IdentityHashMap<>();

  SignatureChecker(Checking checking) {
    this.checking = checking;
  }

  /** The scope in which a declared function's body is checked: parameters and type parameters. */
  Env environment(Decl.Func decl) {
    return java.util.Objects.requireNonNull(environments.get(decl));
  }

  Type.Signature functionType(Env env, Expr.FuncType type) {
    return signature(env.nested(), type, null, null, List.of());
  }

  /** The type of a function literal, whose parameters are declared in {@code body}. */
  Type.Signature literal(Env body, Expr.FuncType type) {
    Type.Signature signature = signature(body, type, null, null, List.of());
    checking.recordType(type, signature);
    return signature;
  }

  /** Gives a declared function or method its signature. */
  void declare(Obj.Func function, Decl.Func decl, Env env) {
    Env inner = env.nested();
    environments.put(decl, inner);
    Obj.Var receiver =
        decl.receiver() == null ? null : checking.receivers.variable(inner, decl.receiver());
    List<Type.TypeParam> parameters =
        checking.typeParameters.declare(inner, decl.typeParameters(), ignored -> {});
    if (decl.receiver() != null && !parameters.isEmpty()) {
      checking.error(decl.typeParameters().getFirst().pos(), "methods cannot have type parameters");
      parameters = List.of();
    }
    Type.Signature signature =
        signature(inner, decl.type(), decl.receiver(), receiver, List.copyOf(parameters));
    if (!function.isTyped()) {
      function.setType(signature);
    }
    checking.recordType(decl.type(), signature);
    if (decl.body() == null && !parameters.isEmpty()) {
      checking.error(decl.name().pos(), "generic function is missing function body");
    }
  }

  /** All types are looked up before any parameter is declared: parameters do not hide types. */
  private Type.Signature signature(
      Env env,
      Expr.FuncType type,
      @Nullable Field receiverField,
      Obj.@Nullable Var receiver,
      List<Type.TypeParam> typeParameters) {
    boolean variadic = isVariadic(type.parameters());
    List<Type> parameterTypes = types(env, type.parameters(), Obj.VarKind.PARAMETER);
    List<Type> resultTypes = types(env, type.results(), Obj.VarKind.RESULT);
    if (receiverField != null && receiverField.name() != null && receiver != null) {
      checking.declare(env.scope(), receiverField.name(), receiver);
    }
    Type.Tuple parameters =
        variables(env, type.parameters(), parameterTypes, Obj.VarKind.PARAMETER);
    Type.Tuple results = variables(env, type.results(), resultTypes, Obj.VarKind.RESULT);
    return new Type.Signature(receiver, typeParameters, parameters, results, variadic);
  }

  private static boolean isVariadic(List<Field> fields) {
    return !fields.isEmpty() && fields.getLast().type() instanceof Expr.Ellipsis;
  }

  private Type.Tuple variables(Env env, List<Field> fields, List<Type> types, Obj.VarKind kind) {
    if (fields.isEmpty()) {
      return Type.Tuple.EMPTY;
    }
    List<Obj.Var> variables = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      variables.add(variable(env, fields.get(i), types.get(i), kind));
    }
    return new Type.Tuple(List.copyOf(variables));
  }

  private List<Type> types(Env env, List<Field> fields, Obj.VarKind kind) {
    List<Type> types = new ArrayList<>();
    Expr previous = null;
    for (int i = 0; i < fields.size(); i++) {
      Expr expr = fields.get(i).type();
      boolean last = i == fields.size() - 1 && kind == Obj.VarKind.PARAMETER;
      types.add(expr.equals(previous) ? types.getLast() : type(env, expr, last, kind));
      previous = expr;
    }
    return types;
  }

  private Type type(Env env, Expr expr, boolean mayBeVariadic, Obj.VarKind kind) {
    if (!(expr instanceof Expr.Ellipsis ellipsis)) {
      return checking.typeExprs.variable(env, expr);
    }
    Type element = checking.typeExprs.variable(env, ellipsis.element());
    if (!mayBeVariadic) {
      checking.error(
          ellipsis,
          kind == Obj.VarKind.RESULT
              ? "invalid use of ..."
              : "can only use ... with final parameter");
      return element;
    }
    return checking.recordType(ellipsis, new Type.Slice(element));
  }

  private Obj.Var variable(Env env, Field field, Type type, Obj.VarKind kind) {
    String name = field.name() == null ? "" : field.name().value();
    Obj.Var variable = new Obj.Var(field.pos(), checking.pkg, name, type, kind);
    if (field.name() != null) {
      checking.declare(env.scope(), field.name(), variable);
    }
    return variable;
  }
}
