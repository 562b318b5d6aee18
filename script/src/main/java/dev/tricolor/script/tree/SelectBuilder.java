package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CommClause;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds select statements. */
final class SelectBuilder {
  private final FunctionBuilder function;

  SelectBuilder(FunctionBuilder function) {
    this.function = function;
  }

  Statement build(Stmt.Select select, @Nullable String label) {
    Statement.Target onBreak = new Statement.Target("break");
    function.jumps().enter(label, onBreak, null);
    List<Statement.SelectClause> clauses = new ArrayList<>();
    for (CommClause clause : select.clauses()) {
      clauses.add(clause(clause));
    }
    function.jumps().leave();
    return new Statement.Select(select.pos(), clauses, onBreak);
  }

  private Statement.SelectClause clause(CommClause clause) {
    return switch (clause.communication()) {
      case null -> send(clause, null, null);
      case Stmt.Send(Pos _, Expr to, Expr sent) -> {
        Expression channel = function.expressions().value(to);
        Type element = ((Type.Chan) channel.type().underlying()).element();
        yield send(clause, channel, function.expressions().valueAs(sent, element));
      }
      case Stmt.Assign(Pos pos, List<Expr> left, var _, List<Expr> right, boolean define) ->
          receive(clause, pos, left, right.getFirst(), define);
      case Stmt.ExprStmt(Pos pos, Expr expression) ->
          receive(clause, pos, List.of(), expression, false);
      case Stmt other -> throw new AssertionError(other.pos() + ": no communication");
    };
  }

  /** A send clause, or the default one. */
  private Statement.SelectClause send(
      CommClause clause, @Nullable Expression channel, @Nullable Expression sent) {
    return new Statement.SelectClause(
        clause.pos(),
        channel,
        sent,
        null,
        null,
        function.statements().block(clause.pos(), clause.body()));
  }

  private Statement.SelectClause receive(
      CommClause clause, Pos pos, List<Expr> left, Expr receive, boolean define) {
    Expr.Unary unary = (Expr.Unary) ExpressionBuilder.unparen(receive);
    Expression channel = function.expressions().value(unary.operand());
    Type element = ((Type.Chan) channel.type().underlying()).element();
    List<Type> types = List.of(element, Types.BOOL);
    List<@Nullable Local> locals = new ArrayList<>();
    List<Expr> targets = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expr target = i < left.size() ? left.get(i) : null;
      Obj.Var variable = define ? function.statements().assignments().declared(target) : null;
      if (variable != null) {
        locals.add(function.declare(variable));
      } else if (target == null || ExpressionBuilder.isBlank(target)) {
        locals.add(null);
      } else {
        Local temporary = function.temporary("~received", types.get(i), pos);
        locals.add(temporary);
        targets.add(target);
        values.add(function.reference(pos, temporary));
      }
    }
    List<Statement> body = new ArrayList<>();
    function.statements().assignments().assignValues(pos, targets, values, body);
    function.statements().all(clause.body(), body);
    return new Statement.SelectClause(
        clause.pos(),
        channel,
        null,
        locals.get(0),
        locals.get(1),
        new Statement.Block(clause.pos(), body));
  }
}
