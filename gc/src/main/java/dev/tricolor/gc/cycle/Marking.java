package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.gc.barrier.BarrierRule;
import dev.tricolor.gc.barrier.BufferedBarrier;
import dev.tricolor.gc.mark.MarkCounts;
import dev.tricolor.gc.mark.Marker;

/**
 * The marking of a cycle, in slices: grey objects, roots that nobody has looked at yet, and what
 * stores have shaded.
 */
final class Marking {
  private final Heap heap;
  private final Roots roots;
  private final Marker marker;
  private final RootJobs jobs;
  private final BufferedBarrier barrier;
  private final int parallel;
  private boolean on;
  private long sliceWork;

  /**
   * Nothing is marked yet.
   *
   * @param parallel how many Ps really run side by side
   */
  Marking(Heap heap, Roots roots, BarrierRule rule, int parallel) {
    this.parallel = parallel;
    this.heap = heap;
    this.roots = roots;
    marker = new Marker(heap);
    jobs = new RootJobs(roots);
    barrier = new BufferedBarrier(rule, this::shade);
  }

  /** What stores go through while {@link #isOn}. */
  BufferedBarrier barrier() {
    return barrier;
  }

  private void shade(long[] pointers, int count) {
    if (on) {
      marker.markAll(pointers, count);
    }
  }

  /** Begins: nothing is marked but what is born from now on; the world is stopped. */
  void begin() {
    on = true;
    marker.begin();
    heap.beginBlackAllocation();
    heap.forEachTinyBlock(marker::mark);
    visitHandles();
    jobs.begin();
  }

  boolean isOn() {
    return on;
  }

  /** Whether anything is known that is left to do; what stores have shaded comes on top. */
  boolean hasWork() {
    return marker.hasGrey() || jobs.hasNext();
  }

  /** Hears of what stores have shaded; whether there is work after that. */
  boolean flushBarrier() {
    barrier.flush();
    return hasWork();
  }

  /**
   * Marks for a while.
   *
   * @param budgetPicos how long, about: what is begun is finished
   * @param wantedWork ends earlier if that much is done
   * @param rootsFirst whether roots come before grey objects, as background workers do it
   * @return the virtual time it took, in picoseconds
   */
  long run(long budgetPicos, long wantedWork, boolean rootsFirst) {
    long workBefore = work();
    long heapBefore = marker.costPicos();
    long rootPicos = 0;
    long spent = 0;
    while (spent < budgetPicos && work() - workBefore < wantedWork && hasWork()) {
      if (jobs.hasNext() && (rootsFirst || !marker.hasGrey())) {
        rootPicos += jobs.doNext((value, place) -> marker.mark(value));
      } else {
        marker.step();
      }
      spent = CycleCost.besideOthers(rootPicos + marker.costPicos() - heapBefore, parallel);
    }
    sliceWork = work() - workBefore;
    return spent;
  }

  /** Work of the last {@link #run}, in bytes looked at. */
  long sliceWork() {
    return sliceWork;
  }

  /** All work of the cycle so far, in bytes looked at. */
  long work() {
    return marker.scanWorkBytes() + jobs.globalBytes() + jobs.stackBytes();
  }

  RootJobs roots() {
    return jobs;
  }

  /** The runtime's own objects may keep pointers that no store told of: the last look. */
  void finish() {
    visitHandles();
    marker.drain();
    roots.specials().bury(marker::isMarked, marker::mark);
    marker.drain();
  }

  private void visitHandles() {
    roots.handles().visit((value, place) -> marker.mark(value));
  }

  /** The program does not allocate black any more; its caches are flushed. */
  void end() {
    heap.flushCaches();
    heap.endBlackAllocation();
    on = false;
  }

  MarkCounts counts() {
    return marker.counts();
  }
}
