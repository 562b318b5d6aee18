package dev.tricolor.gc.pace;

/**
 * What the last cycle left, in bytes.
 *
 * @param markedBytes of the heap
 * @param stackBytes scannable stacks
 * @param globalBytes scannable globals
 */
public record LiveBytes(long markedBytes, long stackBytes, long globalBytes) {
  /** Before the first cycle. */
  public static final LiveBytes NONE = new LiveBytes(0, 0, 0);

  public long total() {
    return markedBytes + stackBytes + globalBytes;
  }
}
