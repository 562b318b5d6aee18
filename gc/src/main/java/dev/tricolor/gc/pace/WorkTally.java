package dev.tricolor.gc.pace;

/** Scan work of one marker that others have not heard of yet. */
public final class WorkTally {
  private final long flushWork;
  private final long pollWork;
  private long unflushed;
  private long sincePoll;

  public WorkTally(PacerConstants constants) {
    flushWork = constants.whole(PacerConstant.CREDIT_FLUSH_WORK);
    pollWork = constants.whole(PacerConstant.WORKER_POLL_WORK);
  }

  public void add(long work) {
    unflushed += work;
    sincePoll += work;
  }

  /** Whether there is enough to tell the controller, and to give as credit. */
  public boolean flushDue() {
    return unflushed >= flushWork;
  }

  public long flush() {
    long flushed = unflushed;
    unflushed = 0;
    return flushed;
  }

  /** Whether a fractional or idle worker looks up from its work; asking starts anew. */
  public boolean pollDue() {
    if (sincePoll < pollWork) {
      return false;
    }
    sincePoll = 0;
    return true;
  }
}
