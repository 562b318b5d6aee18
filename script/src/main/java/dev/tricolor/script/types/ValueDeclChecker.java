package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks declarations of constants and variables. */
final class ValueDeclChecker {
  private static final String IN_VARIABLE = "variable declaration";

  private final Checking checking;

  ValueDeclChecker(Checking checking) {
    this.checking = checking;
  }

  /** Reports names without values and values without names. */
  void checkConstArity(Decl.Const spec, ConstGroups.Line line) {
    int names = spec.names().size();
    int values = line.values().size();
    if (names > values) {
      Expr.Name name = spec.names().get(values);
      checking.error(name, "missing init expr for " + name.value());
    } else if (names < values) {
      Expr extra = line.values().get(names);
      if (line.repeated()) {
        checking.error(spec.names().getFirst(), "extra init expr at " + extra.start());
      } else {
        checking.error(extra, "extra init expr " + ExprText.of(extra));
      }
    }
  }

  void checkVarArity(Decl.Var spec) {
    int names = spec.names().size();
    int values = spec.values().size();
    if (values <= 1 || names == values) {
      return;
    }
    if (names > values) {
      Expr.Name name = spec.names().get(values);
      checking.error(name, "missing init expr for " + name.value());
    } else {
      Expr extra = spec.values().get(names);
      checking.error(extra, "extra init expr " + ExprText.of(extra));
    }
  }

  /** Gives a constant its type and value. */
  void constant(Obj.Const object, @Nullable Expr typeExpr, @Nullable Expr value, Env env) {
    Type declared = typeExpr == null ? null : checking.typeExprs.variable(env, typeExpr);
    if (declared != null && typeExpr != null && !TypeKinds.isConstantType(declared)) {
      if (!Types.isInvalid(declared.underlying())) {
        checking.error(typeExpr, "invalid constant type " + checking.text(declared));
      }
      declared = Types.INVALID;
    }
    Operand x = value == null ? null : checking.exprs.expr(env, value);
    boolean wrongType = declared != null && Types.isInvalid(declared);
    Operand stored = x == null || x.isInvalid() || wrongType ? null : constantValue(x, declared);
    if (object.isTyped()) {
      return;
    }
    if (stored == null || stored.isInvalid() || stored.value() == null) {
      object.setValue(Constants.ZERO);
      object.setType(Types.INVALID);
    } else {
      object.setValue(stored.value());
      object.setType(stored.type());
    }
  }

  private Operand constantValue(Operand x, @Nullable Type declared) {
    if (!x.isConstant()) {
      return checking.fail(x.expr(), checking.text(x) + " is not constant");
    }
    if (declared == null) {
      return x;
    }
    Operand stored = checking.assignments.assign(x, declared, "constant declaration");
    return stored.isInvalid() ? stored : stored.withType(declared);
  }

  /** Gives a package-level variable, and those initialised with it, their types. */
  void packageVariable(Declared declared, Env env) {
    Obj.Var variable = (Obj.Var) declared.object;
    if (declared.type != null) {
      Type type = checking.typeExprs.variable(env, declared.type);
      variable.setType(type);
    }
    if (declared.value == null) {
      if (!variable.isTyped()) {
        variable.setType(Types.INVALID);
      }
      return;
    }
    if (declared.group.size() <= 1) {
      Operand x = checking.exprs.exprFor(env, declared.value, Target.of(variable));
      checking.assignments.initialize(variable, x, IN_VARIABLE);
    } else if (declared.group.getFirst() == variable || !variable.isTyped()) {
      initializeGroup(declared, declared.value, env);
    }
  }

  /** {@code var a, b = f()}: the first that is asked for settles all of them. */
  private void initializeGroup(Declared declared, Expr value, Env env) {
    if (checking.result.types.containsKey(value)) {
      return;
    }
    if (declared.type != null) {
      declared.group.forEach(each -> each.setType(((Obj.Var) declared.object).type()));
    }
    initialize(declared.group, List.of(value), env);
  }

  /** A variable declaration inside a function. */
  void localVariables(Env env, Decl.Var spec) {
    Type type = spec.type() == null ? null : checking.typeExprs.variable(env, spec.type());
    List<Obj.Var> variables = new ArrayList<>();
    for (Expr.Name name : spec.names()) {
      variables.add(new Obj.Var(name.pos(), checking.pkg, name.value(), type, Obj.VarKind.LOCAL));
    }
    if (!spec.values().isEmpty()) {
      initialize(variables, spec.values(), env);
    }
    for (int i = 0; i < variables.size(); i++) {
      checking.statements.declareLocal(env, spec.names().get(i), variables.get(i));
    }
  }

  /** Constants inside a function. */
  void localConstants(Env env, Decl.Const spec, ConstGroups.Line line) {
    List<Obj.Const> constants = new ArrayList<>();
    for (int i = 0; i < spec.names().size(); i++) {
      Expr.Name name = spec.names().get(i);
      Obj.Const object = new Obj.Const(name.pos(), checking.pkg, name.value());
      checking.repeatedAt = line.repeated() ? name.pos() : null;
      constant(object, line.type(), line.value(i), env.withIota(Constants.of(spec.iota())));
      checking.repeatedAt = null;
      constants.add(object);
    }
    checkConstArity(spec, line);
    for (int i = 0; i < constants.size(); i++) {
      checking.declare(env.scope(), spec.names().get(i), constants.get(i));
    }
  }

  /** Initialises variables, each with its value or all with one. */
  void initialize(List<Obj.Var> variables, List<Expr> values, Env env) {
    if (variables.size() == values.size()) {
      for (int i = 0; i < variables.size(); i++) {
        Obj.Var variable = variables.get(i);
        Operand x = checking.exprs.exprFor(env, values.get(i), Target.of(variable));
        checking.assignments.initialize(variable, x, IN_VARIABLE);
      }
      return;
    }
    List<Operand> operands = checking.multiValues.evaluate(env, values, variables.size());
    if (operands == null) {
      checking.multiValues.reportMismatch(variables.size(), values);
    }
    for (int i = 0; i < variables.size(); i++) {
      Obj.Var variable = variables.get(i);
      if (operands != null) {
        checking.assignments.initialize(variable, operands.get(i), "assignment");
      } else if (!variable.isTyped()) {
        variable.setType(Types.INVALID);
      }
    }
  }

  /** The initialisation of {@code :=}, some of whose variables may be known already. */
  void define(List<Obj.Var> variables, List<Expr> values, Env env) {
    if (variables.size() != values.size()) {
      initialize(variables, values, env);
      return;
    }
    for (int i = 0; i < variables.size(); i++) {
      Obj.Var variable = variables.get(i);
      Operand x =
          variables.size() == 1
              ? checking.multiValues.one(env, values.get(i), Target.of(variable))
              : checking.exprs.exprFor(env, values.get(i), Target.of(variable));
      checking.assignments.initialize(variable, x, "assignment");
    }
  }
}
