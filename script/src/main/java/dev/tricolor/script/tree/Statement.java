package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Statement {

  /** Where gc says that it is. */
  Pos pos();

  /** A place to which break, continue or goto jump; compared by identity. */
  final class Target {
    private final String name;

    public Target(String name) {
      this.name = name;
    }

    /** The label, or what kind of statement it belongs to. */
    @Override
    public String toString() {
      return name;
    }
  }

  /** Statements in a scope of their own. */
  record Block(Pos pos, List<Statement> statements) implements Statement {}

  /** An expression for its effects. */
  record Evaluate(Pos pos, Expression expression) implements Statement {}

  /**
   * The declaration of a local: a new variable each time it is reached.
   *
   * @param value null for the zero value
   */
  record Declare(Pos pos, Local local, @Nullable Expression value) implements Statement {}

  /** {@code place = value}. */
  record Assign(Pos pos, Expression place, Expression value) implements Statement {}

  /** {@code place op= value}; the place's operands are evaluated once. */
  record AssignOperation(Pos pos, Expression place, Operator operator, Expression value)
      implements Statement {}

  /** {@code a, b = x, y}: operands of places first, then values, then the assignments in order. */
  record AssignParallel(Pos pos, List<Expression> places, List<Expression> values)
      implements Statement {}

  /**
   * {@code a, b = f()}: the value is a tuple; each component is converted already or has the
   * place's type ({@code Blank} has the component's).
   */
  record AssignTuple(Pos pos, List<Expression> places, Expression value) implements Statement {}

  /** Values for each result (empty: the result variables hold them). */
  record Return(Pos pos, List<Expression> values) implements Statement {}

  /** {@code return f()} of several results. */
  record ReturnTuple(Pos pos, Expression value) implements Statement {}

  record If(Pos pos, Expression condition, Block then, @Nullable Block otherwise)
      implements Statement {}

  /**
   * A loop.
   *
   * @param condition null: forever
   * @param perIteration variables of the init statement (which stands before the loop) of which
   *     each iteration has its own copy, made before {@code post}; only those that are captured by
   *     reference or whose address is taken
   * @param breakTarget where break goes
   * @param continueTarget where continue goes
   */
  record For(
      Pos pos,
      @Nullable Expression condition,
      @Nullable Statement post,
      Block body,
      List<Local> perIteration,
      Target breakTarget,
      Target continueTarget)
      implements Statement {}

  /**
   * Range over an integer, array, pointer to array, slice, string, map or channel.
   *
   * @param operand evaluated once; an array is copied, the target of a pointer to one is not. Where
   *     the elements of an array do not matter it is the array's length
   * @param key declared anew for each iteration; null if unused (assignments to other places are
   *     made by the body's first statements)
   * @param value likewise
   */
  record Range(
      Pos pos,
      Expression operand,
      @Nullable Local key,
      @Nullable Local value,
      Block body,
      Target breakTarget,
      Target continueTarget)
      implements Statement {}

  /**
   * An expression switch. The tag is a local or constant (evaluated before); a clause's values are
   * compared to it in order; without a tag they are booleans.
   *
   * @param tag null: the values are conditions
   */
  record Switch(Pos pos, @Nullable Expression tag, List<Clause> clauses, Target breakTarget)
      implements Statement {}

  /**
   * A clause; {@code values} are complete comparisons of type bool, in order ({@code tag ==
   * value}), so that only constant tags' jump tables need look inside.
   *
   * @param isDefault whether it is the default clause
   * @param fallsThrough whether its last statement is fallthrough
   */
  record Clause(
      Pos pos, List<Expression> values, boolean isDefault, Block body, boolean fallsThrough) {}

  /**
   * A type switch.
   *
   * @param operand an interface value, evaluated once
   */
  record TypeSwitch(Pos pos, Expression operand, List<TypeClause> clauses, Target breakTarget)
      implements Statement {}

  /**
   * A clause of a type switch.
   *
   * @param types the types; null stands for {@code nil}
   * @param variable the clause's variable: of the one type, or of the operand's type; null if
   *     unused
   */
  record TypeClause(
      Pos pos,
      List<@Nullable Type> types,
      boolean isDefault,
      @Nullable Local variable,
      Block body) {}

  /** A select statement; operands are evaluated in order before waiting. */
  record Select(Pos pos, List<SelectClause> clauses, Target breakTarget) implements Statement {}

  /**
   * A clause of a select statement.
   *
   * @param channel null for default
   * @param sent the value to send; null for a receive
   * @param received gets the received value, null if dropped; declared by this clause
   * @param ok gets whether it was sent, null if dropped; declared by this clause
   */
  record SelectClause(
      Pos pos,
      @Nullable Expression channel,
      @Nullable Expression sent,
      @Nullable Local received,
      @Nullable Local ok,
      Block body) {}

  /** {@code go function()}: the value is a {@code func()}. */
  record Go(Pos pos, Expression function) implements Statement {}

  /**
   * {@code defer function()}: the value is a {@code func()}.
   *
   * @param inLoop whether it may run more than once in a call, so that its record is not the
   *     frame's
   * @param outer in the body of a range-over-func loop: the local of the outermost function that is
   *     its {@link Local.Kind#DEFER_TOKEN}; null elsewhere
   */
  record Defer(Pos pos, Expression function, boolean inLoop, @Nullable Local outer)
      implements Statement {}

  /** {@code channel <- value}. */
  record Send(Pos pos, Expression channel, Expression value) implements Statement {}

  /** break, continue or goto. */
  record Jump(Pos pos, Target target) implements Statement {}

  /** Where a goto goes. */
  record Label(Pos pos, Target target) implements Statement {}
}
