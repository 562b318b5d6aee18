package dev.tricolor.gc.mark;

import java.util.Arrays;

/**
 * The pages on which grey objects lie, first in, first out: while a page waits, more of its objects
 * turn grey, and are looked into together with the first.
 */
final class GreyPages {
  /** As large a power of two as there are pages: each waits at most once. */
  private int[] ring = {};

  private boolean[] waiting = {};
  private int first;
  private int count;

  /** Forgets all pages; from now on they are numbered below {@code pageCount}. */
  void begin(int pageCount) {
    if (pageCount > waiting.length) {
      int capacity = Math.max(64, Integer.highestOneBit(pageCount - 1) << 1);
      ring = new int[capacity];
      waiting = new boolean[capacity];
    }
    Arrays.fill(waiting, false);
    first = 0;
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Queues a page, unless it waits already. */
  void add(int page) {
    if (!waiting[page]) {
      waiting[page] = true;
      ring[first + count & ring.length - 1] = page;
      count++;
    }
  }

  /** Takes the page that has waited longest; there is one. */
  int take() {
    int page = ring[first];
    first = first + 1 & ring.length - 1;
    count--;
    waiting[page] = false;
    return page;
  }
}
