package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks labels, goto, break, continue and fallthrough in one function body; literals in it are
 * functions of their own. A goto to a label further on waits in its block until the label comes,
 * and moves to the outer block where its block ends: what never arrives has no label, or one that
 * is hidden in another block.
 */
final class BranchCheck {
  private final BiConsumer<Pos, String> errors;
  private final Map<String, Label> labels = new LinkedHashMap<>();

  /** Fallthroughs at the end of a clause, with what is wrong with them, perhaps nothing. */
  private final Map<Stmt, String> endings = new HashMap<>();

  private BranchCheck(BiConsumer<Pos, String> errors) {
    this.errors = errors;
  }

  /** What a block is to break and continue. */
  private enum Kind {
    PLAIN,
    CLAUSE,
    LOOP
  }

  /** A label, and the block in which it stands. */
  private static final class Label {
    private final Expr.Name name;
    private final Block block;
    private boolean used;

    Label(Expr.Name name, Block block) {
      this.name = name;
      this.block = block;
    }
  }

  /** A block, with the gotos that wait for a label in it. */
  private static final class Block {
    private final @Nullable Block outer;
    private final Pos start;
    private final Kind kind;
    private final @Nullable String label;
    private final List<Expr.Name> waiting = new ArrayList<>();

    /** Those that already waited at the latest variable declaration, and what that declares. */
    private List<Expr.Name> beforeVariable = List.of();

    private String variable = "";

    Block(@Nullable Block outer, Pos start, Kind kind, @Nullable String label) {
      this.outer = outer;
      this.start = start;
      this.kind = kind;
      this.label = label;
    }

    boolean isIn(Block other) {
      for (Block block = this; block != null; block = block.outer) {
        if (block == other) {
          return true;
        }
      }
      return false;
    }
  }

  /** Checks a body; {@code errors} gets what is wrong. */
  static void check(Stmt.Block body, BiConsumer<Pos, String> errors) {
    new BranchCheck(errors).body(body);
  }

  private void body(Stmt.Block body) {
    Block block = new Block(null, body.pos(), Kind.PLAIN, null);
    walk(body.statements(), block);
    for (Expr.Name target : block.waiting) {
      Label label = labels.get(target.value());
      if (label == null) {
        errors.accept(target.pos(), "label " + target.value() + " not defined");
      } else {
        label.used = true;
        errors.accept(
            target.pos(),
            "goto " + target.value() + " jumps into block starting at " + label.block.start);
      }
    }
    for (Label label : labels.values()) {
      if (!label.used) {
        errors.accept(label.name.pos(), "label " + label.name.value() + " defined and not used");
      }
    }
  }

  private void walk(List<Stmt> statements, Block block) {
    statements.forEach(statement -> walk(statement, block, null));
  }

  private void inner(
      List<Stmt> statements, Block outer, Pos start, Kind kind, @Nullable String label) {
    Block block = new Block(outer, start, kind, label);
    walk(statements, block);
    outer.waiting.addAll(block.waiting);
  }

  private void walk(Stmt statement, Block block, @Nullable String label) {
    switch (statement) {
      case Stmt.Labeled labeled -> {
        declare(labeled.label(), block);
        walk(labeled.statement(), block, labeled.label().value());
      }
      case Stmt.Branch branch -> branch(branch, block);
      case Stmt.DeclStmt declaration -> variables(declaration, block);
      case Stmt.Assign assign when assign.define() -> {
        String names = assign.left().stream().map(ExprText::of).collect(Collectors.joining(", "));
        variable(names, assign.pos(), block);
      }
      case Stmt.Block inside -> inner(inside.statements(), block, inside.pos(), Kind.PLAIN, label);
      case Stmt.If test -> {
        inner(test.then().statements(), block, test.then().pos(), Kind.PLAIN, label);
        if (test.otherwise() != null) {
          walk(test.otherwise(), block, label);
        }
      }
      case Stmt.For loop ->
          inner(loop.body().statements(), block, loop.body().pos(), Kind.LOOP, label);
      case Stmt.Range loop ->
          inner(loop.body().statements(), block, loop.body().pos(), Kind.LOOP, label);
      case Stmt.Switch choice -> {
        choice.clauses().forEach(each -> ending(each.body(), ""));
        if (!choice.clauses().isEmpty()) {
          ending(choice.clauses().getLast().body(), "cannot fallthrough final case in switch");
        }
        clauses(choice.clauses(), block, label);
      }
      case Stmt.TypeSwitch choice -> {
        choice.clauses().forEach(each -> ending(each.body(), "cannot fallthrough in type switch"));
        clauses(choice.clauses(), block, label);
      }
      case Stmt.Select choice ->
          choice
              .clauses()
              .forEach(each -> inner(each.body(), block, each.pos(), Kind.CLAUSE, label));
      default -> {}
    }
  }

  private void ending(List<Stmt> body, String problem) {
    int last = body.size() - 1;
    while (last >= 0 && body.get(last) instanceof Stmt.Empty) {
      last--;
    }
    Stmt statement = last < 0 ? null : body.get(last);
    while (statement instanceof Stmt.Labeled labeled) {
      statement = labeled.statement();
    }
    if (statement instanceof Stmt.Branch branch) {
      endings.put(branch, problem);
    }
  }

  private void clauses(List<CaseClause> clauses, Block block, @Nullable String label) {
    clauses.forEach(each -> inner(each.body(), block, each.pos(), Kind.CLAUSE, label));
  }

  private void declare(Expr.Name name, Block block) {
    if (name.value().equals("_")) {
      return;
    }
    Label known = labels.get(name.value());
    if (known != null) {
      errors.accept(
          name.pos(), "label " + name.value() + " already defined at " + known.name.pos());
      return;
    }
    Label label = new Label(name, block);
    labels.put(name.value(), label);
    for (Expr.Name target : List.copyOf(block.waiting)) {
      if (target.value().equals(name.value())) {
        block.waiting.remove(target);
        label.used = true;
        if (block.beforeVariable.contains(target)) {
          errors.accept(
              target.pos(),
              "goto " + name.value() + " jumps over declaration of " + block.variable);
        }
      }
    }
  }

  private static void variables(Stmt.DeclStmt statement, Block block) {
    for (Decl declaration : statement.declarations()) {
      if (declaration instanceof Decl.Var line) {
        String names =
            line.names().stream().map(Expr.Name::value).collect(Collectors.joining(", "));
        variable(names, line.pos(), block);
        return;
      }
    }
  }

  private static void variable(String names, Pos pos, Block block) {
    block.variable = names + " at " + pos;
    block.beforeVariable = List.copyOf(block.waiting);
  }

  private void branch(Stmt.Branch branch, Block block) {
    Expr.Name target = branch.label();
    if (target == null) {
      unlabeled(branch, block);
      return;
    }
    Label label = labels.get(target.value());
    if (branch.kind() == Stmt.BranchKind.GOTO) {
      if (label != null && block.isIn(label.block)) {
        label.used = true;
      } else {
        block.waiting.add(target);
      }
      return;
    }
    String keyword = branch.kind() == Stmt.BranchKind.BREAK ? "break" : "continue";
    if (label == null) {
      errors.accept(target.pos(), keyword + " label not defined: " + target.value());
      return;
    }
    label.used = true;
    if (!isTarget(target.value(), branch.kind(), block)) {
      errors.accept(target.pos(), "invalid " + keyword + " label " + target.value());
    }
  }

  private void unlabeled(Stmt.Branch branch, Block block) {
    if (branch.kind() == Stmt.BranchKind.FALLTHROUGH) {
      String problem = endings.getOrDefault(branch, "fallthrough statement out of place");
      if (!problem.isEmpty()) {
        errors.accept(branch.pos(), problem);
      }
      return;
    }
    if (branch.kind() == Stmt.BranchKind.BREAK && !isTarget(null, branch.kind(), block)) {
      errors.accept(branch.pos(), "break is not in a loop, switch, or select");
    } else if (branch.kind() == Stmt.BranchKind.CONTINUE && !isTarget(null, branch.kind(), block)) {
      errors.accept(branch.pos(), "continue is not in a loop");
    }
  }

  /** Whether a block around the statement can be left that way, by its label if one is given. */
  private static boolean isTarget(@Nullable String label, Stmt.BranchKind branch, Block from) {
    for (Block block = from; block != null; block = block.outer) {
      boolean fits =
          block.kind == Kind.LOOP || (block.kind == Kind.CLAUSE && branch == Stmt.BranchKind.BREAK);
      if (fits && (label == null || label.equals(block.label))) {
        return true;
      }
    }
    return false;
  }
}
