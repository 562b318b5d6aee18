package dev.tricolor.gc.mark;

/**
 * Virtual time of marking, in picoseconds of one CPU; the proportions are fitted to forced
 * collections of Go 1.26, with heaps from 1 to 64 MiB, the whole to cycles beside programs.
 *
 * <p>Objects on pages that the marker has lately been to cost little: 29 ns for the next one of a
 * linked list, 22 for that of a slice of pointers, in whatever order. Others cost cache misses.
 * From a slice they overlap: 38 to 50 ns an object. Objects with pointers that are found one by one
 * are not looked into side by side, for Go queues the page of each: 140 to 175 ns for a node of a
 * binary tree. And a batch takes at least as long as one miss: 290 ns an object for a shuffled
 * linked list, where each object is a batch of its own.
 */
final class MarkCost {
  private static final long SCANNED_OBJECT = 16_250;
  private static final long PLAIN_OBJECT = 11_875;
  private static final long POINTER_TO_MARKED = 5_000;
  private static final long ELEMENT_TO_MARKED = 8_500;
  private static final long NIL_WORD = 3_250;
  private static final long BATCH = 12_500;
  private static final long FAR_POINTER = 21_250;
  private static final long FAR_OBJECT = 131_250;
  private static final long CACHE_MISS = 243_750;

  private MarkCost() {}

  /** Pointer words of small objects that held nil. */
  static long nilPicos(long words) {
    return NIL_WORD * words;
  }

  /**
   * A batch of small objects.
   *
   * @param farPointers pointers to pages where the marker has not been lately
   * @param farObjects how many of these led to new objects with pointers
   */
  static long batchPicos(long farPointers, long farObjects) {
    long far = FAR_POINTER * (farPointers - farObjects) + FAR_OBJECT * farObjects;
    return BATCH + (far == 0 ? 0 : Math.max(CACHE_MISS, far));
  }

  /**
   * A piece of a large object.
   *
   * @param farPointers pointers to pages where the marker has not been lately
   * @param toMarked pointers to what was marked already
   */
  static long piecePicos(long farPointers, long toMarked) {
    return batchPicos(farPointers, 0) + (ELEMENT_TO_MARKED - POINTER_TO_MARKED) * toMarked;
  }

  /**
   * Following pointers.
   *
   * @param scanned newly marked objects with pointers
   * @param plain newly marked objects without
   * @param pointers that were followed
   * @param nils words that held no pointer
   */
  static long pointerPicos(long scanned, long plain, long pointers, long nils) {
    return SCANNED_OBJECT * scanned
        + PLAIN_OBJECT * plain
        + POINTER_TO_MARKED * (pointers - scanned - plain)
        + NIL_WORD * nils;
  }
}
