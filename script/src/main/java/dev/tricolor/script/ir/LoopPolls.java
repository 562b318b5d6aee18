package dev.tricolor.script.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a poll on every back edge of the control flow graph. In loops that can go round without a
 * call the units left until the deadline are kept in a local, the budget: opened on the edges into
 * the outermost such loop, closed on the edges out of it and around calls. Innermost loops without
 * any call are strip-mined: the iterations that fit into the budget are counted and paid for before
 * the loop, so that an iteration costs one decrement.
 *
 * <p>In loops with a budget the poll itself lies outside: it goes back to the block through which
 * the loop is entered. So HotSpot sees an inner loop in which no memory changes unseen, and hoists
 * what does not change.
 */
public final class LoopPolls {
  private static final int NONE = -1;

  private final IrFunction function;
  private final List<Block> order = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();
  private final int[] state;
  private final BitSet budget = new BitSet();
  private final int[] stripOf;
  private final Map<Block, Block> entries = new HashMap<>();

  /** A back edge with its natural loop. */
  private record Loop(Block latch, Block header, BitSet body, Charge charge) {}

  private LoopPolls(IrFunction function) {
    this.function = function;
    this.state = new int[function.blocks().size()];
    this.stripOf = new int[function.blocks().size()];
    Arrays.fill(stripOf, NONE);
  }

  /** Adds the polls. */
  public static void add(IrFunction function) {
    new LoopPolls(function).run();
  }

  private void run() {
    List<Block[]> backEdges = search();
    List<List<Block>> predecessors = predecessors();
    for (Block[] edge : backEdges) {
      BitSet body = naturalLoop(edge, predecessors);
      Charge charge = new Charge(unitsOf(body), NodeWalks.isWalk(function, body));
      loops.add(new Loop(edge[0], edge[1], body, charge));
    }
    pollAtEntry();
    if (loops.isEmpty()) {
      return;
    }
    chooseBudget();
    List<Block> original = List.copyOf(function.blocks());
    for (int i = 0; i < loops.size(); i++) {
      makeEntry(i, predecessors);
    }
    if (budget.get(0)) {
      // Only where a goto jumps into a loop: the entry block itself has no predecessors.
      original.getFirst().instructions().addFirst(new Instruction.OpenBudget());
    }
    for (Block block : original) {
      if (budget.get(block.index()) && hasCalls(block)) {
        openAroundCalls(block);
      }
      block.successors().stream().distinct().forEach(target -> cross(block, target));
      if (block.exit() instanceof Block.Exit.Return) {
        leave(block, block.index(), NONE, false);
      }
    }
  }

  /** Inner loops have the last word. */
  private void chooseBudget() {
    List<Loop> outermostFirst = new ArrayList<>(loops);
    outermostFirst.sort(Comparator.comparingInt(loop -> -loop.body().cardinality()));
    for (Loop loop : outermostFirst) {
      if (hasWayWithoutCalls(loop)) {
        budget.or(loop.body());
      } else {
        budget.andNot(loop.body());
      }
    }
  }

  /** Whether the latch can be reached from the header past all calls. */
  private static boolean hasWayWithoutCalls(Loop loop) {
    BitSet seen = new BitSet();
    Deque<Block> work = new ArrayDeque<>(List.of(loop.header()));
    while (!work.isEmpty()) {
      Block block = work.pop();
      if (hasCalls(block) || !loop.body().get(block.index()) || seen.get(block.index())) {
        continue;
      }
      seen.set(block.index());
      block.successors().forEach(work::push);
    }
    return seen.get(loop.latch().index());
  }

  /** Has the budget written back before each call and loaded again after it. */
  private static void openAroundCalls(Block block) {
    List<Instruction> old = List.copyOf(block.instructions());
    block.instructions().clear();
    for (Instruction instruction : old) {
      boolean call = instruction instanceof Instruction.Invoke;
      if (call) {
        block.instructions().add(new Instruction.CloseBudget());
      }
      block.instructions().add(instruction);
      if (call) {
        block.instructions().add(new Instruction.OpenBudget());
      }
    }
  }

  /** Makes the block through which a loop with a budget is entered. */
  private void makeEntry(int number, List<List<Block>> predecessors) {
    Loop loop = loops.get(number);
    if (!inBudget(loop) || entries.containsKey(loop.header())) {
      return;
    }
    Block entry = function.block();
    entry.finish(new Block.Exit.Goto(loop.header()));
    entries.put(loop.header(), entry);
    if (isStrip(loop, predecessors)) {
      entry.instructions().add(new Instruction.OpenStrip(loop.charge()));
      loop.body().stream().forEach(index -> stripOf[index] = number);
    }
  }

  private boolean inBudget(Loop loop) {
    return budget.get(loop.latch().index()) && budget.get(loop.header().index());
  }

  private boolean isStrip(Loop loop, List<List<Block>> predecessors) {
    BitSet body = loop.body();
    return !hasCalls(body)
        && !body.get(0)
        && counts(body)
        && loops.stream()
            .noneMatch(other -> !other.equals(loop) && body.get(other.header().index()))
        && body.stream()
            .filter(index -> index != loop.header().index())
            .allMatch(index -> within(body, predecessors.get(index)));
  }

  /**
   * Whether some way out does not hang on what the loop finds in memory as it goes: loops that
   * search end soon as a rule, and a strip would cost more than it saves.
   */
  private boolean counts(BitSet body) {
    BitSet written = new BitSet();
    List<Block> blocks = body.stream().mapToObj(function.blocks()::get).toList();
    for (Block block : blocks) {
      for (Instruction instruction : block.instructions()) {
        RegisterUse.writes(instruction, register -> written.set(register.index()));
      }
    }
    return blocks.stream()
        .anyMatch(
            block ->
                block.exit() instanceof Block.Exit.Branch branch
                    && !within(body, block.successors())
                    && !looksUp(branch.left(), written)
                    && !looksUp(branch.right(), written));
  }

  /** Whether a condition reads memory at an address that changes in the loop. */
  private static boolean looksUp(Code code, BitSet written) {
    return switch (code) {
      case Code.Load load -> {
        boolean[] changes = {false};
        RegisterUse.reads(load.address(), register -> changes[0] |= written.get(register.index()));
        yield changes[0];
      }
      case Code.Arith arith -> looksUp(arith.left(), written) || looksUp(arith.right(), written);
      case Code.Compare compare ->
          looksUp(compare.left(), written) || looksUp(compare.right(), written);
      case Code.Negate negate -> looksUp(negate.operand(), written);
      case Code.Cast cast -> looksUp(cast.operand(), written);
      case Code.Pure pure ->
          pure.arguments().stream().anyMatch(argument -> looksUp(argument, written));
      case Code.Atom _ -> false;
    };
  }

  private static boolean within(BitSet body, List<Block> blocks) {
    return blocks.stream().allMatch(block -> body.get(block.index()));
  }

  /** Puts on an edge of the original graph what has to happen there. */
  private void cross(Block from, Block to) {
    for (Loop loop : loops) {
      if (loop.latch() == from && loop.header() == to) {
        close(loop);
        return;
      }
    }
    int strip = stripOf[to.index()];
    boolean inBudget = budget.get(to.index());
    boolean leavesStrip = stripOf[from.index()] != NONE && stripOf[from.index()] != strip;
    Block destination = entries.getOrDefault(to, to);
    if (!leavesStrip && inBudget == budget.get(from.index())) {
      from.finish(redirect(from.exit(), to, destination));
      return;
    }
    Block middle = split(from, to);
    leave(middle, from.index(), strip, inBudget);
    if (inBudget && !budget.get(from.index())) {
      middle.instructions().add(new Instruction.OpenBudget());
    }
    middle.finish(new Block.Exit.Goto(destination));
  }

  /** Settles the accounts that are open in block {@code from} and not where the way leads. */
  private void leave(Block middle, int from, int strip, boolean keepsBudget) {
    if (stripOf[from] != NONE && stripOf[from] != strip) {
      Charge charge = loops.get(stripOf[from]).charge();
      middle.instructions().add(new Instruction.CloseStrip(charge));
    }
    if (budget.get(from) && !keepsBudget) {
      middle.instructions().add(new Instruction.CloseBudget());
    }
  }

  /** Charges and polls on a back edge. */
  private void close(Loop loop) {
    Block landing = split(loop.latch(), loop.header());
    SafepointSite site = new SafepointSite(function.pos(), true, null);
    Block entry = entries.get(loop.header());
    if (entry == null) {
      landing.instructions().add(new Instruction.Poll(loop.charge(), site));
      return;
    }
    Block poll = function.block();
    poll.instructions().add(new Instruction.PollBudget(site));
    poll.finish(new Block.Exit.Goto(entry));
    landing.finish(
        stripOf[loop.header().index()] == NONE
            ? new Block.Exit.Spend(loop.charge(), loop.header(), poll)
            : new Block.Exit.CountDown(loop.header(), poll));
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
      BitSet charged = new BitSet();
      charged.set(0, function.blocks().size());
      loops.forEach(loop -> charged.andNot(loop.body()));
      int units = Costs.ENTRY_UNITS + PathCost.of(order, charged);
      Charge charge = new Charge(units, NodeWalks.isDescent(function));
      SafepointSite site = new SafepointSite(function.pos(), true, null);
      function.blocks().getFirst().instructions().addFirst(new Instruction.Poll(charge, site));
    }
  }

  /** Walks the graph in depth; returns its back edges. */
  private List<Block[]> search() {
    List<Block[]> backEdges = new ArrayList<>();
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
    return backEdges;
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
    return loop.stream().mapToObj(function.blocks()::get).anyMatch(LoopPolls::hasCalls);
  }

  private static boolean hasCalls(Block block) {
    return block.instructions().stream().anyMatch(Instruction.Invoke.class::isInstance);
  }

  private int unitsOf(BitSet loop) {
    long instructions =
        loop.stream().mapToObj(function.blocks()::get).mapToLong(Costs::unitsOf).sum();
    return (int) Math.max(1, Math.min(instructions, 1 << 20));
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
      case Block.Exit.CountDown _,
          Block.Exit.Spend _,
          Block.Exit.Return _,
          Block.Exit.Unreachable _ ->
          exit;
    };
  }
}
