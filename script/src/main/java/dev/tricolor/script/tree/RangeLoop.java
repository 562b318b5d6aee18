package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A range-over-func loop while it is built.
 *
 * <p>The body is a function of its own that returns whether to go on. A state variable beside it
 * catches iterator functions that call the body when they must not; package runtime's
 * panicRangeState knows the states by number. A jump that leaves more than the loop puts its number
 * into a variable that all nested loops share, and has each body return false; behind each loop's
 * call the number is looked at.
 */
final class RangeLoop {
  /** The body may be called. */
  static final int READY = -1;

  /** The body returned false. */
  static final int DONE = 0;

  /** The body runs, or has panicked. */
  static final int PANIC = 1;

  /** The iterator function has returned. */
  static final int EXHAUSTED = 2;

  /** The iterator function returned after the body had panicked. */
  static final int MISSING_PANIC = 3;

  /** What the loops of one nest share; it lives in the function around the outermost loop. */
  static final class Nest {
    private final FunctionBuilder home;
    private final Pos pos;
    private final Map<Jumps.Destination, Integer> exits = new HashMap<>();
    private @Nullable Local next;
    private @Nullable Local defers;
    private int loops;

    Nest(FunctionBuilder home, Pos pos) {
      this.home = home;
      this.pos = pos;
    }

    /** Which way to go on behind the loops: 0 is straight on. */
    private Local next() {
      if (next == null) {
        next = new Local("#next", Types.INT, pos, Local.Kind.VARIABLE, home.function());
        home.captures().declared(next, home.loopDepth());
      }
      return next;
    }

    /** The token by which bodies defer calls to the end of the function around. */
    Local defers() {
      if (defers == null) {
        defers = new Local("#defers", Types.UINTPTR, pos, Local.Kind.DEFER_TOKEN, home.function());
        home.captures().declared(defers, home.loopDepth());
      }
      return defers;
    }

    int nextLoop() {
      return ++loops;
    }

    /** Declares what turned out to be needed. */
    void declare(List<Statement> out) {
      if (next != null) {
        out.add(new Statement.Declare(pos, next, null));
      }
      if (defers != null) {
        out.add(new Statement.Declare(pos, defers, null));
      }
    }
  }

  private final Nest nest;
  private final Local state;
  private final Set<Jumps.Destination> exits = new LinkedHashSet<>();

  RangeLoop(Nest nest, Local state) {
    this.nest = nest;
    this.state = state;
  }

  Nest nest() {
    return nest;
  }

  /** What the body does first. */
  void startIteration(FunctionBuilder body, Pos pos, List<Statement> out) {
    Expression state = body.reference(pos, this.state);
    Statement misuse = panic(body, pos, state);
    out.add(
        new Statement.If(
            pos,
            compare(body, pos, Operator.NOT_EQUAL, this.state, READY),
            new Statement.Block(pos, List.of(misuse)),
            null));
    set(body, pos, this.state, PANIC, out);
  }

  /** Ends an iteration, and the loop unless {@code next}. */
  void finishIteration(FunctionBuilder body, Pos pos, boolean next, List<Statement> out) {
    set(body, pos, state, next ? READY : DONE, out);
    Expression answer = new Expression.Const(pos, Types.BOOL, Constants.of(next));
    out.add(new Statement.Return(pos, List.of(answer)));
  }

  /** Leaves the loop for a destination outside of its body's function. */
  void leave(FunctionBuilder body, Pos pos, Jumps.Destination to, List<Statement> out) {
    exits.add(to);
    int number = nest.exits.computeIfAbsent(to, _ -> nest.exits.size() + 1);
    set(body, pos, nest.next(), number, out);
    finishIteration(body, pos, false, out);
  }

  /** What stands behind the call of the iterator function. */
  void finish(FunctionBuilder around, Pos pos, List<Statement> out) {
    Statement swallowed = panic(around, pos, number(pos, MISSING_PANIC));
    out.add(
        new Statement.If(
            pos,
            compare(around, pos, Operator.EQUAL, state, PANIC),
            new Statement.Block(pos, List.of(swallowed)),
            null));
    set(around, pos, state, EXHAUSTED, out);
    for (Jumps.Destination exit : exits) {
      List<Statement> way = new ArrayList<>();
      if (!(exit instanceof Jumps.Destination.Return)) {
        set(around, pos, nest.next(), 0, way);
      }
      around.jumps().jump(pos, exit, way);
      int number = nest.exits.getOrDefault(exit, 0);
      out.add(
          new Statement.If(
              pos,
              compare(around, pos, Operator.EQUAL, nest.next(), number),
              new Statement.Block(pos, way),
              null));
    }
  }

  private static Statement panic(FunctionBuilder builder, Pos pos, Expression state) {
    return RuntimeCalls.statement(builder.program(), pos, "panicRangeState", List.of(state));
  }

  private static Expression number(Pos pos, int value) {
    return new Expression.Const(pos, Types.INT, Constants.of(value));
  }

  private static Expression compare(
      FunctionBuilder builder, Pos pos, Operator operator, Local local, int value) {
    return new Expression.Binary(
        pos, Types.BOOL, operator, builder.reference(pos, local), number(pos, value));
  }

  private static void set(
      FunctionBuilder builder, Pos pos, Local local, int value, List<Statement> out) {
    Expression place = builder.reference(pos, local);
    builder.captures().assigned(local, builder);
    out.add(new Statement.Assign(pos, place, number(pos, value)));
  }

  /** The type of a loop body's function. */
  static Type.Signature bodySignature(Type iterator) {
    Type.Signature signature = (Type.Signature) iterator.underlying();
    return (Type.Signature) signature.parameters().at(0).underlying();
  }
}
