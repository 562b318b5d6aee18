package dev.tricolor.core.sched;

/** What a goroutine is doing. */
public enum GState {
  /** It stands in a run queue. */
  RUNNABLE,
  /** It occupies a P, whether or not that P's turn has come. */
  RUNNING,
  /** It waits until somebody readies it. */
  WAITING,
  /** It has ended, or was never started. */
  DEAD
}
