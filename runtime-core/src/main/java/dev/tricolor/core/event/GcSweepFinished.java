package dev.tricolor.core.event;

/**
 * All spans of a cycle are swept.
 *
 * @param cycle number of the cycle
 * @param spans how many there were
 * @param freedSpans how many went back to the page heap
 */
public record GcSweepFinished(long atPicos, int cycle, long spans, long freedSpans)
    implements Event {}
