package dev.tricolor.core.event;

/**
 * A garbage collection cycle begins: the world is about to stop.
 *
 * @param cycle its number, from 1
 * @param cause why
 * @param heapLiveBytes the live heap
 * @param triggerBytes the live heap at which a cycle was to begin
 * @param goalBytes the live heap that it should not exceed
 */
public record GcCycleStarted(
    long atPicos, int cycle, Cause cause, long heapLiveBytes, long triggerBytes, long goalBytes)
    implements Event {

  /** Why a cycle begins. */
  public enum Cause {
    /** The live heap has reached the trigger. */
    HEAP,
    /** The program asked for it. */
    FORCED,
    /** There was none for two minutes. */
    PERIODIC
  }
}
