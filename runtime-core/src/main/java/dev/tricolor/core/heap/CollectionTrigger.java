package dev.tricolor.core.heap;

/** Decides when the heap has grown enough for a collection; given by the collector. */
@FunctionalInterface
public interface CollectionTrigger {
  /** Whether a collection is due; asked after every refill and every large allocation. */
  boolean reached(long heapLiveBytes);

  /** Never. */
  static CollectionTrigger never() {
    return heapLiveBytes -> false;
  }
}
