/**
 * The intermediate representation: a control flow graph of basic blocks over registers, with
 * explicit safepoints and costs.
 *
 * <p>Registers hold JVM scalars; Go values of several words are several registers. Expressions are
 * pure: they read registers and memory and neither trap, call nor write, so a value may be
 * recomputed and no pointer waits on the JVM's operand stack over a call. What may trap is a {@link
 * dev.tricolor.script.ir.Instruction.Check}, what may collect, park, panic or move the stack is an
 * {@link dev.tricolor.script.ir.Instruction.Invoke} with a {@link
 * dev.tricolor.script.ir.SafepointSite}. {@link dev.tricolor.script.ir.Liveness} finds the pointer
 * registers that are live after each safepoint: these are stored into their frame slots before it.
 * {@link dev.tricolor.script.ir.LoopPolls} puts a poll on every back edge. {@link
 * dev.tricolor.script.ir.RepeatedLoads} comes last: what it leaves out has been charged.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.ir;
