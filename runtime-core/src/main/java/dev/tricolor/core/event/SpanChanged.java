package dev.tricolor.core.event;

/**
 * The page heap has given out a span or got one back.
 *
 * @param taken whether it was given out
 * @param address of its first byte, as the program sees addresses
 * @param pages its length, in pages of 8 KiB
 * @param spanClass twice the size class, plus one if its objects hold no pointers
 * @param stack whether it is for stacks
 */
public record SpanChanged(
    long atPicos, boolean taken, long address, int pages, int spanClass, boolean stack)
    implements Event {}
