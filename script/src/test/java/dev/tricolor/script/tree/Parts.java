package dev.tricolor.script.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions and statements are made of. */
final class Parts {
  final List<Expression> expressions = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();

  private Parts() {}

  static Parts of(Expression expression) {
    Parts parts = new Parts();
    parts.add(expression);
    return parts;
  }

  static Parts of(Statement statement) {
    Parts parts = new Parts();
    parts.add(statement);
    return parts;
  }

  private void take(@Nullable Expression... parts) {
    for (Expression part : parts) {
      if (part != null) {
        expressions.add(part);
      }
    }
  }

  private void take(@Nullable Statement part) {
    if (part != null) {
      statements.add(part);
    }
  }

  private void takeElements(List<Expression.Element> elements) {
    elements.forEach(element -> expressions.add(element.value()));
  }

  private void add(Expression expression) {
    switch (expression) {
      case Expression.Const _,
          Expression.Zero _,
          Expression.LocalRef _,
          Expression.GlobalRef _,
          Expression.Blank _,
          Expression.FunctionRef _,
          Expression.Closure _ -> {}
      case Expression.MethodValue each -> take(each.receiver());
      case Expression.Field each -> take(each.operand());
      case Expression.Deref each -> take(each.operand());
      case Expression.Index each -> take(each.operand(), each.index());
      case Expression.MapIndex each -> take(each.map(), each.key());
      case Expression.SliceOf each -> take(each.operand(), each.low(), each.high(), each.max());
      case Expression.AddressOf each -> take(each.place());
      case Expression.NewVariable each -> take(each.value());
      case Expression.Unary each -> take(each.operand());
      case Expression.Binary each -> take(each.left(), each.right());
      case Expression.ShortCircuit each -> take(each.left(), each.right());
      case Expression.Convert each -> take(each.operand());
      case Expression.ToInterface each -> take(each.operand());
      case Expression.TypeAssert each -> take(each.operand());
      case Expression.StructLit each -> takeElements(each.elements());
      case Expression.ArrayLit each -> takeElements(each.elements());
      case Expression.SliceLit each -> takeElements(each.elements());
      case Expression.MapLit each ->
          each.entries().forEach(entry -> take(entry.key(), entry.value()));
      case Expression.StaticCall each -> expressions.addAll(each.arguments());
      case Expression.FuncCall each -> {
        take(each.function());
        expressions.addAll(each.arguments());
      }
      case Expression.InterfaceCall each -> {
        take(each.receiver());
        expressions.addAll(each.arguments());
      }
      case Expression.BuiltinCall each -> expressions.addAll(each.arguments());
      case Expression.Receive each -> take(each.channel());
      case Expression.Sequence each -> {
        statements.addAll(each.statements());
        take(each.value());
      }
    }
  }

  private void add(Statement statement) {
    switch (statement) {
      case Statement.Block each -> statements.addAll(each.statements());
      case Statement.Evaluate each -> take(each.expression());
      case Statement.Declare each -> take(each.value());
      case Statement.Assign each -> take(each.place(), each.value());
      case Statement.AssignOperation each -> take(each.place(), each.value());
      case Statement.AssignParallel each -> {
        expressions.addAll(each.places());
        expressions.addAll(each.values());
      }
      case Statement.AssignTuple each -> {
        expressions.addAll(each.places());
        take(each.value());
      }
      case Statement.Return each -> expressions.addAll(each.values());
      case Statement.ReturnTuple each -> take(each.value());
      case Statement.If each -> {
        take(each.condition());
        take(each.then());
        take(each.otherwise());
      }
      case Statement.For each -> {
        take(each.condition());
        take(each.post());
        take(each.body());
      }
      case Statement.Range each -> {
        take(each.operand());
        take(each.body());
      }
      case Statement.Switch each -> {
        take(each.tag());
        for (Statement.Clause clause : each.clauses()) {
          expressions.addAll(clause.values());
          take(clause.body());
        }
      }
      case Statement.TypeSwitch each -> {
        take(each.operand());
        each.clauses().forEach(clause -> take(clause.body()));
      }
      case Statement.Select each -> {
        for (Statement.SelectClause clause : each.clauses()) {
          take(clause.channel(), clause.sent());
          take(clause.body());
        }
      }
      case Statement.Go each -> take(each.function());
      case Statement.Defer each -> take(each.function());
      case Statement.Send each -> take(each.channel(), each.value());
      case Statement.Jump _, Statement.Label _ -> {}
    }
  }
}
