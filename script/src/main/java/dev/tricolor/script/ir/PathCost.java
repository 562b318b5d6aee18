package dev.tricolor.script.ir;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Estimates what one run through some blocks takes: the mean over the ways through them. A way that
 * returns at once is taken in 28 of 100 cases, one that calls in 22 (the return and the call
 * heuristic of Ball and Larus, "Branch prediction for free", 1993), what panics never.
 */
final class PathCost {
  private static final double RETURNS_AT_ONCE = 0.28;
  private static final double CALLS = 0.22;
  private static final int MAX_UNITS = 1 << 20;

  private final BitSet charged;
  private final double[] units;
  private final Set<Block> passable = new HashSet<>();

  private PathCost(BitSet charged, int blockCount) {
    this.charged = charged;
    units = new double[blockCount];
  }

  /**
   * The mean, in cost units.
   *
   * @param postOrder the blocks, each behind those that it leads to, back edges left out; the last
   *     is the one where a run begins
   * @param charged the indices of those that count
   */
  static int of(List<Block> postOrder, BitSet charged) {
    int count = postOrder.stream().mapToInt(Block::index).max().orElse(0) + 1;
    PathCost cost = new PathCost(charged, count);
    postOrder.forEach(cost::estimate);
    return (int) Math.min(MAX_UNITS, Math.round(cost.units[postOrder.getLast().index()]));
  }

  private void estimate(Block block) {
    double sum = 0;
    double weights = 0;
    for (Block way : block.successors()) {
      if (passable.contains(way)) {
        double weight = weight(way);
        sum += weight * units[way.index()];
        weights += weight;
      }
    }
    double own = charged.get(block.index()) ? Costs.unitsBesideCalls(block) : 0;
    units[block.index()] = own + (weights == 0 ? 0 : sum / weights);
    if (!(block.exit() instanceof Block.Exit.Unreachable)) {
      passable.add(block);
    }
  }

  private static double weight(Block way) {
    boolean returns = way.exit() instanceof Block.Exit.Return;
    boolean calls =
        way.instructions().stream()
            .anyMatch(
                instruction ->
                    instruction instanceof Instruction.Invoke invoke && invoke.site() != null);
    return (returns && !calls ? RETURNS_AT_ONCE : 1 - RETURNS_AT_ONCE)
        * (calls ? CALLS : 1 - CALLS);
  }
}
