/**
 * Lowering: from the desugared tree to the intermediate representation.
 *
 * <p>A Go value becomes a list of scalars where it is small ({@link
 * dev.tricolor.script.lower.Shape}), or the address of memory that holds it. A variable lives in
 * registers; in the frame's memory if its address is taken and it does not escape, or if it is too
 * big to be taken apart; or in a heap object of its own if it escapes. Operands are evaluated left
 * to right; a value is copied into fresh registers where a later operand could change it.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.lower;
