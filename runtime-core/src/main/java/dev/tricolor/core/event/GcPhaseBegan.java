package dev.tricolor.core.event;

/**
 * The collector passes on to another phase.
 *
 * @param cycle number of the cycle
 * @param phase what begins
 */
public record GcPhaseBegan(long atPicos, int cycle, Phase phase) implements Event {

  /** The phases, in their order. */
  public enum Phase {
    /** The world stands still; the last cycle's sweep is finished. */
    SWEEP_TERMINATION,
    /** The program runs with the write barrier on. */
    MARK,
    /** The world stands still; marking is finished. */
    MARK_TERMINATION,
    /** The program runs, and spans are swept beside it. */
    SWEEP
  }
}
