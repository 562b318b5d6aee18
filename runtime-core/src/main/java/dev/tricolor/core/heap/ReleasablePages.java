package dev.tricolor.core.heap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which free pages to give back to the host next: the highest, a few at a time, but never a part of
 * a huge page that is wholly free.
 *
 * <p>Without haste, only chunks are taken apart that are not nearly full, and were not as the last
 * cycle ended: what has only just been emptied may be wanted again at once.
 */
final class ReleasablePages {
  private static final int CHUNK_PAGES = PageAllocator.CHUNK_PAGES;
  private static final int DENSE_PAGES = CHUNK_PAGES - 16;

  /** 64 KiB, and 2 MiB. */
  private static final int STEP_PAGES = 8;

  private static final int HUGE_PAGES = 256;

  private final PageAllocator pages;

  /** By chunk: the generation in which it last changed. */
  private int[] changedIn = {};

  /** By chunk: pages in use as that generation began. */
  private short[] usedBefore = {};

  private int generation = 1;

  /** No chunk above this one has a free page that could be given back. */
  private int topChunk;

  /** No chunk above this one has a free page that could be given back without haste. */
  private int topSparseChunk;

  ReleasablePages(PageAllocator pages) {
    this.pages = pages;
  }

  /** Pages that belong together. */
  record Run(int firstPage, int pageCount) {}

  /** There are more chunks now. */
  void grow(int chunkCount) {
    if (chunkCount > changedIn.length) {
      int capacity = Math.max(chunkCount, 2 * changedIn.length);
      changedIn = Arrays.copyOf(changedIn, capacity);
      usedBefore = Arrays.copyOf(usedBefore, capacity);
    }
  }

  /** A cycle has ended: what is in use now counts as having been so. */
  void nextGeneration() {
    generation++;
    topSparseChunk = pages.pageCount() / CHUNK_PAGES - 1;
  }

  /** Pages of these chunks are about to be taken or freed. */
  void beforeChange(int firstChunk, int lastChunk) {
    for (int chunk = firstChunk; chunk <= lastChunk; chunk++) {
      if (changedIn[chunk] != generation) {
        usedBefore[chunk] = (short) pages.usedPages(chunk);
        changedIn[chunk] = generation;
      }
    }
  }

  /** Pages have become free, the last of them in a chunk. */
  void freed(int lastChunk) {
    topChunk = Math.max(topChunk, lastChunk);
    topSparseChunk = Math.max(topSparseChunk, lastChunk);
  }

  /** The pages to give back next; null if there are none. */
  @Nullable Run next(boolean hasty) {
    for (int chunk = hasty ? topChunk : topSparseChunk; chunk >= 0; chunk--) {
      int end = hasty || isSparse(chunk) ? pages.releasableEnd(chunk) : -1;
      if (end >= 0) {
        keepPlace(hasty, chunk);
        return runBefore(end);
      }
    }
    keepPlace(hasty, -1);
    return null;
  }

  private boolean isSparse(int chunk) {
    boolean wasSparse = changedIn[chunk] != generation || usedBefore[chunk] < DENSE_PAGES;
    return wasSparse && pages.usedPages(chunk) < DENSE_PAGES;
  }

  private void keepPlace(boolean hasty, int chunk) {
    topSparseChunk = Math.min(topSparseChunk, chunk);
    if (hasty) {
      topChunk = chunk;
    }
  }

  private Run runBefore(int end) {
    int floor = (end - 1) / CHUNK_PAGES * CHUNK_PAGES;
    int first = end - 1;
    while (first > floor && end - first < STEP_PAGES && pages.isReleasable(first - 1)) {
      first--;
    }
    int huge = first & -HUGE_PAGES;
    if (isWhollyReleasable(huge)) {
      first = huge;
    }
    return new Run(first, end - first);
  }

  private boolean isWhollyReleasable(int huge) {
    for (int page = huge; page < huge + HUGE_PAGES; page++) {
      if (!pages.isReleasable(page)) {
        return false;
      }
    }
    return true;
  }
}
