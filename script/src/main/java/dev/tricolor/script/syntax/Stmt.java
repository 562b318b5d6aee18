package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {

  /** What is left of a statement with a syntax error. */
  record Bad(Pos pos) implements Stmt {}

  /** The empty statement. */
  record Empty(Pos pos) implements Stmt {}

  /** {@code { ... }}; {@code end} is the closing brace. */
  record Block(Pos pos, List<Stmt> statements, Pos end) implements Stmt {}

  /** An expression for its effects; pos is the expression's. */
  record ExprStmt(Pos pos, Expr expression) implements Stmt {}

  /** {@code channel <- value}; pos is the arrow. */
  record Send(Pos pos, Expr channel, Expr value) implements Stmt {}

  /** {@code x++} or {@code x--} (operator ADD or SUB); pos is the operator. */
  record IncDec(Pos pos, Expr operand, Operator operator) implements Stmt {}

  /**
   * {@code left = right}, {@code left op= right} or {@code left := right}.
   *
   * @param pos the assignment operator
   * @param operator of {@code op=}; null otherwise
   * @param define whether it is {@code :=}
   */
  record Assign(
      Pos pos, List<Expr> left, @Nullable Operator operator, List<Expr> right, boolean define)
      implements Stmt {}

  /** A declaration inside a function. */
  record DeclStmt(Pos pos, List<Decl> declarations) implements Stmt {}

  /** {@code go call}. */
  record Go(Pos pos, Expr call) implements Stmt {}

  /** {@code defer call}. */
  record Defer(Pos pos, Expr call) implements Stmt {}

  /** {@code return results}. */
  record Return(Pos pos, List<Expr> results) implements Stmt {}

  /** What a {@link Branch} does. */
  enum BranchKind {
    BREAK,
    CONTINUE,
    GOTO,
    FALLTHROUGH
  }

  /** {@code break}, {@code continue}, {@code goto} or {@code fallthrough}. */
  record Branch(Pos pos, BranchKind kind, Expr.@Nullable Name label) implements Stmt {}

  /** {@code label: statement}. */
  record Labeled(Pos pos, Expr.Name label, Stmt statement) implements Stmt {}

  /** {@code if init; condition then else}. */
  record If(Pos pos, @Nullable Stmt init, Expr condition, Block then, @Nullable Stmt otherwise)
      implements Stmt {}

  /** An expression switch; {@code tag} is null if there is none; {@code end} the closing brace. */
  record Switch(Pos pos, @Nullable Stmt init, @Nullable Expr tag, List<CaseClause> clauses, Pos end)
      implements Stmt {}

  /**
   * A type switch.
   *
   * @param name of {@code name := x.(type)}, null if there is none
   * @param guard the expression {@code x.(type)}
   */
  record TypeSwitch(
      Pos pos,
      @Nullable Stmt init,
      Expr.@Nullable Name name,
      Expr.TypeAssert guard,
      List<CaseClause> clauses,
      Pos end)
      implements Stmt {}

  /** A select statement. */
  record Select(Pos pos, List<CommClause> clauses, Pos end) implements Stmt {}

  /** {@code for init; condition; post body}. */
  record For(
      Pos pos, @Nullable Stmt init, @Nullable Expr condition, @Nullable Stmt post, Block body)
      implements Stmt {}

  /** {@code for key, value := range operand body}; define is false for {@code =}. */
  record Range(
      Pos pos, @Nullable Expr key, @Nullable Expr value, boolean define, Expr operand, Block body)
      implements Stmt {}
}
