package dev.tricolor.benchmarks;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.gc.mark.Marker;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Marks a graph of ten million objects of 32 bytes; a result is the time of one object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MarkingBenchmark {
  private static final int OBJECTS = 10_000_000;

  /** Whether objects point to their neighbours or anywhere. */
  @Param({"local", "random"})
  public String shape = "local";

  private BenchmarkHeap heap = new BenchmarkHeap();
  private Marker marker = new Marker(heap.heap);
  private long root;

  /** Builds a binary tree over all objects, by their order or by a random one. */
  @Setup
  public void build() {
    heap.close();
    heap = new BenchmarkHeap();
    marker = new Marker(heap.heap);
    long[] objects = new long[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      objects[i] = heap.allocateToKeep();
    }
    if (shape.equals("random")) {
      shuffle(objects);
    }
    for (int i = 0; i < OBJECTS; i++) {
      link(objects, i, 0, 2 * i + 1);
      link(objects, i, 8, 2 * i + 2);
    }
    root = objects[0];
  }

  private static void shuffle(long[] objects) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = objects.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      long object = objects[i];
      objects[i] = objects[other];
      objects[other] = object;
    }
  }

  private static void link(long[] objects, int from, int offset, int to) {
    Memory.storeLong(objects[from] + offset, to < objects.length ? objects[to] : 0);
  }

  /** Makes everything white again. */
  @Setup(Level.Invocation)
  public void whiten() {
    heap.heap
        .pages()
        .forEachSpan(
            span -> Memory.clear(heap.heap.pages().markBits(span), span.objectCount() / 8));
  }

  /** Marks all. */
  @Benchmark
  @OperationsPerInvocation(OBJECTS)
  public long mark() {
    marker.begin();
    marker.mark(root);
    marker.drain();
    return marker.scanWorkBytes();
  }

  /** Gives the memory back. */
  @TearDown
  public void close() {
    heap.close();
  }
}
