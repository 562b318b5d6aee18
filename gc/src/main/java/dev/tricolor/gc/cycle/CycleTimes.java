package dev.tricolor.gc.cycle;

import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.core.time.Picos;

/** When the parts of a cycle happened, and who spent how much CPU time on it. */
final class CycleTimes {
  private long requestedPicos;
  private long markStartPicos;
  private long firstPauseNanos;
  private long markEndPicos;
  private long secondPauseNanos;
  private long assistPicos;
  private long workerPicos;
  private long idlePicos;
  private int parallel;

  /**
   * The first pause.
   *
   * @param atPicos when the stop was asked for
   * @param processors Ps that stand still
   */
  void begin(long atPicos, long pauseNanos, int processors) {
    requestedPicos = atPicos;
    firstPauseNanos = pauseNanos;
    markStartPicos = atPicos + Picos.ofNanos(pauseNanos);
    parallel = processors;
    assistPicos = 0;
    workerPicos = 0;
    idlePicos = 0;
  }

  /** The second pause. */
  void end(long atPicos, long pauseNanos) {
    markEndPicos = atPicos;
    secondPauseNanos = pauseNanos;
  }

  void assisted(long picos) {
    assistPicos += picos;
  }

  void worked(long picos) {
    workerPicos += picos;
  }

  void workedIdly(long picos) {
    idlePicos += picos;
  }

  /** When the first stop was asked for. */
  long requestedPicos() {
    return requestedPicos;
  }

  /** Time since marking began, in nanoseconds. */
  long markingNanos(long nowPicos) {
    return (nowPicos - markStartPicos) / Picos.PER_NANO;
  }

  long assistNanos() {
    return assistPicos / Picos.PER_NANO;
  }

  long idleNanos() {
    return idlePicos / Picos.PER_NANO;
  }

  /** Both pauses. */
  long pauseNanos() {
    return firstPauseNanos + secondPauseNanos;
  }

  /** When the world ran again. */
  long finishedPicos() {
    return markEndPicos + Picos.ofNanos(secondPauseNanos);
  }

  /** CPU time of the collector, without what idle Ps did. */
  long cpuNanos() {
    return parallel * pauseNanos() + (assistPicos + workerPicos) / Picos.PER_NANO;
  }

  GcCycleFinished.Clock clock() {
    return new GcCycleFinished.Clock(
        firstPauseNanos, (markEndPicos - markStartPicos) / Picos.PER_NANO, secondPauseNanos);
  }

  GcCycleFinished.Cpu cpu() {
    return new GcCycleFinished.Cpu(
        parallel * firstPauseNanos,
        assistNanos(),
        workerPicos / Picos.PER_NANO,
        idleNanos(),
        parallel * secondPauseNanos);
  }
}
