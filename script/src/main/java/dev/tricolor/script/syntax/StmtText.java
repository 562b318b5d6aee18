package dev.tricolor.script.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Writes simple statements as messages show them. */
final class StmtText {
  private StmtText() {}

  /**
   * A statement that stands where a condition should; {@code =} is often meant to be {@code ==}.
   */
  static String ofCondition(Stmt statement) {
    return switch (statement) {
      case Stmt.Assign assign when !assign.define() && assign.operator() == null ->
          "assignment " + emphasised(assign.left()) + " = " + emphasised(assign.right());
      case Stmt.Assign assign ->
          list(assign.left())
              + (assign.operator() == null ? " := " : " " + assign.operator().text() + "= ")
              + list(assign.right());
      case Stmt.IncDec count ->
          ExprText.of(count.operand()) + (count.operator() == Operator.ADD ? "++" : "--");
      case Stmt.Send send -> ExprText.of(send.channel()) + " <- " + ExprText.of(send.value());
      default -> "statement";
    };
  }

  /** Puts parentheses around a single expression with an operator, so that the {@code =} shows. */
  private static String emphasised(List<Expr> expressions) {
    String text = list(expressions);
    boolean binary = expressions.size() == 1 && expressions.getFirst() instanceof Expr.Binary;
    return binary ? "(" + text + ")" : text;
  }

  private static String list(List<Expr> expressions) {
    return expressions.stream().map(ExprText::of).collect(Collectors.joining(", "));
  }
}
