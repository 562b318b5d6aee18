package dev.tricolor.script.tree;

import java.util.ArrayList;
import java.util.List;

/** What expressions and statements are made of. */
final class Parts extends TreeVisitor {
  final List<Expression> expressions = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();

  private Parts() {}

  static Parts of(Expression expression) {
    Parts parts = new Parts();
    parts.inside(expression);
    return parts;
  }

  static Parts of(Statement statement) {
    Parts parts = new Parts();
    parts.inside(statement);
    return parts;
  }

  @Override
  public void visit(Expression expression) {
    expressions.add(expression);
  }

  @Override
  public void visit(Statement statement) {
    statements.add(statement);
  }
}
