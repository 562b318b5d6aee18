package dev.tricolor.script.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a basic block. */
public sealed interface Instruction {

  /**
   * Keeps the accounts of virtual time in locals: the program's own registers and memory are left
   * alone.
   */
  sealed interface Account extends Instruction {}

  /** {@code target = value}. */
  record Set(Register target, Code value) implements Instruction {}

  /**
   * A store of a scalar at {@code address + offset}.
   *
   * @param barrier whether it stores a pointer where the collector must hear of it
   */
  record Store(Scalar scalar, Code address, long offset, Code value, boolean barrier)
      implements Instruction {}

  /**
   * Leaves for a cold path that does not come back, if the comparison holds.
   *
   * @param failure a call without results
   */
  record Check(Condition condition, boolean unsigned, Code left, Code right, Invoke failure)
      implements Instruction {}

  /** What an {@link Invoke} calls. */
  sealed interface Target {
    /** A compiled function: {@code (G, sp, arguments...)}. */
    record Compiled(FunctionId function) implements Target {}

    /**
     * A compiled function by id: {@code functions[id].call(G, sp, arguments..., closure)}; id and
     * closure come first among the arguments.
     */
    record Indirect(String descriptor) implements Target {}

    /**
     * A Java method; with {@code context} it takes G, with {@code frame} also the frame's offset.
     */
    record Java(JavaMethod method, boolean context, boolean frame) implements Target {}
  }

  /**
   * A call.
   *
   * @param results registers for the results; the first is the JVM result, the others come from the
   *     goroutine's result registers; null: dropped
   * @param site null if it neither collects, parks, panics nor moves the stack
   */
  record Invoke(
      Target target,
      List<Code> arguments,
      List<@Nullable Register> results,
      List<Scalar> resultScalars,
      @Nullable SafepointSite site)
      implements Instruction {}

  /** Takes a charge and polls if the deadline has come. */
  record Poll(Charge charge, SafepointSite site) implements Instruction {}

  /** Polls where the budget is used up: writes it back before, loads it again after. */
  record PollBudget(SafepointSite site) implements Instruction {}

  /** Loads the loop budget from the goroutine, before a call-free loop. */
  record OpenBudget() implements Account {}

  /** Writes the loop budget back, after a call-free loop. */
  record CloseBudget() implements Account {}

  /**
   * Before an innermost call-free loop: counts how many iterations of {@code charge} fit into the
   * budget, at least one, and pays for them. {@link Block.Exit.CountDown} counts them.
   */
  record OpenStrip(Charge charge) implements Account {}

  /** On the way out of such a loop: gives back what was paid for iterations that were not run. */
  record CloseStrip(Charge charge) implements Account {}
}
