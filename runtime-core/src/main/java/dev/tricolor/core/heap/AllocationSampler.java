package dev.tricolor.core.heap;

/** Counts what is allocated from one sample to the next; costs a test while nobody listens. */
final class AllocationSampler {
  /** From one sample to the next. */
  private static final long PERIOD_BYTES = 512 << 10;

  private boolean on;
  private long sinceSampleBytes;

  void listen(boolean listening) {
    on = listening;
  }

  /** Counts objects of a size; whether a sample is due. */
  boolean count(long objects, long bytes) {
    if (on) {
      sinceSampleBytes += objects * bytes;
    }
    return isDue();
  }

  private boolean isDue() {
    return on && sinceSampleBytes >= PERIOD_BYTES;
  }

  /** Takes the sample that is due, if one is. */
  boolean take() {
    boolean due = isDue();
    if (due) {
      sinceSampleBytes = 0;
    }
    return due;
  }
}
