package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks expressions: the one place that knows all kinds of them, and leaves each to its own. */
final class ExprChecker {
  private final Checking checking;

  ExprChecker(Checking checking) {
    this.checking = checking;
  }

  /** A single value. */
  Operand expr(Env env, Expr expr) {
    return single(notGeneric(raw(env, expr, null)));
  }

  /** A single value, inside a composite literal whose elements have type {@code element}. */
  Operand element(Env env, Expr expr, @Nullable Type element) {
    return single(notGeneric(raw(env, expr, element)));
  }

  /** A single value for a variable, which may settle what is generic. */
  Operand exprFor(Env env, Expr expr, @Nullable Target target) {
    return single(multiFor(env, expr, target));
  }

  /** One value or several for a variable. */
  Operand multiFor(Env env, Expr expr, @Nullable Target target) {
    Operand operand = raw(env, expr, null);
    if (target != null && isGenericFunction(operand)) {
      operand = checking.instantiation.forTarget(operand, target);
    }
    return value(notGeneric(operand));
  }

  /** A single value that was evaluated already. */
  Operand valueOf(Operand operand) {
    return single(notGeneric(operand));
  }

  /** A single value, perhaps a generic function that has not got its type arguments yet. */
  Operand genericExpr(Env env, Expr expr) {
    return single(raw(env, expr, null));
  }

  /** A value or several values. */
  Operand multi(Env env, Expr expr) {
    return value(notGeneric(raw(env, expr, null)));
  }

  /** A value, several values or a generic function. */
  Operand genericMulti(Env env, Expr expr) {
    return value(raw(env, expr, null));
  }

  /** A single value or a type; no constraint, no generic type. */
  Operand exprOrType(Env env, Expr expr) {
    Operand operand = raw(env, expr, null);
    if (operand.isType()) {
      Type type = checking.typeExprs.instantiated(expr, operand.type());
      return Types.isInvalid(type) ? Operand.invalid(expr) : operand;
    }
    if (operand.mode() == Mode.NO_VALUE && !operand.isInvalid()) {
      return checking.fail(expr, ExprText.of(expr) + " (no value) used as value or type");
    }
    return single(notGeneric(operand));
  }

  /** Anything, built-in functions and generic things too. */
  Operand anything(Env env, Expr expr) {
    return raw(env, expr, null);
  }

  /** An expression as a statement: nothing is asked of its value. */
  Operand effect(Env env, Expr expr) {
    return notGeneric(raw(env, expr, null));
  }

  /** The left side of an assignment: naming a local variable there does not use it. */
  Operand assigned(Env env, Expr expr) {
    if (AssignmentChecker.unparen(expr) instanceof Expr.Name name
        && env.scope().lookup(name.value()) instanceof Obj.Var variable
        && variable.pkg() == checking.pkg
        && !checking.used.contains(variable)) {
      Operand operand = expr(env, expr);
      checking.used.remove(variable);
      return operand;
    }
    return expr(env, expr);
  }

  static boolean isGenericFunction(Operand operand) {
    return operand.mode() == Mode.VALUE
        && operand.type() instanceof Type.Signature signature
        && !signature.typeParameters().isEmpty();
  }

  private Operand notGeneric(Operand operand) {
    if (!isGenericFunction(operand)) {
      return operand;
    }
    return checking.instantiation.alone(operand);
  }

  /** Anything that has at least one value. */
  private Operand value(Operand operand) {
    if (operand.isInvalid()) {
      return operand;
    }
    return switch (operand.mode()) {
      case NO_VALUE ->
          checking.fail(operand.expr(), ExprText.of(operand.expr()) + " (no value) used as value");
      case BUILTIN ->
          checking.fail(operand.expr(), ExprText.of(operand.expr()) + " (built-in) must be called");
      case TYPE ->
          checking.fail(
              operand.expr(), ExprText.of(operand.expr()) + " (type) is not an expression");
      case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK, TUPLE -> operand;
    };
  }

  Operand single(Operand operand) {
    Operand value = value(operand);
    if (value.mode() != Mode.TUPLE || value.isInvalid()) {
      return value;
    }
    return checking.fail(
        operand.expr(), "multiple-value " + checking.text(operand) + " in single-value context");
  }

  private Operand raw(Env env, Expr expr, @Nullable Type hint) {
    return checking.record(dispatch(env, expr, hint).withExpr(expr));
  }

  private Operand dispatch(Env env, Expr expr, @Nullable Type hint) {
    return switch (expr) {
      case Expr.Bad _ -> Operand.invalid(expr);
      case Expr.Name name -> checking.names.name(env, name);
      case Expr.BasicLit literal -> literal(literal);
      case Expr.CompositeLit literal -> checking.literals.composite(env, literal, hint);
      case Expr.KeyValue _ -> checking.fail(expr, "no key:value expected");
      case Expr.FuncLit literal -> checking.functionLiterals.check(env, literal);
      case Expr.Paren paren -> notGeneric(raw(env, paren.operand(), hint));
      case Expr.Selector selector -> checking.selectors.check(env, selector);
      case Expr.Index index -> checking.indices.index(env, index);
      case Expr.SliceExpr slice -> checking.indices.slice(env, slice);
      case Expr.TypeAssert assertion -> assertion(env, assertion);
      case Expr.Call call -> checking.calls.call(env, call);
      case Expr.Star star -> checking.unary.star(env, star);
      case Expr.Unary unary -> checking.unary.check(env, unary);
      case Expr.Binary binary -> checking.binary.check(env, binary);
      case Expr.Ellipsis _ -> checking.fail(expr, "invalid use of ...");
      case Expr.ArrayType _ -> type(env, expr);
      case Expr.SliceType _ -> type(env, expr);
      case Expr.MapType _ -> type(env, expr);
      case Expr.ChanType _ -> type(env, expr);
      case Expr.StructType _ -> type(env, expr);
      case Expr.InterfaceType _ -> type(env, expr);
      case Expr.FuncType _ -> type(env, expr);
    };
  }

  private Operand type(Env env, Expr expr) {
    return Operand.type(expr, checking.typeExprs.definition(env, expr));
  }

  private Operand literal(Expr.BasicLit literal) {
    Constant value = literal.bad() ? null : Literals.parse(literal.kind(), literal.text());
    if (value == null) {
      return literal.bad()
          ? Operand.invalid(literal)
          : checking.fail(literal, "malformed constant: " + literal.text());
    }
    Type type =
        switch (literal.kind()) {
          case INT -> Types.UNTYPED_INT;
          case FLOAT -> Types.UNTYPED_FLOAT;
          case IMAGINARY -> Types.UNTYPED_COMPLEX;
          case RUNE -> Types.UNTYPED_RUNE;
          case STRING -> Types.UNTYPED_STRING;
        };
    return checking.binary.folded(literal, literal.pos(), type, value);
  }

  private Operand assertion(Env env, Expr.TypeAssert assertion) {
    Operand x = expr(env, assertion.operand());
    if (assertion.type() == null) {
      return checking.fail(assertion, "invalid syntax tree: use of .(type) outside type switch");
    }
    if (x.isInvalid()) {
      checking.typeExprs.variable(env, assertion.type());
      return Operand.invalid(assertion);
    }
    if (Types.isTypeParam(x.type())) {
      checking.typeExprs.variable(env, assertion.type());
      return checking.fail(
          x.expr(),
          "invalid operation: cannot use type assertion on type parameter value "
              + checking.text(x));
    }
    if (!Types.isInterface(x.type())) {
      checking.fail(x.expr(), "invalid operation: " + checking.text(x) + " is not an interface");
      checking.typeExprs.variable(env, assertion.type());
      return Operand.invalid(assertion);
    }
    Type type = checking.typeExprs.variable(env, assertion.type());
    if (Types.isInvalid(type)) {
      return Operand.invalid(assertion);
    }
    checkPossible(assertion, x, type, false);
    return Operand.of(assertion, Mode.COMMA_OK, type);
  }

  /** A value can only be of a type that implements the operand's interface. */
  void checkPossible(Expr at, Operand x, Type type, boolean typeSwitch) {
    String cause = checking.implementation.assertionProblem(x.type(), type);
    if (cause == null) {
      return;
    }
    if (typeSwitch) {
      checking.error(
          at,
          "impossible type switch case: "
              + checking.text(x)
              + " cannot have dynamic type "
              + checking.text(type)
              + " "
              + cause);
      return;
    }
    checking.error(
        at,
        "impossible type assertion: "
            + ExprText.of(at)
            + "\n\t"
            + checking.text(type)
            + " does not implement "
            + checking.text(x.type())
            + " "
            + cause);
  }

  /** The operands of several expressions, each a single value. */
  List<Operand> list(Env env, List<Expr> expressions) {
    List<Operand> operands = new ArrayList<>();
    for (Expr expression : expressions) {
      operands.add(expr(env, expression));
    }
    return operands;
  }
}
