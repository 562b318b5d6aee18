package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.sched.G;
import java.util.Arrays;

/**
 * Results of doors that are about to close while their goroutine helps the collector: no frame
 * holds them yet.
 */
final class HeldResults implements RootSource {
  private long[] byGoroutine = new long[64];

  void hold(G g, long result) {
    if (g.index >= byGoroutine.length) {
      byGoroutine = Arrays.copyOf(byGoroutine, Math.max(2 * byGoroutine.length, g.index + 1));
    }
    byGoroutine[g.index] = result;
  }

  void letGo(G g) {
    byGoroutine[g.index] = 0;
  }

  @Override
  public void visit(RootVisitor visitor) {
    for (long result : byGoroutine) {
      if (result != 0) {
        visitor.visit(result, 0);
      }
    }
  }
}
