package dev.tricolor.gc.mark;

import dev.tricolor.core.value.MissCost;

/**
 * Virtual time of a step to the next node of a linked structure, beside its instructions. Nodes
 * that lie near each other, as the marker found them, cost nothing; others what a load from
 * anywhere in the live heap does.
 */
public final class NodeCost {
  private NodeCost() {}

  /** A step, in cost units, after a cycle that met so much. */
  public static long units(MarkCounts counts) {
    if (counts.scannedObjects() == 0) {
      return 0;
    }
    double farShare = (double) counts.farObjects() / counts.scannedObjects();
    return (long) (farShare * MissCost.load(counts.markedBytes()));
  }
}
