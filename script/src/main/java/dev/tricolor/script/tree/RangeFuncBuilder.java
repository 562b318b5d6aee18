package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds range loops over functions: a call of the function with the body as its argument. */
final class RangeFuncBuilder {
  private final FunctionBuilder function;

  RangeFuncBuilder(FunctionBuilder function) {
    this.function = function;
  }

  void build(Stmt.Range range, @Nullable String label, List<Statement> out) {
    Pos pos = range.pos();
    Callee callee = function.expressions().calls().callee(range.operand());
    Type.Signature signature = (Type.Signature) callee.signature().parameters().at(0).underlying();
    RangeLoop outer = function.rangeLoop();
    RangeLoop.Nest nest = outer == null ? new RangeLoop.Nest(function, pos) : outer.nest();
    Local state =
        new Local(
            "#state" + nest.nextLoop(), Types.INT, pos, Local.Kind.VARIABLE, function.function());
    function.captures().declared(state, function.loopDepth());
    RangeLoop loop = new RangeLoop(nest, state);
    Function body = body(range, label, loop, signature);
    if (outer == null) {
      nest.declare(out);
    }
    Expression ready = new Expression.Const(pos, Types.INT, Constants.of(RangeLoop.READY));
    out.add(new Statement.Declare(pos, state, ready));
    Expression closure = new Expression.Closure(pos, signature, body);
    out.add(new Statement.Evaluate(pos, callee.call(pos, List.of(closure))));
    List<Statement> behind = new ArrayList<>();
    loop.finish(function, pos, behind);
    out.addAll(behind);
  }

  private Function body(
      Stmt.Range range, @Nullable String label, RangeLoop loop, Type.Signature signature) {
    Pos pos = range.pos();
    Function body = function.newRangeBody(pos, signature);
    FunctionBuilder builder = function.inner(body);
    builder.setRangeLoop(loop);
    builder.jumps().scan(range.body());
    builder.jumps().enter(label, loop);
    List<Statement> out = new ArrayList<>();
    loop.startIteration(builder, pos, out);
    parameters(range, builder, out);
    builder.statements().all(range.body().statements(), out);
    if (!DeadCode.ends(out)) {
      loop.finishIteration(builder, range.body().end(), true, out);
    }
    body.setBody(new Statement.Block(range.body().pos(), out));
    return body;
  }

  /** The loop's variables are the body's parameters, or are assigned from them. */
  private static void parameters(Stmt.Range range, FunctionBuilder builder, List<Statement> out) {
    Function body = builder.function();
    Type.Tuple types = body.signature().parameters();
    List<Expr> targets = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expr target = i == 0 ? range.key() : i == 1 ? range.value() : null;
      boolean unused = target == null || ExpressionBuilder.isBlank(target);
      Local parameter =
          range.define()
                  && target instanceof Expr.Name name
                  && builder.pkg().definition(name) instanceof Obj.Var variable
              ? builder.declare(variable, Local.Kind.PARAMETER, 1)
              : new Local(
                  unused ? "_" : "~p" + i, types.at(i), range.pos(), Local.Kind.PARAMETER, body);
      body.parameters().add(parameter);
      if (!range.define() && target != null && !unused) {
        targets.add(target);
        values.add(builder.reference(range.pos(), parameter));
      }
    }
    body.results().add(new Local("~r0", Types.BOOL, range.pos(), Local.Kind.RESULT, body));
    builder.statements().assignments().assignValues(range.pos(), targets, values, out);
  }
}
