package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds statements: the simple ones; the others have builders of their own. */
final class StatementBuilder {
  private final FunctionBuilder function;
  private final AssignmentBuilder assignments;
  private final LoopBuilder loops;
  private final SwitchBuilder switches;
  private final SelectBuilder selects;
  private final GoDeferBuilder goDefer;

  StatementBuilder(FunctionBuilder function) {
    this.function = function;
    this.assignments = new AssignmentBuilder(function);
    this.loops = new LoopBuilder(function);
    this.switches = new SwitchBuilder(function);
    this.selects = new SelectBuilder(function);
    this.goDefer = new GoDeferBuilder(function);
  }

  AssignmentBuilder assignments() {
    return assignments;
  }

  /** A list of statements; what cannot be reached up to the next label is left out. */
  void all(List<Stmt> statements, List<Statement> out) {
    boolean dead = false;
    for (Stmt statement : statements) {
      dead &= !(statement instanceof Stmt.Labeled);
      if (!dead) {
        int before = out.size();
        add(statement, null, out);
        dead = out.size() > before && DeadCode.ends(out);
      }
    }
  }

  /** Statements in a scope of their own. */
  Statement.Block block(Pos pos, List<Stmt> statements) {
    List<Statement> out = new ArrayList<>();
    all(statements, out);
    return new Statement.Block(pos, out);
  }

  Statement.Block block(Stmt.Block block) {
    return block(block.pos(), block.statements());
  }

  /** One statement; {@code label} is the label directly in front of it. */
  private void add(Stmt statement, @Nullable String label, List<Statement> out) {
    switch (statement) {
      case Stmt.Bad _, Stmt.Empty _ -> {}
      case Stmt.Block block -> out.add(block(block));
      case Stmt.ExprStmt(Pos pos, Expr expression) ->
          out.add(new Statement.Evaluate(pos, function.expressions().value(expression)));
      case Stmt.Send(Pos pos, Expr channel, Expr value) -> out.add(send(pos, channel, value));
      case Stmt.IncDec step -> assignments.step(step, out);
      case Stmt.Assign assign -> assignments.assign(assign, out);
      case Stmt.DeclStmt(Pos _, List<Decl> declarations) -> declare(declarations, out);
      case Stmt.Go(Pos pos, Expr call) -> goDefer.go(pos, call, out);
      case Stmt.Defer(Pos pos, Expr call) -> goDefer.defer(pos, call, out);
      case Stmt.Return(Pos pos, List<Expr> results) -> returns(pos, results, out);
      case Stmt.Branch branch -> {
        if (branch.kind() != Stmt.BranchKind.FALLTHROUGH) {
          function.jumps().branch(branch, out);
        }
      }
      case Stmt.Labeled labeled -> labeled(labeled, out);
      case Stmt.If conditional -> conditional(conditional, out);
      case Stmt.Switch cases -> switches.build(cases, label, out);
      case Stmt.TypeSwitch cases -> switches.build(cases, label, out);
      case Stmt.Select cases -> out.add(selects.build(cases, label));
      case Stmt.For loop -> loops.build(loop, label, out);
      case Stmt.Range loop -> loops.build(loop, label, out);
    }
  }

  /** A simple statement in front of another one. */
  void init(@Nullable Stmt statement, List<Statement> out) {
    if (statement != null) {
      add(statement, null, out);
    }
  }

  private Statement send(Pos pos, Expr channel, Expr value) {
    Expression to = function.expressions().value(channel);
    Type element = ((Type.Chan) to.type().underlying()).element();
    return new Statement.Send(pos, to, function.expressions().valueAs(value, element));
  }

  private void declare(List<Decl> declarations, List<Statement> out) {
    for (Decl declaration : declarations) {
      if (declaration instanceof Decl.Var variables) {
        assignments.declare(variables, out);
      }
    }
  }

  private void labeled(Stmt.Labeled labeled, List<Statement> out) {
    String label = labeled.label().value();
    Jumps jumps = function.jumps();
    if (jumps.isJumpedTo(label)) {
      out.add(new Statement.Label(labeled.pos(), jumps.label(label)));
      if (jumps.isJumpedBackTo(label)) {
        function.changeLoopDepth(1);
      }
    }
    add(labeled.statement(), label, out);
  }

  // -- if ----------------------------------------------------------------------------------------

  private void conditional(Stmt.If conditional, List<Statement> out) {
    if (conditional.init() == null) {
      branches(conditional, out);
      return;
    }
    List<Statement> scope = new ArrayList<>();
    init(conditional.init(), scope);
    branches(conditional, scope);
    out.add(new Statement.Block(conditional.pos(), scope));
  }

  /** Of a constant condition only the branch that is taken. */
  private void branches(Stmt.If conditional, List<Statement> out) {
    Expression condition = function.expressions().value(conditional.condition());
    Boolean known = OperatorBuilder.boolValue(condition);
    if (known != null) {
      if (known) {
        out.add(block(conditional.then()));
      } else if (conditional.otherwise() != null) {
        add(conditional.otherwise(), null, out);
      }
      return;
    }
    Statement.Block then = block(conditional.then());
    out.add(
        new Statement.If(conditional.pos(), condition, then, otherwise(conditional.otherwise())));
  }

  private Statement.@Nullable Block otherwise(@Nullable Stmt statement) {
    return switch (statement) {
      case null -> null;
      case Stmt.Block block -> block(block);
      case Stmt other -> block(other.pos(), List.of(other));
    };
  }

  // -- return ------------------------------------------------------------------------------------

  private void returns(Pos pos, List<Expr> values, List<Statement> out) {
    if (function.rangeLoop() != null) {
      returnFromBody(pos, values, out);
      return;
    }
    List<Local> results = function.function().results();
    if (values.isEmpty()) {
      out.add(new Statement.Return(pos, List.of()));
      return;
    }
    results.forEach(function.captures()::returned);
    if (values.size() == results.size()) {
      List<Expression> converted = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        converted.add(function.expressions().valueAs(values.get(i), results.get(i).type()));
      }
      out.add(new Statement.Return(pos, converted));
      return;
    }
    Expression tuple = function.expressions().tuple(values.getFirst());
    List<Type> types = results.stream().map(Local::type).toList();
    if (AssignmentBuilder.fits((Type.Tuple) tuple.type(), types)) {
      out.add(new Statement.ReturnTuple(pos, tuple));
    } else {
      out.add(new Statement.Return(pos, assignments.converted(tuple, types, out)));
    }
  }

  /** The results belong to the function around the loop. */
  private void returnFromBody(Pos pos, List<Expr> values, List<Statement> out) {
    if (!values.isEmpty()) {
      List<Expression> places = new ArrayList<>();
      for (Local result : function.host().function().results()) {
        places.add(function.reference(pos, result));
        function.captures().assigned(result, function);
      }
      assignments.assign(pos, places, values, out);
    }
    function.jumps().jump(pos, new Jumps.Destination.Return(), out);
  }
}
