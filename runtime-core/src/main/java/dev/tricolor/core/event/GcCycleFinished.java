package dev.tricolor.core.event;

/**
 * A garbage collection cycle has ended: everything the gctrace line tells.
 *
 * @param cycle its number, from 1
 * @param startPicos when sweep termination began
 * @param atPicos when the world ran again after mark termination
 * @param forced whether the program asked for it
 * @param clock wall time of its parts
 * @param cpu CPU time of its parts
 * @param heap sizes of the heap
 * @param cpuFraction share of all CPU time since the start that collecting took
 * @param processorCount GOMAXPROCS
 */
public record GcCycleFinished(
    int cycle,
    long startPicos,
    long atPicos,
    boolean forced,
    Clock clock,
    Cpu cpu,
    Sizes heap,
    double cpuFraction,
    int processorCount)
    implements Event {

  /** Wall time, in nanoseconds: first pause, marking, second pause. */
  public record Clock(long sweepTerminationNanos, long markNanos, long markTerminationNanos) {}

  /** CPU time, in nanoseconds. */
  public record Cpu(
      long sweepTerminationNanos,
      long assistNanos,
      long workerNanos,
      long idleNanos,
      long markTerminationNanos) {}

  /**
   * Sizes, in bytes.
   *
   * @param startBytes live heap when the cycle began
   * @param endBytes live heap when marking ended
   * @param markedBytes what was found reachable
   * @param goalBytes the goal in force when marking ended
   * @param stackBytes scannable stacks
   * @param globalBytes scannable globals
   */
  public record Sizes(
      long startBytes,
      long endBytes,
      long markedBytes,
      long goalBytes,
      long stackBytes,
      long globalBytes) {}
}
