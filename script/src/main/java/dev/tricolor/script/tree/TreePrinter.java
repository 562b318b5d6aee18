package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.GoPackage;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeStrings;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints functions as compact text, for tests and debugging. */
public final class TreePrinter {
  private static final TypeStrings TYPES = new TypeStrings(GoPackage::name).withoutParameterNames();

  private final StringBuilder out = new StringBuilder();
  private final ExpressionPrinter expressions = new ExpressionPrinter();
  private int indent;

  private TreePrinter() {}

  /** The text of a type, with package names. */
  public static String type(Type type) {
    return TYPES.of(type);
  }

  /** The text of a function: its header, and its statements, one a line. */
  public static String print(Function function) {
    TreePrinter printer = new TreePrinter();
    printer.function(function);
    return printer.out.toString();
  }

  /** The text of an expression. */
  public static String print(Expression expression) {
    return new ExpressionPrinter().text(expression);
  }

  /** The text of a statement, on one line if it is a simple one. */
  static String print(Statement statement) {
    TreePrinter printer = new TreePrinter();
    printer.statement(statement);
    return printer.out.toString().strip();
  }

  private void function(Function function) {
    String captures =
        function.captures().stream()
            .map(capture -> (capture.byReference() ? "&" : "") + capture.variable().name())
            .collect(Collectors.joining(", "));
    line(
        "func "
            + function.name()
            + "("
            + locals(function.parameters())
            + ")"
            + (function.results().isEmpty() ? "" : " (" + locals(function.results()) + ")")
            + (captures.isEmpty() ? "" : " [" + captures + "]")
            + (function.body() == null ? "" : " {"));
    if (function.body() != null) {
      inner(function.body());
      line("}");
    }
  }

  private static String locals(List<Local> locals) {
    return locals.stream()
        .map(local -> local.name() + " " + type(local.type()))
        .collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.append("  ".repeat(indent)).append(text).append('\n');
  }

  private void inner(Statement.Block block) {
    indent++;
    block.statements().forEach(this::statement);
    indent--;
  }

  private void block(String head, Statement.Block block) {
    line(head.isEmpty() ? "{" : head + " {");
    inner(block);
    line("}");
  }

  private String text(@Nullable Expression expression) {
    return expression == null ? "" : expressions.text(expression);
  }

  private String list(List<Expression> list) {
    return list.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Block block -> block("", block);
      case Statement.Evaluate(Pos _, Expression value) -> line(text(value));
      case Statement.Declare(Pos _, Local local, Expression value) ->
          line(
              "var "
                  + local.name()
                  + " "
                  + type(local.type())
                  + (value == null ? "" : " = " + text(value)));
      case Statement.Assign(Pos _, Expression place, Expression value) ->
          line(text(place) + " = " + text(value));
      case Statement.AssignOperation(Pos _, Expression place, var operator, Expression value) ->
          line(text(place) + " " + operator.text() + "= " + text(value));
      case Statement.AssignParallel(Pos _, List<Expression> places, List<Expression> values) ->
          line(list(places) + " = " + list(values));
      case Statement.AssignTuple(Pos _, List<Expression> places, Expression value) ->
          line(list(places) + " = " + text(value));
      case Statement.Return(Pos _, List<Expression> values) ->
          line(values.isEmpty() ? "return" : "return " + list(values));
      case Statement.ReturnTuple(Pos _, Expression value) -> line("return " + text(value));
      case Statement.If conditional -> conditional(conditional);
      case Statement.For loop -> loop(loop);
      case Statement.Range range -> range(range);
      case Statement.Switch cases -> expressionSwitch(cases);
      case Statement.TypeSwitch cases -> typeSwitch(cases);
      case Statement.Select select -> select(select);
      case Statement.Go(Pos _, Expression called) -> line("go " + text(called));
      case Statement.Defer(Pos _, Expression called, boolean inLoop, Local outer) ->
          line(
              "defer "
                  + text(called)
                  + (inLoop ? " in loop" : "")
                  + (outer == null ? "" : " of " + outer.name()));
      case Statement.Send(Pos _, Expression channel, Expression value) ->
          line(text(channel) + " <- " + text(value));
      case Statement.Jump(Pos _, Statement.Target target) -> line("goto " + target);
      case Statement.Label(Pos _, Statement.Target target) -> line(target + ":");
    }
  }

  private void conditional(Statement.If conditional) {
    block("if " + text(conditional.condition()), conditional.then());
    if (conditional.otherwise() != null) {
      block("else", conditional.otherwise());
    }
  }

  private void loop(Statement.For loop) {
    String perIteration =
        loop.perIteration().isEmpty() ? "" : " each(" + locals(loop.perIteration()) + ")";
    String condition = loop.condition() == null ? "" : " " + text(loop.condition());
    line("for" + condition + perIteration + " {");
    inner(loop.body());
    if (loop.post() != null) {
      line("post");
      indent++;
      statement(loop.post());
      indent--;
    }
    line("}");
  }

  private void range(Statement.Range range) {
    StringBuilder head = new StringBuilder("for");
    if (range.key() != null || range.value() != null) {
      head.append(' ').append(range.key() == null ? "_" : range.key().name());
      head.append(range.value() == null ? "" : ", " + range.value().name()).append(" :=");
    }
    block(head + " range " + text(range.operand()), range.body());
  }

  private void expressionSwitch(Statement.Switch cases) {
    line(("switch " + text(cases.tag())).strip() + " {");
    for (Statement.Clause clause : cases.clauses()) {
      String values = clause.values().isEmpty() ? "" : "case " + list(clause.values());
      line((values + (clause.isDefault() ? " default" : "")).strip() + ":");
      inner(clause.body());
      if (clause.fallsThrough()) {
        line("  fallthrough");
      }
    }
    line("}");
  }

  private void typeSwitch(Statement.TypeSwitch cases) {
    line("switch " + text(cases.operand()) + ".(type) {");
    for (Statement.TypeClause clause : cases.clauses()) {
      String types =
          clause.types().stream()
              .map(each -> each == null ? "nil" : type(each))
              .collect(Collectors.joining(", "));
      String head = clause.isDefault() ? "default" : "case " + types;
      line(head + (clause.variable() == null ? "" : " as " + clause.variable().name()) + ":");
      inner(clause.body());
    }
    line("}");
  }

  private void select(Statement.Select select) {
    line("select {");
    for (Statement.SelectClause clause : select.clauses()) {
      line(head(clause) + ":");
      inner(clause.body());
    }
    line("}");
  }

  private String head(Statement.SelectClause clause) {
    if (clause.channel() == null) {
      return "default";
    }
    if (clause.sent() != null) {
      return "case " + text(clause.channel()) + " <- " + text(clause.sent());
    }
    String value = clause.received() == null ? "_" : clause.received().name();
    String ok = clause.ok() == null ? "" : ", " + clause.ok().name();
    boolean dropped = clause.received() == null && clause.ok() == null;
    return "case " + (dropped ? "" : value + ok + " := ") + "<-" + text(clause.channel());
  }
}
