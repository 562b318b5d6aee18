package dev.tricolor.core.event;

/**
 * A goroutine's stack has moved to one of another size.
 *
 * @param goroutine whose
 * @param oldBytes its size before
 * @param newBytes its size now
 */
public record StackResized(long atPicos, long goroutine, long oldBytes, long newBytes)
    implements Event {}
