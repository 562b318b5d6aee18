package dev.tricolor.script.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits every node of a tree, in the order of evaluation where there is one. */
public abstract class TreeVisitor {

  /** Visits an expression; by default only what is inside it. */
  public void visit(Expression expression) {
    inside(expression);
  }

  /** Visits a statement; by default only what is inside it. */
  public void visit(Statement statement) {
    inside(statement);
  }

  /** Visits an expression that may be absent. */
  protected final void visitOptional(@Nullable Expression expression) {
    if (expression != null) {
      visit(expression);
    }
  }

  /** Visits a statement that may be absent. */
  protected final void visitOptional(@Nullable Statement statement) {
    if (statement != null) {
      visit(statement);
    }
  }

  private void all(List<Expression> expressions) {
    for (Expression each : expressions) {
      visit(each);
    }
  }

  private void elements(List<Expression.Element> elements) {
    for (Expression.Element each : elements) {
      visit(each.value());
    }
  }

  /** Visits the parts of an expression. */
  protected final void inside(Expression expression) {
    switch (expression) {
      case Expression.Const _,
          Expression.Zero _,
          Expression.LocalRef _,
          Expression.GlobalRef _,
          Expression.Blank _,
          Expression.FunctionRef _,
          Expression.Closure _ -> {}
      case Expression.MethodValue value -> visit(value.receiver());
      case Expression.Field field -> visit(field.operand());
      case Expression.Deref deref -> visit(deref.operand());
      case Expression.Index index -> {
        visit(index.operand());
        visit(index.index());
      }
      case Expression.MapIndex index -> {
        visit(index.map());
        visit(index.key());
      }
      case Expression.SliceOf slice -> {
        visit(slice.operand());
        visitOptional(slice.low());
        visitOptional(slice.high());
        visitOptional(slice.max());
      }
      case Expression.AddressOf address -> visit(address.place());
      case Expression.NewVariable made -> visit(made.value());
      case Expression.Unary unary -> visit(unary.operand());
      case Expression.Binary binary -> {
        visit(binary.left());
        visit(binary.right());
      }
      case Expression.ShortCircuit logical -> {
        visit(logical.left());
        visit(logical.right());
      }
      case Expression.Convert convert -> visit(convert.operand());
      case Expression.ToInterface boxed -> visit(boxed.operand());
      case Expression.TypeAssert assertion -> visit(assertion.operand());
      case Expression.StructLit literal -> elements(literal.elements());
      case Expression.ArrayLit literal -> elements(literal.elements());
      case Expression.SliceLit literal -> elements(literal.elements());
      case Expression.MapLit literal ->
          literal
              .entries()
              .forEach(
                  entry -> {
                    visit(entry.key());
                    visit(entry.value());
                  });
      case Expression.StaticCall call -> all(call.arguments());
      case Expression.FuncCall call -> {
        visit(call.function());
        all(call.arguments());
      }
      case Expression.InterfaceCall call -> {
        visit(call.receiver());
        all(call.arguments());
      }
      case Expression.InlinedCall call -> {
        call.parameters().forEach(this::visit);
        visit(call.body());
      }
      case Expression.BuiltinCall call -> all(call.arguments());
      case Expression.Receive receive -> visit(receive.channel());
      case Expression.Sequence sequence -> {
        sequence.statements().forEach(this::visit);
        visit(sequence.value());
      }
    }
  }

  /** Visits the parts of a statement. */
  protected final void inside(Statement statement) {
    switch (statement) {
      case Statement.Block block -> block.statements().forEach(this::visit);
      case Statement.Evaluate evaluate -> visit(evaluate.expression());
      case Statement.Declare declare -> visitOptional(declare.value());
      case Statement.Assign assign -> {
        visit(assign.place());
        visit(assign.value());
      }
      case Statement.AssignOperation operation -> {
        visit(operation.place());
        visit(operation.value());
      }
      case Statement.AssignParallel parallel -> {
        all(parallel.places());
        all(parallel.values());
      }
      case Statement.AssignTuple tuple -> {
        all(tuple.places());
        visit(tuple.value());
      }
      case Statement.Return back -> all(back.values());
      case Statement.ReturnTuple back -> visit(back.value());
      case Statement.If way -> {
        visit(way.condition());
        visit(way.then());
        visitOptional(way.otherwise());
      }
      case Statement.For loop -> {
        visitOptional(loop.condition());
        visit(loop.body());
        visitOptional(loop.post());
      }
      case Statement.Range loop -> {
        visit(loop.operand());
        visit(loop.body());
      }
      case Statement.Switch way -> {
        visitOptional(way.tag());
        way.clauses()
            .forEach(
                clause -> {
                  all(clause.values());
                  visit(clause.body());
                });
      }
      case Statement.TypeSwitch way -> {
        visit(way.operand());
        way.clauses().forEach(clause -> visit(clause.body()));
      }
      case Statement.Select select -> select.clauses().forEach(this::clause);
      case Statement.Go go -> visit(go.function());
      case Statement.Defer defer -> visit(defer.function());
      case Statement.Send send -> {
        visit(send.channel());
        visit(send.value());
      }
      case Statement.Jump _, Statement.Label _ -> {}
    }
  }

  private void clause(Statement.SelectClause clause) {
    visitOptional(clause.channel());
    visitOptional(clause.sent());
    visit(clause.body());
  }
}
