package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.BinaryChecker.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks statements: the plain ones here, the others by their own checkers. */
final class StmtChecker {
  private final Checking checking;
  private final AssignStmtChecker assignments;
  private final CallStmtChecker callStatements;
  private final ReturnChecker returns;

  StmtChecker(Checking checking) {
    this.checking = checking;
    this.assignments = new AssignStmtChecker(checking);
    this.callStatements = new CallStmtChecker(checking);
    this.returns = new ReturnChecker(checking);
  }

  /** Checks statements that share a scope. */
  void list(Env env, List<Stmt> statements) {
    for (Stmt statement : statements) {
      check(env, statement);
    }
  }

  /** Checks a block in a scope of its own. */
  void block(Env env, Stmt.Block block) {
    list(env.nested(), block.statements());
  }

  void check(Env env, @Nullable Stmt statement) {
    switch (statement) {
      case null -> {}
      case Stmt.Bad _ -> {}
      case Stmt.Empty _ -> {}
      case Stmt.Block block -> block(env, block);
      case Stmt.ExprStmt effect -> callStatements.effect(env, effect.expression());
      case Stmt.Send send -> send(env, send);
      case Stmt.IncDec step -> step(env, step);
      case Stmt.Assign assign -> assignments.check(env, assign);
      case Stmt.DeclStmt declarations -> declare(env, declarations);
      case Stmt.Go go -> callStatements.detached(env, "go", go.call());
      case Stmt.Defer defer -> callStatements.detached(env, "defer", defer.call());
      case Stmt.Return result -> returns.check(env, result);
      case Stmt.Branch _ -> {} // the parser looked at it
      case Stmt.Labeled labeled -> check(env, labeled.statement());
      case Stmt.If branch -> branch(env, branch);
      case Stmt.Switch choice -> checking.switches.check(env, choice);
      case Stmt.TypeSwitch choice -> checking.typeSwitches.check(env, choice);
      case Stmt.Select select -> checking.selects.check(env, select);
      case Stmt.For loop -> loop(env, loop);
      case Stmt.Range range -> checking.ranges.check(env, range);
    }
  }

  /** Declares a local variable, which the program must use. */
  void declareLocal(Env env, Expr.Name name, Obj.Var variable) {
    if (checking.declare(env.scope(), name, variable) && env.function() != null) {
      env.function().locals.add(variable);
    }
  }

  private void send(Env env, Stmt.Send send) {
    Operand channel = checking.exprs.expr(env, send.channel());
    Operand value = checking.exprs.expr(env, send.value());
    if (channel.isInvalid() || value.isInvalid()) {
      return;
    }
    Type common = TypeSets.commonUnderlying(channel.type());
    String type = checking.text(channel.type());
    if (common == null) {
      checking.error(
          send.channel(),
          "invalid operation: cannot send to "
              + checking.text(channel)
              + ": "
              + TypeKinds.noChannel(channel.type(), checking));
    } else if (!(common instanceof Type.Chan chan)) {
      checking.error(
          send.channel(),
          "invalid operation: cannot send to non-channel " + type + " " + checking.text(channel));
    } else if (chan.direction() == Expr.ChanDir.RECEIVE) {
      checking.error(
          send.channel(),
          "invalid operation: cannot send to receive-only channel "
              + type
              + " "
              + checking.text(channel));
    } else {
      checking.assignments.assign(value, chan.element(), "send");
    }
  }

  private void step(Env env, Stmt.IncDec step) {
    Operand x = checking.exprs.expr(env, step.operand());
    if (x.isInvalid()) {
      return;
    }
    String text = ExprText.of(step.operand()) + step.operator().text().repeat(2);
    if (!TypeKinds.isNumeric(x.type())) {
      checking.error(
          step.operand(),
          "invalid operation: " + text + " (non-numeric type " + checking.text(x.type()) + ")");
      return;
    }
    checking.assignments.checkTarget(x);
  }

  /** Checks {@code left op= right}. */
  void operate(Env env, Stmt.Assign assign, Operator operator) {
    Expr left = assign.left().getFirst();
    Expr right = assign.right().getFirst();
    Operand x = checking.exprs.expr(env, left);
    Operand y = checking.exprs.expr(env, right);
    Operand result =
        checking.binary.operate(new Operation(left, assign.pos(), operator, right), x, y);
    if (result.isInvalid() || x.isInvalid()) {
      return;
    }
    if (checking.assignments.checkTarget(x)) {
      checking.assignments.assign(result, x.type(), "assignment operation");
    }
  }

  private void declare(Env env, Stmt.DeclStmt declarations) {
    ConstGroups groups = new ConstGroups();
    for (Decl decl : declarations.declarations()) {
      switch (decl) {
        case Decl.Const spec -> checking.values.localConstants(env, spec, groups.next(spec));
        case Decl.Var spec -> checking.values.localVariables(env, spec);
        case Decl.Type spec -> checking.objects.localType(spec, env);
        case Decl.Func _ -> {}
        case Decl.Import _ -> {}
      }
    }
  }

  private void condition(Env env, Expr condition, String where) {
    Operand x = checking.exprs.expr(env, condition);
    if (x.isInvalid()) {
      return;
    }
    if (!TypeKinds.isBoolean(x.type())) {
      checking.error(condition, "non-boolean condition in " + where + " statement");
      return;
    }
    checking.untyped.settle(x, Types.defaultType(x.type()));
  }

  private void branch(Env env, Stmt.If branch) {
    Env inner = env.nested();
    check(inner, branch.init());
    condition(inner, branch.condition(), "if");
    block(inner, branch.then());
    check(inner, branch.otherwise());
  }

  private void loop(Env env, Stmt.For loop) {
    Env inner = env.nested();
    check(inner, loop.init());
    if (loop.condition() != null) {
      condition(inner, loop.condition(), "for");
    }
    check(inner, loop.post());
    block(inner, loop.body());
  }
}
