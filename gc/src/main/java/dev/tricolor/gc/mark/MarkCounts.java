package dev.tricolor.gc.mark;

/**
 * What marking has met so far.
 *
 * @param markedBytes slots and pages of the marked objects
 * @param scannedObjects marked objects with pointers
 * @param plainObjects marked objects without pointers
 * @param pointers pointers followed, to new objects and to marked ones
 * @param nilWords pointer words that held nil
 * @param scanWorkBytes bytes looked at, up to the last pointer of each object
 */
public record MarkCounts(
    long markedBytes,
    long scannedObjects,
    long plainObjects,
    long pointers,
    long nilWords,
    long scanWorkBytes) {}
