package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code x.f}: qualified identifiers, fields, method values and method expressions. */
final class SelectorChecker {
  private final Checking checking;

  SelectorChecker(Checking checking) {
    this.checking = checking;
  }

  /** The selector as an operand, recorded. */
  Operand check(Env env, Expr.Selector selector) {
    Obj.PackageName name = packageName(env, selector.operand());
    if (name != null) {
      return checking.record(qualified(env, selector, name));
    }
    Operand x = checking.exprs.exprOrType(env, selector.operand());
    if (x.isInvalid()) {
      return Operand.invalid(selector);
    }
    if (selector.name().value().equals("_")) {
      return checking.fail(selector.name(), "cannot refer to blank field or method");
    }
    return checking.record(
        x.isType() ? methodExpression(env, selector, x) : member(env, selector, x));
  }

  /** Whether the operand is the name of a package. */
  boolean isQualified(Env env, Expr.Selector selector) {
    return packageName(env, selector.operand()) != null;
  }

  private Obj.@Nullable PackageName packageName(Env env, Expr operand) {
    if (operand instanceof Expr.Name name
        && env.scope().lookup(name.value()) instanceof Obj.PackageName found) {
      checking.result.uses.put(name, found);
      checking.used.add(found);
      return found;
    }
    return null;
  }

  private Operand qualified(Env env, Expr.Selector selector, Obj.PackageName name) {
    String member = selector.name().value();
    Obj object = name.imported().scope().local(member);
    if (object == null || !object.isExported()) {
      checking.error(selector.name().pos(), "undefined: " + ExprText.of(selector));
      return Operand.invalid(selector);
    }
    checking.result.uses.put(selector.name(), object);
    Operand operand = checking.names.operand(env, selector, object);
    checking.record(operand.withExpr(selector.name()));
    return operand;
  }

  private Operand member(Env env, Expr.Selector selector, Operand x) {
    String name = selector.name().value();
    Lookup.Result found = Lookup.find(x.type(), true, checking.pkg, name);
    if (found.object() == null) {
      return notFound(selector, x, found);
    }
    checking.result.uses.put(selector.name(), found.object());
    return switch (found.object()) {
      case Obj.Var field -> field(selector, x, found, field);
      case Obj.Func method -> method(env, selector, x, found, method);
      default -> throw new AssertionError("neither field nor method: " + name);
    };
  }

  private Operand field(Expr.Selector selector, Operand x, Lookup.Result found, Obj.Var field) {
    select(selector, Selection.Kind.FIELD, x, found);
    boolean variable = x.isAddressable() || found.indirect();
    return Operand.of(selector, variable ? Mode.VARIABLE : Mode.VALUE, field.type());
  }

  private Operand method(
      Env env, Expr.Selector selector, Operand x, Lookup.Result found, Obj.Func method) {
    checking.names.dependOn(env, method.origin());
    if (Lookup.hasPointerReceiver(method) && !found.indirect() && !x.isAddressable()) {
      checking.error(
          selector.name().pos(),
          "cannot call pointer method " + method.name() + " on " + checking.text(x.type()));
      return Operand.invalid(selector);
    }
    select(selector, Selection.Kind.METHOD, x, found);
    return Operand.value(selector, withoutReceiver(method.signature()));
  }

  private void select(Expr.Selector selector, Selection.Kind kind, Operand x, Lookup.Result found) {
    checking.result.selections.put(
        selector,
        new Selection(
            kind,
            x.type(),
            java.util.Objects.requireNonNull(found.object()),
            found.path(),
            found.indirect()));
  }

  private static Type.Signature withoutReceiver(Type.Signature signature) {
    return new Type.Signature(
        null, List.of(), signature.parameters(), signature.results(), signature.variadic());
  }

  private Operand methodExpression(Env env, Expr.Selector selector, Operand x) {
    String name = selector.name().value();
    Lookup.Result found = Lookup.find(x.type(), false, checking.pkg, name);
    if (!(found.object() instanceof Obj.Func method)) {
      return notFound(selector, x, found);
    }
    checking.result.uses.put(selector.name(), method);
    checking.names.dependOn(env, method.origin());
    if (found.outcome() == Lookup.Outcome.NEEDS_POINTER) {
      String type = checking.text(x.type());
      checking.error(
          selector.name().pos(),
          "invalid method expression "
              + type
              + "."
              + name
              + " (needs pointer receiver (*"
              + type
              + ")."
              + name
              + ")");
      return Operand.invalid(selector);
    }
    select(selector, Selection.Kind.METHOD_EXPRESSION, x, found);
    return Operand.value(selector, withReceiverAsParameter(method.signature(), x.type()));
  }

  private Type.Signature withReceiverAsParameter(Type.Signature signature, Type receiver) {
    List<Obj.Var> parameters = new ArrayList<>();
    boolean named = signature.parameters().variables().stream().anyMatch(v -> !v.name().isEmpty());
    Obj.Var declared = signature.receiver();
    String own = declared == null || declared.name().isEmpty() ? "_" : declared.name();
    String name = named ? own : "";
    parameters.add(new Obj.Var(null, checking.pkg, name, receiver, Obj.VarKind.PARAMETER));
    parameters.addAll(signature.parameters().variables());
    return new Type.Signature(
        null,
        List.of(),
        new Type.Tuple(List.copyOf(parameters)),
        signature.results(),
        signature.variadic());
  }

  private Operand notFound(Expr.Selector selector, Operand x, Lookup.Result found) {
    if (Types.isInvalid(x.type().underlying())) {
      return Operand.invalid(selector);
    }
    String text = ExprText.of(selector);
    String message =
        found.outcome() == Lookup.Outcome.AMBIGUOUS
            ? "ambiguous selector " + text
            : text
                + " undefined ("
                + MissingMember.reason(checking, x, selector.name().value())
                + ")";
    checking.error(selector.name().pos(), message);
    return Operand.invalid(selector);
  }
}
