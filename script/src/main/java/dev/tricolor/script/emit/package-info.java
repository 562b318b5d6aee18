/**
 * Emission: from the intermediate representation to JVM classes, and to the tables that the runtime
 * reads.
 *
 * <p>Each Go function becomes one static method {@code (G, long sp, arguments...)}, in a class for
 * its package. Its first JVM locals are the goroutine, the caller's frame offset and the register
 * parameters; registers follow. Around every safepoint the pc and the live pointers are stored into
 * the simulated frame, as {@link dev.tricolor.script.ir.SpillPlan} says. Cold paths (failed checks,
 * polls that fire) stand behind the method's end. Func values and interface methods are called
 * through a table of {@link dev.tricolor.core.sched.GoFunction}s whose entries are made when first
 * called.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.emit;
