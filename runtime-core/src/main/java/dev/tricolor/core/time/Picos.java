package dev.tricolor.core.time;

/** Units of virtual time, in picoseconds. */
public final class Picos {
  /** Picoseconds of a nanosecond. */
  public static final long PER_NANO = 1_000;

  /** Picoseconds of a microsecond. */
  public static final long PER_MICRO = 1_000_000;

  /** Picoseconds of a millisecond. */
  public static final long PER_MILLI = 1_000_000_000;

  /** Later than anything that happens. */
  public static final long NEVER = Long.MAX_VALUE;

  private Picos() {}

  /** Nanoseconds as picoseconds; what does not fit becomes {@link #NEVER}. */
  public static long ofNanos(long nanos) {
    return nanos >= NEVER / PER_NANO ? NEVER : nanos * PER_NANO;
  }
}
