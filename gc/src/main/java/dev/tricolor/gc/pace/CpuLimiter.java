package dev.tricolor.gc.pace;

/**
 * Keeps the collector from taking more than half of the CPU for long.
 *
 * <p>A leaky bucket: time of the collector fills it, time of the program drains it, idle time does
 * neither. While it is full, assists return at once, and memory may grow above its limit.
 */
public final class CpuLimiter {
  private final long capacityPerProcessor;
  private final long periodNanos;
  private final double backgroundShare;
  private int processorCount;
  private long lastNanos;
  private long fillNanos;
  private long assistNanos;
  private long idleNanos;
  private boolean marking;
  private boolean stopped;
  private boolean limiting;

  public CpuLimiter(PacerConstants constants, int processorCount, long nowNanos) {
    capacityPerProcessor = constants.whole(PacerConstant.LIMITER_CAPACITY);
    periodNanos = constants.whole(PacerConstant.LIMITER_PERIOD);
    backgroundShare = constants.real(PacerConstant.GOAL_UTILIZATION);
    this.processorCount = processorCount;
    lastNanos = nowNanos;
  }

  public boolean limiting() {
    return limiting;
  }

  public long fillNanos() {
    return fillNanos;
  }

  public void setProcessorCount(int count, long nowNanos) {
    update(nowNanos);
    processorCount = count;
    fillNanos = Math.min(fillNanos, capacityNanos());
  }

  /** Adds CPU time of assists, to marking as well as to scavenging. */
  public void addAssist(long nanos) {
    assistNanos += nanos;
  }

  /** Adds CPU time of Ps that sleep, and of idle workers. */
  public void addIdle(long nanos) {
    idleNanos += nanos;
  }

  /** Whether the scheduler is to call {@link #update}. */
  public boolean isStale(long nowNanos) {
    return nowNanos - lastNanos > periodNanos;
  }

  /** The world stops, to begin or to end marking: until it starts, all time is the collector's. */
  public void stop(long nowNanos) {
    update(nowNanos);
    stopped = true;
  }

  /** The world starts again. */
  public void start(long nowNanos, boolean marks) {
    update(nowNanos);
    stopped = false;
    marking = marks;
  }

  /** Accounts for the time since the last update. */
  public void update(long nowNanos) {
    long window = Math.max(0, nowNanos - lastNanos) * processorCount;
    long busy = Math.max(0, window - idleNanos);
    long collector = stopped ? window : Math.min(assistNanos + background(window), busy);
    long program = stopped ? 0 : busy - collector;
    pour(collector - program);
    lastNanos = nowNanos;
    assistNanos = 0;
    idleNanos = 0;
  }

  private long background(long window) {
    return marking ? (long) (window * backgroundShare) : 0;
  }

  private void pour(long nanos) {
    fillNanos = Math.clamp(fillNanos + nanos, 0, capacityNanos());
    if (nanos != 0) {
      limiting = nanos > 0 && fillNanos == capacityNanos();
    }
  }

  private long capacityNanos() {
    return capacityPerProcessor * processorCount;
  }
}
