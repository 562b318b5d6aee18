package dev.tricolor.core.collector;

import dev.tricolor.core.sched.P;

/** A world of one P, for machines without a scheduler. */
public final class LonelyWorld implements World {
  private final P processor;

  public LonelyWorld(P processor) {
    this.processor = processor;
  }

  @Override
  public long nowPicos() {
    return processor.clockPicos;
  }

  @Override
  public long stop() {
    return processor.clockPicos;
  }

  @Override
  public void start(long atPicos) {
    processor.clockPicos = atPicos;
  }

  @Override
  public int processorCount() {
    return 1;
  }
}
