package dev.tricolor.script.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables in the memory of a frame the function may still mention after each safepoint:
 * backward data flow over the addresses that stand in its code.
 *
 * <p>A variable whose address went elsewhere may live longer: the walk over the stack finds it by
 * the pointer. A mention is never ended by an assignment, so a variable that is not mentioned any
 * more stays so.
 */
public final class FrameMentions {
  private final List<FrameLayout.Variable> variables;
  private final IdentityHashMap<SafepointSite, BitSet> after = new IdentityHashMap<>();
  private final BitSet atUnwinding = new BitSet();
  private final Map<Block, BitSet> atStart = new HashMap<>();

  private FrameMentions(List<FrameLayout.Variable> variables) {
    this.variables = variables;
  }

  /** Analyses a finished function. */
  public static FrameMentions of(IrFunction function) {
    FrameMentions mentions = new FrameMentions(function.frame().variables());
    if (!mentions.variables.isEmpty()) {
      mentions.solve(function.blocks());
      Block unwind = function.unwindBlock();
      if (unwind != null) {
        mentions.atUnwinding.or(mentions.atStart(unwind));
      }
      function.blocks().forEach(mentions::walk);
    }
    return mentions;
  }

  /**
   * The variables that may still be mentioned after a safepoint. After one in a check that fails
   * only an unwinding goes on.
   */
  public List<FrameLayout.Variable> after(SafepointSite site) {
    BitSet live = after.getOrDefault(site, atUnwinding);
    List<FrameLayout.Variable> found = new ArrayList<>();
    live.stream().mapToObj(variables::get).forEach(found::add);
    return found;
  }

  private BitSet atStart(Block block) {
    return atStart.computeIfAbsent(block, _ -> new BitSet());
  }

  private BitSet atEnd(Block block) {
    BitSet live = new BitSet();
    block.successors().forEach(next -> live.or(atStart(next)));
    RegisterUse.leaves(block.exit(), leaf -> mention(leaf, live));
    return live;
  }

  private void solve(List<Block> blocks) {
    for (Block block : blocks) {
      BitSet own = atStart(block);
      block.instructions().forEach(one -> mention(one, own));
      RegisterUse.leaves(block.exit(), leaf -> mention(leaf, own));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks.reversed()) {
        BitSet start = atStart(block);
        int before = start.cardinality();
        start.or(atEnd(block));
        changed |= start.cardinality() != before;
      }
    }
  }

  private void walk(Block block) {
    BitSet live = atEnd(block);
    for (Instruction instruction : block.instructions().reversed()) {
      SafepointSite site = SpillPlan.siteOf(instruction);
      if (site != null && !isDoor(instruction)) {
        keep(site, live);
      }
      mention(instruction, live);
      // The runtime has no stack map of its own: what a door is told of lives until it closes.
      if (site != null && isDoor(instruction)) {
        keep(site, live);
      }
    }
  }

  private void keep(SafepointSite site, BitSet live) {
    BitSet kept = (BitSet) live.clone();
    kept.or(atUnwinding);
    after.put(site, kept);
  }

  private static boolean isDoor(Instruction instruction) {
    return instruction instanceof Instruction.Invoke invoke
        && invoke.target() instanceof Instruction.Target.Java;
  }

  private void mention(Instruction instruction, BitSet live) {
    RegisterUse.leaves(instruction, leaf -> mention(leaf, live));
  }

  private void mention(Code leaf, BitSet live) {
    if (leaf instanceof Code.Address(Code.Segment segment, long offset)
        && segment == Code.Segment.MEMORY) {
      for (int i = 0; i < variables.size(); i++) {
        FrameLayout.Variable variable = variables.get(i);
        if (offset >= variable.offset() && offset < variable.offset() + variable.bytes()) {
          live.set(i);
        }
      }
    }
  }
}
