package dev.tricolor.core.heap;

/**
 * Virtual time that the host takes for memory, in nanoseconds: measured under Go 1.26 on virtual
 * machines with Linux, where a first touch is dear.
 */
public final class HostMemoryCost {
  /** A page of 8 KiB touched for the first time: two to four faults, for some are read first. */
  private static final long FRESH_PAGE = 6_720;

  private static final long RELEASE = 1_000;
  private static final long RELEASE_PER_KIBIBYTE = 25;

  private HostMemoryCost() {}

  /** Touching heap pages that the host does not back yet. */
  static long touchingNanos(long pages) {
    return FRESH_PAGE * pages;
  }

  /** Giving a run of pages back to the host. */
  public static long releasingNanos(long bytes) {
    return RELEASE + (bytes >>> 10) * RELEASE_PER_KIBIBYTE;
  }
}
