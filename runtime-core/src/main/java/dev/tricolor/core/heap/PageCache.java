package dev.tricolor.core.heap;

/**
 * A P's private stock of pages: the free ones of a group of 64 aligned pages. Its pages still count
 * as idle.
 */
final class PageCache {
  /** Requests of this many pages and more go past the cache. */
  static final int MAX_PAGES = 16;

  private int firstPage;
  private long free;
  private long released;

  boolean isEmpty() {
    return free == 0;
  }

  /** Takes over a group: bit i of the masks stands for page {@code firstPage + i}. */
  void fill(int groupStart, long freePages, long releasedPages) {
    firstPage = groupStart;
    free = freePages;
    released = releasedPages & freePages;
  }

  /** The lowest run of free pages, taken; -1 if there is none. */
  int allocate(int pageCount) {
    int bit = lowestRun(free, pageCount);
    if (bit < 0) {
      return -1;
    }
    free &= ~mask(bit, pageCount);
    return firstPage + bit;
  }

  /** How many of the pages just allocated had been given back to the host. */
  int takeReleased(int page, int pageCount) {
    long mask = mask(page - firstPage, pageCount);
    int count = Long.bitCount(released & mask);
    released &= ~mask;
    return count;
  }

  private static long mask(int bit, int count) {
    return (count == 64 ? -1L : (1L << count) - 1) << bit;
  }

  /** The lowest bit at which {@code count} ones begin; -1 if there is none. */
  static int lowestRun(long bits, int count) {
    long starts = bits;
    int have = 1;
    while (have < count && starts != 0) {
      int step = Math.min(have, count - have);
      starts &= starts >>> step;
      have += step;
    }
    return starts == 0 ? -1 : Long.numberOfTrailingZeros(starts);
  }

  /** Gives everything back. */
  void drainTo(PageAllocator pages) {
    for (long rest = free; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      pages.free(firstPage + bit, 1, (released >>> bit & 1) != 0);
    }
    free = 0;
    released = 0;
  }
}
