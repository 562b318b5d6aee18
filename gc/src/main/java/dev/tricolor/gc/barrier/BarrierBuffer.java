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

  /** Shades a pointer; nil is nothing. */
  public void add(long pointer) {
    if (pointer == 0) {
      return;
    }
    if (count == CAPACITY) {
      flush();
    }
    pointers[count++] = pointer;
  }

  /** Gives all to the marker. */
  public void flush() {
    int shaded = count;
    count = 0;
    marker.shade(pointers, shaded);
  }
}
