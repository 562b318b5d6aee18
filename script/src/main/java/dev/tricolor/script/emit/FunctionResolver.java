package dev.tricolor.script.emit;

import dev.tricolor.core.sched.GoFunction;

/**
 * Makes the entry of the function table for a function, when it is first called through the table.
 */
@FunctionalInterface
public interface FunctionResolver {
  GoFunction resolve(int functionId);
}
