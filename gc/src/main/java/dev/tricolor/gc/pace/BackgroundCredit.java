package dev.tricolor.gc.pace;

/** Scan work that background workers have done and no allocation has used up yet. */
public final class BackgroundCredit {
  private long work;

  public long work() {
    return work;
  }

  /** As a cycle begins. */
  public void clear() {
    work = 0;
  }

  public void add(long done) {
    work += done;
  }

  /** Takes as much of the wanted work as there is. */
  public long steal(long wanted) {
    long taken = Math.min(wanted, Math.max(0, work));
    work -= taken;
    return taken;
  }
}
