package dev.tricolor.gc.pace;

/**
 * What was seen of a cycle's marking.
 *
 * @param triggeredBytes live heap as it began
 * @param liveBytes live heap as it ended
 * @param work all that was scanned
 * @param durationNanos from the request of the first stop to that of the second
 * @param assistNanos CPU time of assists
 * @param idleNanos CPU time of idle workers
 * @param processorCount number of Ps
 */
public record MarkObservation(
    long triggeredBytes,
    long liveBytes,
    long work,
    long durationNanos,
    long assistNanos,
    long idleNanos,
    int processorCount) {
  double cpuNanos() {
    return (double) durationNanos * processorCount;
  }
}
