package dev.tricolor.core.stack;

import java.util.ArrayList;
import java.util.List;

/** Hands out memory for stacks; sizes are powers of two, from 2048 bytes. */
final class StackAllocator {
  static final int SMALLEST_BYTES = 2048;
  private static final int ORDERS = 4;
  private static final int LARGEST_SMALL_BYTES = SMALLEST_BYTES << (ORDERS - 1);

  private final StackMemory memory;
  private final StackPool[] pools = new StackPool[ORDERS];
  private final List<StackCache[]> caches = new ArrayList<>();

  StackAllocator(StackMemory memory) {
    this.memory = memory;
    for (int order = 0; order < ORDERS; order++) {
      pools[order] = new StackPool(memory, SMALLEST_BYTES << order);
    }
  }

  long take(int processor, long bytes) {
    return bytes > LARGEST_SMALL_BYTES
        ? memory.allocateSpan((int) (bytes / StackMemory.PAGE_BYTES))
        : cache(processor, bytes).take();
  }

  void giveBack(int processor, long address, long bytes) {
    if (bytes > LARGEST_SMALL_BYTES) {
      memory.freeSpan(address);
    } else {
      cache(processor, bytes).giveBack(address);
    }
  }

  /** Empties the Ps' stocks and gives back unused spans. */
  void trim() {
    for (StackCache[] orders : caches) {
      for (StackCache cache : orders) {
        cache.clear();
      }
    }
    for (StackPool pool : pools) {
      pool.trim();
    }
  }

  private StackCache cache(int processor, long bytes) {
    while (caches.size() <= processor) {
      StackCache[] orders = new StackCache[ORDERS];
      for (int order = 0; order < ORDERS; order++) {
        orders[order] = new StackCache(pools[order], SMALLEST_BYTES << order);
      }
      caches.add(orders);
    }
    return caches.get(processor)[Long.numberOfTrailingZeros(bytes / SMALLEST_BYTES)];
  }
}
