package dev.tricolor.gc.pace;

/** Time that assists took on one P; the controller and the limiter hear of it in lumps. */
public final class AssistTime {
  private final long lumpNanos;
  private long gatheredNanos;

  public AssistTime(PacerConstants constants) {
    lumpNanos = constants.whole(PacerConstant.ASSIST_TIME_LUMP);
  }

  /** Adds time and returns the lump to report, mostly 0. */
  public long add(long nanos) {
    gatheredNanos += nanos;
    return gatheredNanos > lumpNanos ? flush() : 0;
  }

  /** What is left when marking ends. */
  public long flush() {
    long lump = gatheredNanos;
    gatheredNanos = 0;
    return lump;
  }
}
