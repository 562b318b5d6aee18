package dev.tricolor.core.event;

/**
 * Somebody has marked for a while.
 *
 * @param atPicos when the slice began
 * @param durationPicos how long it took
 * @param processor number of the P whose time it took
 * @param worker who
 * @param goroutine the one that assisted; 0 for others
 * @param workBytes bytes looked at
 */
public record GcWorkSlice(
    long atPicos, long durationPicos, int processor, Worker worker, long goroutine, long workBytes)
    implements Event {

  /** Who marks. */
  public enum Worker {
    DEDICATED,
    FRACTIONAL,
    IDLE,
    ASSIST
  }
}
