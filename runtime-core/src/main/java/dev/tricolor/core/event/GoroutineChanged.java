package dev.tricolor.core.event;

/**
 * A goroutine starts, runs, waits, is readied, or ends.
 *
 * @param goroutine its number
 * @param processor the P on which that happened
 * @param state what it does now
 * @param reason why it waits, as tracebacks say it; empty if it does not
 */
public record GoroutineChanged(
    long atPicos, long goroutine, int processor, State state, String reason) implements Event {

  /** What a goroutine does. */
  public enum State {
    STARTED,
    RUNNING,
    RUNNABLE,
    WAITING,
    ENDED
  }
}
