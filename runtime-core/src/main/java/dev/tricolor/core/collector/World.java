package dev.tricolor.core.collector;

/** What a collector may do with the machine's processors and their virtual clocks. */
public interface World {
  /** Virtual time since the program started, in picoseconds, on the P that is running. */
  long nowPicos();

  /** A cycle begins: objects in stock that nobody uses are let go. */
  default void dropPools() {}

  /**
   * Stops every P at the latest time any of them has reached.
   *
   * @return that time, in picoseconds
   */
  long stop();

  /**
   * Lets every P run on.
   *
   * @param atPicos the time at which they do
   */
  void start(long atPicos);

  /** Number of Ps: GOMAXPROCS. */
  int processorCount();

  /** A cycle begins: drops what is only kept to be used again. */
  default void cycleBegins() {}

  /** A cycle has looked at every stack: shrinks those that are little used. */
  default void cycleEnds() {}
}
