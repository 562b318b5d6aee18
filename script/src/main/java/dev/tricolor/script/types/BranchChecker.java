package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.CaseClause;
import dev.tricolor.script.syntax.CommClause;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.syntax.Stmt.BranchKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks labels, and break, continue, goto and fallthrough, of one function body. */
final class BranchChecker {
  private final Checking checking;
  private final Map<String, Label> labels = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<Jump> jumps = new ArrayList<>();

  private final List<Block> blocks = new ArrayList<>();

  /** A block of statements, with the variables declared in it so far. */
  private static final class Block {
    final Pos pos;
    final List<Expr.Name> variables = new ArrayList<>();

    Block(Pos pos) {
      this.pos = pos;
    }
  }

  /** A label, the block that it stands in, and the variables declared there before it. */
  private record Label(Expr.Name name, Block block, int variables) {}

  /** A goto, and how many variables each of the blocks around it declares before it. */
  private record Jump(Expr.Name label, Map<Block, Integer> variables) {}

  /**
   * The statements around a statement that branches may refer to.
   *
   * @param label of {@code statement}, if it has one
   */
  private record Target(@Nullable Target outer, Stmt statement, @Nullable String label) {}

  /** Where a fallthrough stands. */
  private enum Fall {
    FORBIDDEN,
    FINE,
    FINAL_CASE,
    TYPE_SWITCH
  }

  BranchChecker(Checking checking) {
    this.checking = checking;
  }

  void check(Stmt.Block body) {
    block(body.pos(), body.statements(), null, Fall.FORBIDDEN);
    for (Jump jump : jumps) {
      checkJump(jump);
    }
    for (Label label : labels.values()) {
      if (!used.contains(label.name.value())) {
        checking.error(label.name, "label " + label.name.value() + " defined and not used");
      }
    }
  }

  private void checkJump(Jump jump) {
    Label label = labels.get(jump.label.value());
    if (label == null) {
      checking.error(jump.label, "label " + jump.label.value() + " not defined");
      return;
    }
    used.add(jump.label.value());
    String name = jump.label.value();
    Integer seen = jump.variables.get(label.block);
    if (seen == null) {
      checking.error(
          jump.label, "goto " + name + " jumps into block starting at " + label.block.pos);
    } else if (label.variables > seen) {
      Expr.Name skipped = label.block.variables.get(label.variables - 1);
      checking.error(
          jump.label,
          "goto "
              + name
              + " jumps over declaration of "
              + skipped.value()
              + " at "
              + skipped.pos());
    }
  }

  private void block(Pos pos, List<Stmt> statements, @Nullable Target target, Fall fall) {
    blocks.add(new Block(pos));
    for (int i = 0; i < statements.size(); i++) {
      boolean last = isLast(statements, i);
      statement(statements.get(i), target, null, last ? fall : Fall.FORBIDDEN);
    }
    blocks.removeLast();
  }

  private static boolean isLast(List<Stmt> statements, int index) {
    return statements.stream().skip(index + 1L).allMatch(Stmt.Empty.class::isInstance);
  }

  private void statement(
      @Nullable Stmt stmt, @Nullable Target target, @Nullable String label, Fall fall) {
    switch (stmt) {
      case null -> {}
      case Stmt.Block block -> block(block.pos(), block.statements(), target, Fall.FORBIDDEN);
      case Stmt.Labeled labeled -> {
        declare(labeled.label());
        statement(labeled.statement(), target, labeled.label().value(), fall);
      }
      case Stmt.Branch branch -> branch(branch, target, fall);
      case Stmt.DeclStmt declarations -> declareAll(declarations);
      case Stmt.Assign assign when assign.define() -> {
        for (Expr left : assign.left()) {
          if (left instanceof Expr.Name name) {
            blocks.getLast().variables.add(name);
          }
        }
      }
      case Stmt.If choice -> {
        Target inner = labelled(choice, target, label);
        statement(choice.then(), inner, null, Fall.FORBIDDEN);
        statement(choice.otherwise(), inner, null, Fall.FORBIDDEN);
      }
      case Stmt.Switch choice ->
          clauses(choice.clauses(), new Target(target, choice, label), false);
      case Stmt.TypeSwitch choice ->
          clauses(choice.clauses(), new Target(target, choice, label), true);
      case Stmt.Select select -> {
        for (CommClause clause : select.clauses()) {
          Target inner = new Target(target, select, label);
          block(clause.pos(), clause.body(), inner, Fall.FORBIDDEN);
        }
      }
      case Stmt.For loop -> loop(loop.body(), new Target(target, loop, label));
      case Stmt.Range loop -> loop(loop.body(), new Target(target, loop, label));
      default -> {}
    }
  }

  /** Statements that are no target of a break still have labels that a break may name. */
  private static @Nullable Target labelled(
      Stmt stmt, @Nullable Target target, @Nullable String label) {
    return label == null ? target : new Target(target, stmt, label);
  }

  private void loop(Stmt.Block body, Target target) {
    block(body.pos(), body.statements(), target, Fall.FORBIDDEN);
  }

  private void clauses(List<CaseClause> clauses, Target target, boolean types) {
    for (int i = 0; i < clauses.size(); i++) {
      CaseClause clause = clauses.get(i);
      boolean last = i == clauses.size() - 1;
      Fall fall = types ? Fall.TYPE_SWITCH : last ? Fall.FINAL_CASE : Fall.FINE;
      block(clause.pos(), clause.body(), target, fall);
    }
  }

  private void declare(Expr.Name name) {
    if (name.value().equals("_")) {
      return;
    }
    Block block = blocks.getLast();
    Label other = labels.get(name.value());
    if (other != null) {
      checking.error(name, "label " + name.value() + " already defined at " + other.name.pos());
      return;
    }
    labels.put(name.value(), new Label(name, block, block.variables.size()));
  }

  private void declareAll(Stmt.DeclStmt declarations) {
    for (Decl decl : declarations.declarations()) {
      if (decl instanceof Decl.Var spec) {
        blocks.getLast().variables.addAll(spec.names());
      }
    }
  }

  private void branch(Stmt.Branch branch, @Nullable Target target, Fall fall) {
    if (branch.kind() == BranchKind.FALLTHROUGH) {
      fallthrough(branch, fall);
    } else if (branch.kind() == BranchKind.GOTO) {
      if (branch.label() != null) {
        Map<Block, Integer> variables = new LinkedHashMap<>();
        blocks.forEach(block -> variables.put(block, block.variables.size()));
        jumps.add(new Jump(branch.label(), variables));
      }
    } else if (branch.label() == null) {
      plain(branch, target);
    } else {
      labelled(branch, branch.label(), target);
    }
  }

  private void fallthrough(Stmt.Branch branch, Fall fall) {
    switch (fall) {
      case FINE -> {}
      case FORBIDDEN -> checking.error(branch.pos(), "fallthrough statement out of place");
      case FINAL_CASE -> checking.error(branch.pos(), "cannot fallthrough final case in switch");
      case TYPE_SWITCH -> checking.error(branch.pos(), "cannot fallthrough in type switch");
    }
  }

  private static boolean isLoop(Stmt stmt) {
    return stmt instanceof Stmt.For || stmt instanceof Stmt.Range;
  }

  private static boolean isBreakable(Stmt stmt) {
    return isLoop(stmt)
        || stmt instanceof Stmt.Switch
        || stmt instanceof Stmt.TypeSwitch
        || stmt instanceof Stmt.Select;
  }

  private void plain(Stmt.Branch branch, @Nullable Target target) {
    boolean isBreak = branch.kind() == BranchKind.BREAK;
    for (Target each = target; each != null; each = each.outer) {
      if (isBreak ? isBreakable(each.statement) : isLoop(each.statement)) {
        return;
      }
    }
    checking.error(
        branch.pos(),
        isBreak ? "break is not in a loop, switch, or select" : "continue is not in a loop");
  }

  private void labelled(Stmt.Branch branch, Expr.Name label, @Nullable Target target) {
    boolean isBreak = branch.kind() == BranchKind.BREAK;
    String word = isBreak ? "break" : "continue";
    for (Target each = target; each != null; each = each.outer) {
      if (label.value().equals(each.label)) {
        used.add(label.value());
        if (!(isBreak ? isBreakable(each.statement) : isLoop(each.statement))) {
          checking.error(label, "invalid " + word + " label " + label.value());
        }
        return;
      }
    }
    if (labels.containsKey(label.value())) {
      used.add(label.value());
      checking.error(label, "invalid " + word + " label " + label.value());
      return;
    }
    checking.error(label, word + " label not defined: " + label.value());
  }
}
