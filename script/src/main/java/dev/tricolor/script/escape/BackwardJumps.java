package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the labels of a body to which a goto behind them jumps. */
final class BackwardJumps {
  private final Set<Statement.Target> passed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Statement.Target> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private BackwardJumps() {}

  static Set<Statement.Target> of(@Nullable Statement body) {
    BackwardJumps search = new BackwardJumps();
    search.scan(body);
    return search.found;
  }

  private void scan(@Nullable Statement statement) {
    switch (statement) {
      case null -> {}
      case Statement.Label(_, Statement.Target target) -> passed.add(target);
      case Statement.Jump(_, Statement.Target target) -> {
        if (passed.contains(target)) {
          found.add(target);
        }
      }
      case Statement.Block block -> block.statements().forEach(this::scan);
      case Statement.If way -> {
        scan(way.then());
        scan(way.otherwise());
      }
      case Statement.For loop -> scan(loop.body());
      case Statement.Range loop -> scan(loop.body());
      case Statement.Switch way -> way.clauses().forEach(clause -> scan(clause.body()));
      case Statement.TypeSwitch way -> way.clauses().forEach(clause -> scan(clause.body()));
      case Statement.Select way -> way.clauses().forEach(clause -> scan(clause.body()));
      case Statement.Evaluate _,
          Statement.Declare _,
          Statement.Assign _,
          Statement.AssignOperation _,
          Statement.AssignParallel _,
          Statement.AssignTuple _,
          Statement.Return _,
          Statement.ReturnTuple _,
          Statement.Go _,
          Statement.Defer _,
          Statement.Send _ -> {}
    }
  }
}
