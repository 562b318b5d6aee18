package dev.tricolor.script.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Puts a poll on every back edge of the control flow graph. In loops without calls the units left
 * until the deadline are kept in a local, the budget: opened on the edges into the outermost such
 * loop, closed on the edges out of it.
 */
public final class LoopPolls {
  private final IrFunction function;
  private final List<Block> order = new ArrayList<>();
  private final List<Block[]> backEdges = new ArrayList<>();
  private final int[] state;

  private LoopPolls(IrFunction function) {
    this.function = function;
    this.state = new int[function.blocks().size()];
  }

  /** Adds the polls. */
  public static void add(IrFunction function) {
    new LoopPolls(function).run();
  }

  private void run() {
    pollAtEntry();
    search();
    if (backEdges.isEmpty()) {
      return;
    }
    List<List<Block>> predecessors = predecessors();
    BitSet budget = new BitSet();
    List<BitSet> loops = new ArrayList<>();
    for (Block[] edge : backEdges) {
      BitSet loop = naturalLoop(edge, predecessors);
      loops.add(loop);
      if (!hasCalls(loop)) {
        budget.or(loop);
      }
    }
    List<Block> before = List.copyOf(function.blocks());
    for (int i = 0; i < backEdges.size(); i++) {
      Block[] edge = backEdges.get(i);
      boolean inBudget = budget.get(edge[0].index()) && budget.get(edge[1].index());
      poll(edge, inBudget, unitsOf(loops.get(i)));
    }
    closeAndOpen(before, budget);
  }

  /** Recursion needs no loop: functions that call poll where they begin. */
  private void pollAtEntry() {
    boolean calls =
        function.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(
                instruction ->
                    instruction instanceof Instruction.Invoke invoke && invoke.site() != null);
    if (calls) {
      int units = Costs.unitsOf(function.blocks().getFirst()) + Costs.CALL_UNITS;
      function
          .blocks()
          .getFirst()
          .instructions()
          .addFirst(new Instruction.Poll(units, false, new SafepointSite(function.pos(), true)));
    }
  }

  private void search() {
    Deque<Block> stack = new ArrayDeque<>();
    Deque<Integer> next = new ArrayDeque<>();
    Block entry = function.blocks().getFirst();
    stack.push(entry);
    next.push(0);
    state[entry.index()] = 1;
    while (!stack.isEmpty()) {
      Block block = stack.peek();
      int child = next.pop();
      List<Block> successors = block.successors();
      if (child == successors.size()) {
        stack.pop();
        state[block.index()] = 2;
        order.add(block);
        continue;
      }
      next.push(child + 1);
      Block target = successors.get(child);
      if (state[target.index()] == 0) {
        state[target.index()] = 1;
        stack.push(target);
        next.push(0);
      } else if (state[target.index()] == 1) {
        backEdges.add(new Block[] {block, target});
      }
    }
  }

  private List<List<Block>> predecessors() {
    List<List<Block>> result = new ArrayList<>();
    function.blocks().forEach(_ -> result.add(new ArrayList<>()));
    for (Block block : order) {
      block.successors().forEach(target -> result.get(target.index()).add(block));
    }
    return result;
  }

  private static BitSet naturalLoop(Block[] edge, List<List<Block>> predecessors) {
    BitSet loop = new BitSet();
    loop.set(edge[1].index());
    Deque<Block> work = new ArrayDeque<>();
    work.push(edge[0]);
    while (!work.isEmpty()) {
      Block block = work.pop();
      if (!loop.get(block.index())) {
        loop.set(block.index());
        predecessors.get(block.index()).forEach(work::push);
      }
    }
    return loop;
  }

  private boolean hasCalls(BitSet loop) {
    return loop.stream()
        .mapToObj(function.blocks()::get)
        .flatMap(block -> block.instructions().stream())
        .anyMatch(instruction -> instruction instanceof Instruction.Invoke);
  }

  private int unitsOf(BitSet loop) {
    long instructions =
        loop.stream().mapToObj(function.blocks()::get).mapToLong(Costs::unitsOf).sum();
    return (int) Math.max(1, Math.min(instructions, 1 << 20));
  }

  private void poll(Block[] edge, boolean budget, int units) {
    Block landing = split(edge[0], edge[1]);
    landing
        .instructions()
        .add(new Instruction.Poll(units, budget, new SafepointSite(function.pos(), true)));
  }

  private void closeAndOpen(List<Block> blocks, BitSet budget) {
    if (budget.get(0)) {
      // Only where a goto jumps into a loop: the entry block itself has no predecessors.
      blocks.getFirst().instructions().addFirst(new Instruction.OpenBudget());
    }
    for (Block block : blocks) {
      boolean inside = budget.get(block.index());
      for (Block target : List.copyOf(block.successors())) {
        if (target.index() >= blocks.size()) {
          continue;
        }
        boolean targetInside = budget.get(target.index());
        if (inside && !targetInside) {
          split(block, target).instructions().add(new Instruction.CloseBudget());
        } else if (!inside && targetInside) {
          split(block, target).instructions().add(new Instruction.OpenBudget());
        }
      }
      if (inside && block.exit() instanceof Block.Exit.Return) {
        block.instructions().add(new Instruction.CloseBudget());
      }
    }
  }

  /** Puts a new block on the edge. */
  private Block split(Block from, Block to) {
    Block middle = function.block();
    middle.finish(new Block.Exit.Goto(to));
    from.finish(redirect(from.exit(), to, middle));
    return middle;
  }

  private static Block.Exit redirect(Block.Exit exit, Block to, Block middle) {
    return switch (exit) {
      case Block.Exit.Goto _ -> new Block.Exit.Goto(middle);
      case Block.Exit.Branch way ->
          new Block.Exit.Branch(
              way.condition(),
              way.unsigned(),
              way.left(),
              way.right(),
              way.then() == to ? middle : way.then(),
              way.otherwise() == to ? middle : way.otherwise());
      case Block.Exit.Switch way ->
          new Block.Exit.Switch(
              way.value(),
              way.keys(),
              way.targets().stream().map(target -> target == to ? middle : target).toList(),
              way.otherwise() == to ? middle : way.otherwise());
      case Block.Exit.Return _, Block.Exit.Unreachable _ -> exit;
    };
  }
}
