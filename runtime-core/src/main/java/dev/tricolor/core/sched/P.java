package dev.tricolor.core.sched;

/** A virtual processor: runs one goroutine at a time and has a clock of its own. */
public class P {
  /** Number, from 0. */
  public final int id;

  /** Virtual time, in picoseconds since the program started. */
  public long clockPicos;

  public P(int id) {
    this.id = id;
  }
}
