package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.tree.TreeVisitor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds the functions that a tree mentions. */
final class Mentions extends TreeVisitor {
  private final Consumer<Function> found;

  private Mentions(Consumer<Function> found) {
    this.found = found;
  }

  /** Tells of every mention in an expression. */
  static void in(Expression expression, Consumer<Function> found) {
    new Mentions(found).visit(expression);
  }

  /** Tells of every mention in a body. */
  static void in(Statement.Block body, Consumer<Function> found) {
    new Mentions(found).visit(body);
  }

  /** Whether a body calls a function that fits, or a func value that may be known. */
  static boolean anyCalled(Statement.Block body, Predicate<Function> fits) {
    boolean[] any = new boolean[1];
    new TreeVisitor() {
      @Override
      public void visit(Statement statement) {
        if (!any[0]) {
          inside(statement);
        }
      }

      @Override
      public void visit(Expression expression) {
        if (!any[0]) {
          any[0] =
              switch (expression) {
                case Expression.StaticCall call -> fits.test(call.function());
                case Expression.FuncCall call -> isKnown(call.function());
                default -> false;
              };
          inside(expression);
        }
      }
    }.visit(body);
    return any[0];
  }

  private static boolean isKnown(Expression function) {
    return function instanceof Expression.Closure
        || (function instanceof Expression.LocalRef(_, Local local)
            && local.kind() != Local.Kind.PARAMETER
            && !local.reassigned());
  }

  @Override
  public void visit(Expression expression) {
    switch (expression) {
      case Expression.FunctionRef reference -> found.accept(reference.function());
      case Expression.Closure closure -> found.accept(closure.function());
      case Expression.MethodValue value -> found.accept(value.wrapper());
      case Expression.StaticCall call -> found.accept(call.function());
      default -> {}
    }
    inside(expression);
  }
}
