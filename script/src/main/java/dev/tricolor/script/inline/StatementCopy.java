package dev.tricolor.script.inline;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies statements. */
final class StatementCopy {
  private final BodyCopy body;

  StatementCopy(BodyCopy body) {
    this.body = body;
  }

  Statement.Block block(Statement.Block block) {
    List<Statement> copies = new ArrayList<>(block.statements().size());
    for (Statement each : block.statements()) {
      copy(each, copies);
    }
    return new Statement.Block(block.pos(), copies);
  }

  private Statement.@Nullable Block optional(Statement.@Nullable Block block) {
    return block == null ? null : block(block);
  }

  /** The copies of some statements. */
  List<Statement> all(List<Statement> statements) {
    List<Statement> copies = new ArrayList<>(statements.size());
    statements.forEach(each -> copy(each, copies));
    return copies;
  }

  private @Nullable Local local(@Nullable Local local) {
    return local == null ? null : body.local(local);
  }

  private Expression expression(Expression expression) {
    return body.expressions().copy(expression);
  }

  private List<Expression> expressions(List<Expression> expressions) {
    return body.expressions().all(expressions);
  }

  private void copy(Statement statement, List<Statement> out) {
    switch (statement) {
      case Statement.Return back when body.isInlined() -> back(back, out);
      case Statement.ReturnTuple(Pos pos, Expression value) when body.isInlined() -> {
        out.add(new Statement.AssignTuple(pos, results(pos), expression(value)));
        out.add(body.exit(pos));
      }
      default -> out.add(copy(statement));
    }
  }

  private Statement copy(Statement statement) {
    return switch (statement) {
      case Statement.Block block -> block(block);
      case Statement.Evaluate(Pos pos, Expression value) ->
          new Statement.Evaluate(pos, expression(value));
      case Statement.Declare declare -> declare(declare);
      case Statement.Assign(Pos pos, Expression place, Expression value) ->
          new Statement.Assign(pos, expression(place), expression(value));
      case Statement.AssignOperation(Pos pos, Expression place, Operator operator, var value) ->
          new Statement.AssignOperation(pos, expression(place), operator, expression(value));
      case Statement.AssignParallel(Pos pos, var places, var values) ->
          new Statement.AssignParallel(pos, expressions(places), expressions(values));
      case Statement.AssignTuple(Pos pos, List<Expression> places, Expression value) ->
          new Statement.AssignTuple(pos, expressions(places), expression(value));
      case Statement.Return(Pos pos, List<Expression> values) ->
          new Statement.Return(pos, expressions(values));
      case Statement.ReturnTuple(Pos pos, Expression value) ->
          new Statement.ReturnTuple(pos, expression(value));
      case Statement.If way ->
          new Statement.If(
              way.pos(), expression(way.condition()), block(way.then()), optional(way.otherwise()));
      case Statement.For loop -> loop(loop);
      case Statement.Range loop -> range(loop);
      case Statement.Switch way -> cases(way);
      case Statement.TypeSwitch way -> cases(way);
      case Statement.Select select -> select(select);
      case Statement.Go(Pos pos, Expression function) ->
          new Statement.Go(pos, expression(function));
      case Statement.Defer defer ->
          new Statement.Defer(
              defer.pos(), expression(defer.function()), defer.inLoop(), local(defer.outer()));
      case Statement.Send(Pos pos, Expression channel, Expression value) ->
          new Statement.Send(pos, expression(channel), expression(value));
      case Statement.Jump(Pos pos, Statement.Target target) ->
          new Statement.Jump(pos, body.target(target));
      case Statement.Label(Pos pos, Statement.Target target) ->
          new Statement.Label(pos, body.target(target));
    };
  }

  private Statement declare(Statement.Declare declare) {
    Expression value = body.expressions().optional(declare.value());
    if (value != null) {
      body.declared(declare.local(), value);
    }
    return new Statement.Declare(declare.pos(), body.local(declare.local()), value);
  }

  // -- returning ---------------------------------------------------------------------------------

  private List<Expression> results(Pos pos) {
    List<Expression> places = new ArrayList<>();
    body.results().forEach(each -> places.add(new Expression.LocalRef(pos, each)));
    return places;
  }

  private void back(Statement.Return back, List<Statement> out) {
    Pos pos = back.pos();
    List<Expression> values = expressions(back.values());
    if (values.size() == 1) {
      out.add(new Statement.Assign(pos, results(pos).getFirst(), values.getFirst()));
    } else if (!values.isEmpty()) {
      out.add(new Statement.AssignParallel(pos, results(pos), values));
    }
    out.add(body.exit(pos));
  }

  // -- loops and clauses -------------------------------------------------------------------------

  private Statement loop(Statement.For loop) {
    return new Statement.For(
        loop.pos(),
        body.expressions().optional(loop.condition()),
        loop.post() == null ? null : copy(loop.post()),
        block(loop.body()),
        new ArrayList<>(loop.perIteration().stream().map(body::local).toList()),
        body.target(loop.breakTarget()),
        body.target(loop.continueTarget()));
  }

  private Statement range(Statement.Range loop) {
    return new Statement.Range(
        loop.pos(),
        expression(loop.operand()),
        local(loop.key()),
        local(loop.value()),
        block(loop.body()),
        body.target(loop.breakTarget()),
        body.target(loop.continueTarget()));
  }

  private Statement cases(Statement.Switch way) {
    List<Statement.Clause> clauses = new ArrayList<>();
    for (Statement.Clause clause : way.clauses()) {
      clauses.add(
          new Statement.Clause(
              clause.pos(),
              expressions(clause.values()),
              clause.isDefault(),
              block(clause.body()),
              clause.fallsThrough()));
    }
    return new Statement.Switch(
        way.pos(), body.expressions().optional(way.tag()), clauses, body.target(way.breakTarget()));
  }

  private Statement cases(Statement.TypeSwitch way) {
    List<Statement.TypeClause> clauses = new ArrayList<>();
    for (Statement.TypeClause clause : way.clauses()) {
      clauses.add(
          new Statement.TypeClause(
              clause.pos(),
              clause.types(),
              clause.isDefault(),
              local(clause.variable()),
              block(clause.body())));
    }
    return new Statement.TypeSwitch(
        way.pos(), expression(way.operand()), clauses, body.target(way.breakTarget()));
  }

  private Statement select(Statement.Select select) {
    List<Statement.SelectClause> clauses = new ArrayList<>();
    for (Statement.SelectClause clause : select.clauses()) {
      clauses.add(
          new Statement.SelectClause(
              clause.pos(),
              body.expressions().optional(clause.channel()),
              body.expressions().optional(clause.sent()),
              local(clause.received()),
              local(clause.ok()),
              block(clause.body())));
    }
    return new Statement.Select(select.pos(), clauses, body.target(select.breakTarget()));
  }
}
