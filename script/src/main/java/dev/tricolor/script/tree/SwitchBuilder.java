package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeAndValue;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds expression switches and type switches. */
final class SwitchBuilder {
  private final FunctionBuilder function;

  SwitchBuilder(FunctionBuilder function) {
    this.function = function;
  }

  // -- expression switch -------------------------------------------------------------------------

  void build(Stmt.Switch cases, @Nullable String label, List<Statement> out) {
    List<Statement> scope = new ArrayList<>();
    function.statements().init(cases.init(), scope);
    Expression tag = tag(cases.tag(), scope);
    Statement.Target onBreak = new Statement.Target("break");
    function.jumps().enter(label, onBreak, null);
    List<Statement.Clause> clauses = clauses(cases, tag);
    function.jumps().leave();
    scope.add(new Statement.Switch(cases.pos(), tag, clauses, onBreak));
    out.add(scope.size() == 1 ? scope.getFirst() : new Statement.Block(cases.pos(), scope));
  }

  /** The tag in a temporary; null if the clauses' values are conditions. */
  private @Nullable Expression tag(@Nullable Expr tag, List<Statement> scope) {
    if (tag == null) {
      return null;
    }
    Expression value = function.expressions().value(tag);
    if (Boolean.TRUE.equals(OperatorBuilder.boolValue(value))) {
      return null;
    }
    Expression typed =
        function.expressions().conversions().implicit(value, Types.defaultType(value.type()));
    if (typed instanceof Expression.Const) {
      return typed;
    }
    Local temporary = function.temporary("~tag", typed.type(), typed.pos());
    scope.add(new Statement.Declare(typed.pos(), temporary, typed));
    return function.reference(typed.pos(), temporary);
  }

  /**
   * The clauses that may be chosen: values that never match are dropped, and what comes after one
   * that always does.
   */
  private List<Statement.Clause> clauses(Stmt.Switch cases, @Nullable Expression tag) {
    List<Statement.Clause> clauses = new ArrayList<>();
    boolean decided = alwaysMatches(cases, tag);
    boolean done = false;
    boolean entered = false;
    for (CaseClause clause : cases.clauses()) {
      List<Expression> values = new ArrayList<>();
      boolean matches = false;
      if (!done) {
        for (Expr each : clause.values()) {
          Expression value = condition(tag, each);
          Boolean known = OperatorBuilder.boolValue(value);
          if (known == null || known) {
            values.add(value);
          }
          if (Boolean.TRUE.equals(known)) {
            matches = true;
            done = true;
            break;
          }
        }
      }
      boolean isDefault = clause.isDefault() && !decided;
      boolean falls = fallsThrough(clause);
      if (!values.isEmpty() || matches || isDefault || entered) {
        clauses.add(
            new Statement.Clause(
                clause.pos(),
                values,
                isDefault,
                function.statements().block(clause.pos(), clause.body()),
                falls));
        entered = falls;
      } else {
        entered = false;
      }
    }
    return clauses;
  }

  /** Whether some clause is chosen whatever happens, so that the default one is not. */
  private boolean alwaysMatches(Stmt.Switch cases, @Nullable Expression tag) {
    for (CaseClause clause : cases.clauses()) {
      for (Expr value : clause.values()) {
        TypeAndValue known = function.pkg().find(ExpressionBuilder.unparen(value));
        if (known != null
            && known.value() != null
            && Boolean.TRUE.equals(OperatorBuilder.boolValue(condition(tag, value)))) {
          return true;
        }
      }
    }
    return false;
  }

  private Expression condition(@Nullable Expression tag, Expr each) {
    Expression value = function.expressions().value(each);
    if (tag == null && !Types.isInterface(value.type())) {
      return value;
    }
    Expression compared =
        tag == null
            ? function.expressions().conversions().constant(each.pos(), Constants.TRUE, Types.BOOL)
            : again(tag);
    return function
        .expressions()
        .operators()
        .comparison(each.pos(), Types.BOOL, Operator.EQUAL, compared, value);
  }

  /** Another mention of the tag: nodes are not shared. */
  private Expression again(Expression tag) {
    return switch (tag) {
      case Expression.LocalRef(Pos pos, Local local) -> function.reference(pos, local);
      case Expression.Const(Pos pos, Type type, var value) ->
          new Expression.Const(pos, type, value);
      default -> tag;
    };
  }

  private static boolean fallsThrough(CaseClause clause) {
    return !clause.body().isEmpty()
        && clause.body().getLast() instanceof Stmt.Branch branch
        && branch.kind() == Stmt.BranchKind.FALLTHROUGH;
  }

  // -- type switch -------------------------------------------------------------------------------

  void build(Stmt.TypeSwitch cases, @Nullable String label, List<Statement> out) {
    List<Statement> scope = new ArrayList<>();
    function.statements().init(cases.init(), scope);
    Expression operand = function.expressions().value(cases.guard().operand());
    Statement.Target onBreak = new Statement.Target("break");
    function.jumps().enter(label, onBreak, null);
    List<Statement.TypeClause> clauses = new ArrayList<>();
    for (CaseClause clause : cases.clauses()) {
      clauses.add(typeClause(clause));
    }
    function.jumps().leave();
    scope.add(new Statement.TypeSwitch(cases.pos(), operand, clauses, onBreak));
    out.add(scope.size() == 1 ? scope.getFirst() : new Statement.Block(cases.pos(), scope));
  }

  private Statement.TypeClause typeClause(CaseClause clause) {
    List<@Nullable Type> types = new ArrayList<>();
    for (Expr each : clause.values()) {
      TypeAndValue known = function.pkg().of(ExpressionBuilder.unparen(each));
      if (known.isType()) {
        Type type = function.apply(known.type());
        function.program().dynamicTypes().asserted(type);
        types.add(type);
      } else {
        types.add(null);
      }
    }
    Local variable =
        function.pkg().implicit(clause) instanceof Obj.Var declared
            ? function.declare(declared)
            : null;
    Statement.Block body = function.statements().block(clause.pos(), clause.body());
    boolean used = variable != null && function.captures().isMentioned(variable);
    return new Statement.TypeClause(
        clause.pos(), types, clause.isDefault(), used ? variable : null, body);
  }
}
