package dev.tricolor.script.inline;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.tree.TreeVisitor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what inlining leaves in a function without use: variables of literals whose calls are all
 * inlined; and finds out anew which variables are shared, since pointers and closures may be gone.
 */
final class Leftovers {
  private final Function function;
  private final Set<Local> mentioned = identitySet();
  private final Set<Local> shared = identitySet();
  private final Set<Local> declared = identitySet();
  private boolean removed;

  private Leftovers(Function function) {
    this.function = function;
  }

  /** Cleans up the body of a function; the lists in it may be changed. */
  static void remove(Function function, Statement.Block body) {
    Leftovers found;
    do {
      found = new Leftovers(function);
      found.new Search().visit(body);
      found.new Removal().visit(body);
    } while (found.removed);
    found.settle();
    new LoopVariables().visit(body);
  }

  private static Set<Local> identitySet() {
    return new HashSet<>();
  }

  private void settle() {
    for (Local local : declared) {
      if (local.isShared() && !shared.contains(local)) {
        local.unshare();
      }
    }
  }

  private boolean isUseless(Statement statement) {
    return statement instanceof Statement.Declare declare
        && !mentioned.contains(declare.local())
        && (declare.value() instanceof Expression.Closure
            || declare.value() instanceof Expression.FunctionRef
            || declare.value() instanceof Expression.LocalRef);
  }

  /** Finds mentions and what is shared. */
  private final class Search extends TreeVisitor {
    @Override
    public void visit(Expression expression) {
      if (expression instanceof Expression.Deref(_, _, Expression.AddressOf address)) {
        visit(address.place());
        return;
      }
      switch (expression) {
        case Expression.LocalRef(_, Local local) -> {
          mentioned.add(local);
          own(local);
        }
        case Expression.AddressOf address -> addressed(address.place());
        case Expression.Closure closure -> closure.function().captures().forEach(this::captured);
        default -> {}
      }
      inside(expression);
    }

    private void own(Local local) {
      if (local.owner() == function) {
        declared.add(local);
      }
    }

    private void addressed(Expression place) {
      switch (place) {
        case Expression.LocalRef(_, Local local) -> shared.add(local);
        case Expression.Field field -> addressed(field.operand());
        case Expression.Index index -> addressed(index.operand());
        case Expression.Deref(_, _, Expression.AddressOf address) -> addressed(address.place());
        default -> {}
      }
    }

    private void captured(Function.Capture capture) {
      mentioned.add(capture.variable());
      if (capture.byReference()) {
        shared.add(capture.variable());
      }
    }
  }

  /** Takes useless declarations out. */
  private final class Removal extends TreeVisitor {
    @Override
    public void visit(Statement statement) {
      if (statement instanceof Statement.Block block) {
        clean(block.statements());
      }
      inside(statement);
    }

    @Override
    public void visit(Expression expression) {
      if (expression instanceof Expression.InlinedCall call) {
        clean(call.parameters());
      }
      inside(expression);
    }

    private void clean(List<Statement> statements) {
      removed |= statements.removeIf(Leftovers.this::isUseless);
    }
  }

  /** Variables that are not shared need no copy for each iteration. */
  private static final class LoopVariables extends TreeVisitor {
    @Override
    public void visit(Statement statement) {
      if (statement instanceof Statement.For loop) {
        loop.perIteration().removeIf(local -> !local.isShared());
      }
      inside(statement);
    }
  }
}
