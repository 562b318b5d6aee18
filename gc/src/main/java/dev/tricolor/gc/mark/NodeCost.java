package dev.tricolor.gc.mark;

/**
 * Virtual time of a step to the next node of a linked structure, beside its instructions; fitted to
 * walks over lists and search trees in Go 1.26. Nodes that lie near each other, as the marker found
 * them, cost nothing. Others cost the more the larger the live heap is, since the less of it is in
 * a cache.
 */
public final class NodeCost {
  /** So much is found in a near cache, wherever it lies. */
  private static final long CACHED_BYTES = 512 << 10;

  private static final long PICOS_A_DOUBLING = 9_000;
  private static final int DOUBLINGS = 10;

  private NodeCost() {}

  /** A step, in picoseconds, after a cycle that met so much. */
  public static long picos(MarkCounts counts) {
    if (counts.scannedObjects() == 0 || counts.markedBytes() <= CACHED_BYTES) {
      return 0;
    }
    double doublings =
        StrictMath.log((double) counts.markedBytes() / CACHED_BYTES) / StrictMath.log(2);
    double farShare = (double) counts.farObjects() / counts.scannedObjects();
    return (long) (farShare * PICOS_A_DOUBLING * Math.min(DOUBLINGS, doublings));
  }
}
