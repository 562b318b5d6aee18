package dev.tricolor.sim;

import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.gc.cycle.ConcurrentCollector;
import dev.tricolor.gc.cycle.StopTheWorldCollector;

/** The collectors that a simulation can run with. */
public enum CollectorKind {
  /** Never collects. */
  NONE(CollectorFactory.none()),
  /** Stops the world for the whole of each cycle. */
  STW(StopTheWorldCollector::new),
  /** Marks and sweeps beside the program, as Go does. */
  CONCURRENT(ConcurrentCollector::new);

  private final CollectorFactory factory;

  CollectorKind(CollectorFactory factory) {
    this.factory = factory;
  }

  CollectorFactory factory() {
    return factory;
  }
}
