package dev.tricolor.benchmarks;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.gc.barrier.BarrierRule;
import dev.tricolor.gc.barrier.BufferedBarrier;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Stores a pointer as compiled code does: behind a test of the flag. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BarrierBenchmark {
  /** Whether a cycle marks. */
  @Param({"false", "true"})
  public boolean on;

  private final BenchmarkHeap heap = new BenchmarkHeap();
  private final long object = heap.allocateToKeep();
  private long shaded;
  private final BufferedBarrier barrier =
      new BufferedBarrier(BarrierRule.HYBRID, (pointers, count) -> shaded += count);

  /** One store. */
  @Benchmark
  public void store() {
    heap.g.barrierOn = on;
    if (heap.g.barrierOn) {
      barrier.beforeStore(heap.g, object, object);
    }
    Memory.storeLong(object, object);
  }
}
