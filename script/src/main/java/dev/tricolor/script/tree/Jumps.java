package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.CommClause;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where break, continue, goto and return of one function go; some lead out of a loop's body. */
final class Jumps {

  /** Where a jump goes; compared as a value. */
  sealed interface Destination {

    /** A place in the function that {@code home} builds. */
    record Place(Statement.Target target, FunctionBuilder home) implements Destination {}

    /** Out of a range-over-func loop, or to its next iteration. */
    record Iteration(RangeLoop loop, boolean next) implements Destination {}

    /** Out of the function, whose results are set. */
    record Return() implements Destination {}
  }

  /** A statement that break or continue may mean; without a label, the innermost. */
  private record Enclosing(
      @Nullable String label, Destination onBreak, @Nullable Destination onContinue) {}

  private final FunctionBuilder function;
  private final Deque<Enclosing> enclosing = new ArrayDeque<>();
  private final Map<String, Statement.Target> labels = new HashMap<>();
  private final Set<String> jumpedTo = new HashSet<>();
  private final Set<String> jumpedBackTo = new HashSet<>();

  Jumps(FunctionBuilder function) {
    this.function = function;
  }

  // -- labels ------------------------------------------------------------------------------------

  /** Finds the labels of a body, and which of them goto statements name. */
  void scan(Stmt.Block body) {
    body.statements().forEach(this::scan);
  }

  private void scan(@Nullable Stmt statement) {
    switch (statement) {
      case null -> {}
      case Stmt.Labeled labeled -> {
        labels.put(labeled.label().value(), new Statement.Target(labeled.label().value()));
        scan(labeled.statement());
      }
      case Stmt.Branch branch -> {
        if (branch.kind() == Stmt.BranchKind.GOTO && branch.label() != null) {
          String label = branch.label().value();
          jumpedTo.add(label);
          if (labels.containsKey(label)) {
            jumpedBackTo.add(label);
          }
        }
      }
      case Stmt.Block block -> scan(block);
      case Stmt.If conditional -> {
        scan(conditional.then());
        scan(conditional.otherwise());
      }
      case Stmt.For loop -> scan(loop.body());
      case Stmt.Range loop -> scanRange(loop);
      case Stmt.Switch cases -> cases.clauses().forEach(this::scanClause);
      case Stmt.TypeSwitch cases -> cases.clauses().forEach(this::scanClause);
      case Stmt.Select cases -> {
        for (CommClause clause : cases.clauses()) {
          clause.body().forEach(this::scan);
        }
      }
      case Stmt.Bad _,
          Stmt.Empty _,
          Stmt.ExprStmt _,
          Stmt.Send _,
          Stmt.IncDec _,
          Stmt.Assign _,
          Stmt.DeclStmt _,
          Stmt.Go _,
          Stmt.Defer _,
          Stmt.Return _ -> {}
    }
  }

  private void scanClause(CaseClause clause) {
    clause.body().forEach(this::scan);
  }

  /** The body of a range-over-func loop has labels of its own, but may jump to those around. */
  private void scanRange(Stmt.Range loop) {
    if (!(function.typeOf(loop.operand()).underlying() instanceof Type.Signature)) {
      scan(loop.body());
      return;
    }
    Jumps inner = new Jumps(function);
    inner.scan(loop.body());
    inner.jumpedTo.removeAll(inner.labels.keySet());
    jumpedTo.addAll(inner.jumpedTo);
    inner.jumpedTo.retainAll(labels.keySet());
    jumpedBackTo.addAll(inner.jumpedTo);
  }

  /** Whether some goto names the label. */
  boolean isJumpedTo(String label) {
    return jumpedTo.contains(label);
  }

  /** Whether some goto behind the label names it: then what follows is a loop. */
  boolean isJumpedBackTo(String label) {
    return jumpedBackTo.contains(label);
  }

  Statement.Target label(String name) {
    return Objects.requireNonNull(labels.get(name), name);
  }

  // -- enclosing statements ----------------------------------------------------------------------

  void enter(@Nullable String label, Statement.Target onBreak, Statement.@Nullable Target next) {
    enclosing.push(
        new Enclosing(
            label,
            new Destination.Place(onBreak, function),
            next == null ? null : new Destination.Place(next, function)));
  }

  /** The body of a range-over-func loop begins; its jumps are those of the body's function. */
  void enter(@Nullable String label, RangeLoop loop) {
    enclosing.push(
        new Enclosing(
            label, new Destination.Iteration(loop, false), new Destination.Iteration(loop, true)));
  }

  void leave() {
    enclosing.pop();
  }

  // -- jumping -----------------------------------------------------------------------------------

  void branch(Stmt.Branch branch, List<Statement> out) {
    String label = branch.label() == null ? null : branch.label().value();
    jump(
        branch.pos(),
        branch.kind() == Stmt.BranchKind.GOTO
            ? gotoLabel(Objects.requireNonNull(label))
            : target(label, branch.kind() == Stmt.BranchKind.CONTINUE),
        out);
  }

  private Destination gotoLabel(String label) {
    FunctionBuilder home = function;
    while (!home.jumps().labels.containsKey(label)) {
      home = Objects.requireNonNull(home.outer(), label);
    }
    return new Destination.Place(home.jumps().label(label), home);
  }

  private Destination target(@Nullable String label, boolean isContinue) {
    for (FunctionBuilder at = function; at != null; at = at.outer()) {
      for (Enclosing each : at.jumps().enclosing) {
        Destination destination = isContinue ? each.onContinue() : each.onBreak();
        if (destination != null && (label == null || label.equals(each.label()))) {
          return destination;
        }
      }
    }
    throw new AssertionError("nothing to leave: " + label);
  }

  /** Goes to a destination, which may lie in a function around. */
  void jump(Pos pos, Destination destination, List<Statement> out) {
    RangeLoop own = function.rangeLoop();
    switch (destination) {
      case Destination.Place(Statement.Target target, FunctionBuilder home) when home == function ->
          out.add(new Statement.Jump(pos, target));
      case Destination.Iteration(RangeLoop loop, boolean next) when loop == own ->
          loop.finishIteration(function, pos, next, out);
      case Destination.Return() when own == null -> out.add(new Statement.Return(pos, List.of()));
      default -> Objects.requireNonNull(own).leave(function, pos, destination, out);
    }
  }
}
