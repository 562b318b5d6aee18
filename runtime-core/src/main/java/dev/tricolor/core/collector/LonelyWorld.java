package dev.tricolor.core.collector;

import dev.tricolor.core.sched.BackgroundWork;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.time.Picos;

/**
 * A world of one P and one goroutine, for machines without a scheduler. While the goroutine waits,
 * the background works.
 */
public final class LonelyWorld implements World {
  private final P processor;
  private final G goroutine;
  private BackgroundWork background = BackgroundWork.NONE;
  private boolean waiting;

  public LonelyWorld(P processor, G goroutine) {
    this.processor = processor;
    this.goroutine = goroutine;
  }

  @Override
  public long nowPicos() {
    return processor.clockPicos;
  }

  @Override
  public long nowPicos(G g) {
    return processor.clockPicos;
  }

  @Override
  public void charge(G g, long picos) {
    processor.clockPicos += picos;
  }

  @Override
  public long idlePicos() {
    return 0;
  }

  @Override
  public int processorCount() {
    return 1;
  }

  @Override
  public int choose(int bound) {
    return bound - 1;
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
  public void cycleBegins() {}

  @Override
  public void cycleEnds() {}

  @Override
  public void setNodeUnits(long units) {}

  @Override
  public void setBarrier(boolean on) {
    goroutine.barrierOn = on;
  }

  @Override
  public void attach(BackgroundWork work) {
    background = work;
  }

  @Override
  public void wakeIdle() {}

  @Override
  public void wakeSweeper(P p) {}

  @Override
  public void wakeCaller(P p) {}

  @Override
  public void awaitTurn(G g) {
    processor.clockPicos += Picos.PER_NANO;
  }

  @Override
  public void giveWay(G g) {}

  @Override
  public void park(G g, WaitReason reason) {
    waiting = true;
    while (waiting) {
      if (!background.runWhenIdle(processor)) {
        throw new AssertionError("nobody wakes the only goroutine: " + reason);
      }
    }
  }

  @Override
  public void ready(P p, G g) {
    waiting = false;
  }
}
