package dev.tricolor.script.ir;

/**
 * What a run through a function or a round of a loop is charged.
 *
 * @param units cost units
 * @param node whether a step to the next node of a linked structure is charged, too: what it takes
 *     is known when the program runs
 */
public record Charge(int units, boolean node) {}
