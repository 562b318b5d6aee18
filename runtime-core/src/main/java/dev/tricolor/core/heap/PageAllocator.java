package dev.tricolor.core.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which heap pages are free, and which of those have been given back to the host; finds the lowest
 * run that fits. Pages are numbered from the heap's start; the heap grows in chunks of 512.
 *
 * <p>A summary of each chunk (free pages at its start, at its end, and the longest run) lets a
 * search pass over full chunks; Go's radix tree of summaries finds the same run. A summary is made
 * anew when a search comes by, not with each change: a sweep frees many spans of a chunk.
 */
final class PageAllocator {
  /** Pages of a chunk: 4 MiB. */
  static final int CHUNK_PAGES = 512;

  private static final int CHUNK_WORDS = CHUNK_PAGES / 64;

  private long[] free = {};
  private long[] released = {};
  private short[] freeAtStart = {};
  private short[] freeAtEnd = {};
  private short[] longestRun = {};

  /** Chunks that have changed since their summary was made. */
  private boolean[] stale = {};

  private final ReleasablePages releasable = new ReleasablePages(this);
  private int chunkCount;

  /** No chunk below this one has a free page. */
  private int searchChunk;

  /** Pages that the last allocation found given back to the host. */
  private int lastReleased;

  /** Number of pages the heap has grown to. */
  int pageCount() {
    return chunkCount * CHUNK_PAGES;
  }

  /** Adds free pages, a multiple of 512, which the host has not given memory yet. */
  void grow(int pages) {
    int from = chunkCount;
    chunkCount += pages / CHUNK_PAGES;
    if (chunkCount > longestRun.length) {
      int capacity = Math.max(chunkCount, 2 * longestRun.length);
      free = Arrays.copyOf(free, capacity * CHUNK_WORDS);
      released = Arrays.copyOf(released, capacity * CHUNK_WORDS);
      freeAtStart = Arrays.copyOf(freeAtStart, capacity);
      freeAtEnd = Arrays.copyOf(freeAtEnd, capacity);
      longestRun = Arrays.copyOf(longestRun, capacity);
      stale = Arrays.copyOf(stale, capacity);
    }
    Arrays.fill(free, from * CHUNK_WORDS, chunkCount * CHUNK_WORDS, -1L);
    Arrays.fill(released, from * CHUNK_WORDS, chunkCount * CHUNK_WORDS, -1L);
    Arrays.fill(stale, from, chunkCount, true);
    releasable.grow(chunkCount);
    searchChunk = Math.min(searchChunk, from);
  }

  /** Takes the lowest run of {@code count} free pages; -1 if there is none. */
  int allocate(int count) {
    int page = find(count);
    if (page >= 0) {
      take(page, count);
    }
    return page;
  }

  /** Pages of the last {@link #allocate} that had been given back to the host, or never taken. */
  int lastReleased() {
    return lastReleased;
  }

  private int find(int count) {
    int run = 0;
    boolean seenFree = false;
    for (int chunk = searchChunk; chunk < chunkCount; chunk++) {
      if (stale[chunk]) {
        summarise(chunk);
      }
      if (!seenFree) {
        searchChunk = chunk;
        seenFree = longestRun[chunk] != 0;
      }
      if (run + freeAtStart[chunk] >= count) {
        return chunk * CHUNK_PAGES - run;
      }
      if (longestRun[chunk] >= count) {
        return findInside(chunk, count);
      }
      run = freeAtStart[chunk] == CHUNK_PAGES ? run + CHUNK_PAGES : freeAtEnd[chunk];
    }
    return -1;
  }

  private int findInside(int chunk, int count) {
    int page = chunk * CHUNK_PAGES;
    int end = page + CHUNK_PAGES;
    while (page < end) {
      int start = nextFree(page, end);
      int stop = nextUsed(start, end);
      if (stop - start >= count) {
        return start;
      }
      page = stop;
    }
    throw new AssertionError("summary of chunk " + chunk + " promises " + count + " pages");
  }

  private int nextFree(int from, int end) {
    return next(from, end, 0);
  }

  private int nextUsed(int from, int end) {
    return next(from, end, -1L);
  }

  /** The first page from {@code from} on whose bit differs from {@code flip}'s. */
  private int next(int from, int end, long flip) {
    int page = from;
    while (page < end) {
      long bits = (free[page >>> 6] ^ flip) >>> page;
      if (bits != 0) {
        return Math.min(end, page + Long.numberOfTrailingZeros(bits));
      }
      page = (page | 63) + 1;
    }
    return end;
  }

  private void take(int page, int count) {
    lastReleased = 0;
    forEachWord(
        page,
        count,
        (word, mask) -> {
          free[word] &= ~mask;
          lastReleased += Long.bitCount(released[word] & mask);
          released[word] &= ~mask;
        });
  }

  /** Gives pages back. */
  void free(int page, int count, boolean givenToHost) {
    forEachWord(
        page,
        count,
        (word, mask) -> {
          free[word] |= mask;
          if (givenToHost) {
            released[word] |= mask;
          }
        });
    searchChunk = Math.min(searchChunk, page / CHUNK_PAGES);
    if (!givenToHost) {
      releasable.freed((page + count - 1) / CHUNK_PAGES);
    }
  }

  /**
   * Fills an empty cache with the free pages of the aligned group of 64 that holds the lowest free
   * page; false if no page is free.
   */
  boolean fill(PageCache cache) {
    int page = find(1);
    if (page < 0) {
      return false;
    }
    int word = page >>> 6;
    releasable.beforeChange(word / CHUNK_WORDS, word / CHUNK_WORDS);
    cache.fill(word << 6, free[word], released[word]);
    free[word] = 0;
    released[word] = 0;
    stale[word / CHUNK_WORDS] = true;
    return true;
  }

  /** Whether the page is free, caches not counted. */
  boolean isFree(int page) {
    return (free[page >>> 6] >>> page & 1) != 0;
  }

  private interface WordAction {
    void apply(int word, long mask);
  }

  private void forEachWord(int page, int count, WordAction action) {
    int end = page + count;
    releasable.beforeChange(page / CHUNK_PAGES, (end - 1) / CHUNK_PAGES);
    for (int at = page; at < end; at = (at | 63) + 1) {
      int stop = Math.min(end, (at | 63) + 1);
      long mask = -1L << at & -1L >>> -stop;
      action.apply(at >>> 6, mask);
    }
    Arrays.fill(stale, page / CHUNK_PAGES, (end - 1) / CHUNK_PAGES + 1, true);
  }

  // -- giving back -------------------------------------------------------------------------------

  /** A cycle has ended, after which other pages may be given back. */
  void nextGeneration() {
    releasable.nextGeneration();
  }

  /**
   * Chooses free pages to give back to the host, as {@link ReleasablePages} says, and marks them
   * so.
   *
   * @return null if there are none
   */
  ReleasablePages.@Nullable Run release(boolean hasty) {
    ReleasablePages.Run run = releasable.next(hasty);
    if (run != null) {
      forEachWord(run.firstPage(), run.pageCount(), (word, mask) -> released[word] |= mask);
    }
    return run;
  }

  /** Pages of a chunk that are in use or cached. */
  int usedPages(int chunk) {
    int freePages = 0;
    for (int word = chunk * CHUNK_WORDS; word < (chunk + 1) * CHUNK_WORDS; word++) {
      freePages += Long.bitCount(free[word]);
    }
    return CHUNK_PAGES - freePages;
  }

  /** The page behind the chunk's highest that could be given back; -1 if none could. */
  int releasableEnd(int chunk) {
    for (int word = (chunk + 1) * CHUNK_WORDS - 1; word >= chunk * CHUNK_WORDS; word--) {
      long bits = free[word] & ~released[word];
      if (bits != 0) {
        return (word + 1) * 64 - Long.numberOfLeadingZeros(bits);
      }
    }
    return -1;
  }

  /** Whether a page is free, and the host still backs it. */
  boolean isReleasable(int page) {
    return ((free[page >>> 6] & ~released[page >>> 6]) >>> page & 1) != 0;
  }

  private void summarise(int chunk) {
    stale[chunk] = false;
    int first = chunk * CHUNK_PAGES;
    int end = first + CHUNK_PAGES;
    int longest = 0;
    int last = 0;
    int page = nextFree(first, end);
    freeAtStart[chunk] = (short) (page == first ? nextUsed(first, end) - first : 0);
    while (page < end) {
      int stop = nextUsed(page, end);
      last = stop == end ? stop - page : 0;
      longest = Math.max(longest, stop - page);
      page = nextFree(stop, end);
    }
    freeAtEnd[chunk] = (short) last;
    longestRun[chunk] = (short) longest;
  }
}
