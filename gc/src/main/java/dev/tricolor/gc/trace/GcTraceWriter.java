package dev.tricolor.gc.trace;

import dev.tricolor.core.event.Event;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.GcCycleFinished;
import dev.tricolor.core.event.GcCycleStarted;
import java.util.function.Consumer;

/**
 * Turns the end of each cycle into a gctrace line; cycles that only time has started are announced
 * by one of their own.
 */
public final class GcTraceWriter implements EventSink {
  private final Consumer<String> lines;

  /**
   * Makes a writer.
   *
   * @param lines takes each line, without its end
   */
  public GcTraceWriter(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public boolean listening() {
    return true;
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case GcCycleFinished cycle -> lines.accept(GcTraceLine.of(cycle));
      case GcCycleStarted started -> {
        if (started.cause() == GcCycleStarted.Cause.PERIODIC) {
          lines.accept("GC forced");
        }
      }
      default -> {}
    }
  }
}
