package dev.tricolor.core.sched;

/** What timers need of channels. */
public interface TimerChannels {

  /** Sends the time of firing without blocking; a full channel drops it. */
  void sendTime(P p, long timer, long whenPicos);

  /**
   * Empties the timer's channel.
   *
   * @return whether a value lay in it
   */
  boolean drain(long timer);
}
