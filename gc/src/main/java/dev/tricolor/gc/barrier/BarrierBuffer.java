package dev.tricolor.gc.barrier;

/** Pointers that a P's stores have shaded and the marker has not heard of yet. */
public final class BarrierBuffer {
  /** How many there is room for, as in Go. */
  public static final int CAPACITY = 512;

  private final long[] pointers = new long[CAPACITY];
  private final ShadedPointers marker;
  private int count;

  /**
   * Makes an empty buffer.
   *
   * @param marker takes the pointers when the buffer is full, or flushed
   */
  public BarrierBuffer(ShadedPointers marker) {
    this.marker = marker;
  }

  /** Shades two pointers; nil is nothing. */
  public void add(long first, long second) {
    if (count > CAPACITY - 2) {
      flush();
    }
    long[] to = pointers;
    int next = count;
    // Without branches: whether a pointer is nil cannot be predicted.
    to[next] = first;
    next += first == 0 ? 0 : 1;
    to[next] = second;
    next += second == 0 ? 0 : 1;
    count = next;
  }

  /** Gives all to the marker. */
  public void flush() {
    int shaded = count;
    count = 0;
    marker.shade(pointers, shaded);
  }
}
