package dev.tricolor.gc.pace;

/**
 * Where a running cycle stands, in bytes.
 *
 * @param triggeredBytes live heap as the cycle began
 * @param liveBytes live heap now
 * @param workDone scanned so far
 * @param expectedWork what the last cycle makes expect
 * @param mostWork what there can be at most: scannable heap as the cycle began, all stacks as they
 *     are allocated, all globals
 */
public record MarkProgress(
    long triggeredBytes, long liveBytes, long workDone, long expectedWork, long mostWork) {}
