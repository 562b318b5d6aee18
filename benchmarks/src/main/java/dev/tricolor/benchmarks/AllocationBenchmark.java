package dev.tricolor.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Allocates objects of 32 bytes with pointers, and lets them die. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AllocationBenchmark {
  private BenchmarkHeap heap = new BenchmarkHeap();

  /** A new heap for each run. */
  @Setup
  public void open() {
    heap.close();
    heap = new BenchmarkHeap();
  }

  /** One object. */
  @Benchmark
  public long allocate() {
    return heap.allocate();
  }

  /** Gives the memory back. */
  @TearDown
  public void close() {
    heap.close();
  }
}
