package dev.tricolor.core.event;

/**
 * A P goes to sleep or wakes.
 *
 * @param processor its number
 * @param awake whether it takes part from now on
 */
public record ProcessorChanged(long atPicos, int processor, boolean awake) implements Event {}
