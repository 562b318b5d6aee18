package dev.tricolor.gc.mark;

/**
 * What marking has met so far.
 *
 * @param markedBytes slots and pages of the marked objects
 * @param scannedObjects marked objects with pointers
 * @param plainObjects marked objects without pointers
 * @param farObjects how many of those with pointers lay where the marker had not been lately
 * @param scanWorkBytes bytes looked at, up to the last pointer of each object
 */
public record MarkCounts(
    long markedBytes,
    long scannedObjects,
    long plainObjects,
    long farObjects,
    long scanWorkBytes) {}
