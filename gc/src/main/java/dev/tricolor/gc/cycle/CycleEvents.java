package dev.tricolor.gc.cycle;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.GcCycleStarted;
import dev.tricolor.core.event.GcPhaseBegan;
import dev.tricolor.core.event.GcSweepFinished;
import dev.tricolor.core.event.GcWorkSlice;
import dev.tricolor.core.sched.P;

/** Tells whoever listens what a cycle does. */
final class CycleEvents {
  private final EventSink sink;
  private int cycle;

  CycleEvents(EventSink sink) {
    this.sink = sink;
  }

  /** The next cycle begins; its events follow. */
  void started(
      long atPicos, GcCycleStarted.Cause cause, long liveBytes, long triggerBytes, long goalBytes) {
    cycle++;
    if (sink.listening()) {
      sink.accept(new GcCycleStarted(atPicos, cycle, cause, liveBytes, triggerBytes, goalBytes));
    }
  }

  void phase(long atPicos, GcPhaseBegan.Phase phase) {
    if (sink.listening()) {
      sink.accept(new GcPhaseBegan(atPicos, cycle, phase));
    }
  }

  /** A slice that ends at {@code endPicos}. */
  void slice(long endPicos, long picos, P p, GcWorkSlice.Worker worker, long goroutine, long work) {
    if (sink.listening() && picos > 0) {
      sink.accept(new GcWorkSlice(endPicos - picos, picos, p.id, worker, goroutine, work));
    }
  }

  void swept(long atPicos, long spans, long freedSpans) {
    if (sink.listening()) {
      sink.accept(new GcSweepFinished(atPicos, cycle, spans, freedSpans));
    }
  }
}
