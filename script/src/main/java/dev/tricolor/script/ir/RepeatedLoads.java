package dev.tricolor.script.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads once what code loads again while memory cannot have changed, as gc does: {@code j < len(s)}
 * and {@code s[j]} read the same length. HotSpot does not see it, because each load of raw memory
 * is bound to the branch behind which it stands.
 *
 * <p>What was loaded is known from the load on, through blocks that can only be reached from there,
 * up to the next store, call or poll, or until a register of the address is set. So no register
 * made here is live where the collector or another goroutine could run.
 */
public final class RepeatedLoads {
  private final IrFunction function;

  /** The loads of each block, by its index, in the order in which {@link Loads} visits them. */
  private final List<List<Known>> occurrences = new ArrayList<>();

  /** Blocks in the order in which they were scanned: after what they can only be reached from. */
  private final List<Block> scanned = new ArrayList<>();

  /** What a load gave. */
  private static final class Known {
    final Code.Load load;
    int times;
    @Nullable Register register;

    Known(Code.Load load) {
      this.load = load;
    }

    boolean reads(Register register) {
      boolean[] found = {false};
      RegisterUse.reads(load, read -> found[0] |= read.equals(register));
      return found[0];
    }
  }

  /** A block to look at, and what is known where it begins. */
  private record Visit(Block block, List<Known> known) {}

  private RepeatedLoads(IrFunction function) {
    this.function = function;
    function.blocks().forEach(_ -> occurrences.add(List.of()));
  }

  /** Rewrites a finished function. */
  public static void reuse(IrFunction function) {
    RepeatedLoads loads = new RepeatedLoads(function);
    if (loads.find()) {
      loads.scanned.forEach(loads::rewrite);
    }
  }

  /** Finds all loads that can be reached; returns whether some repeat others. */
  private boolean find() {
    int[] ways = waysIn();
    boolean repeats = false;
    Deque<Visit> work = new ArrayDeque<>();
    for (Block block : function.blocks()) {
      if (ways[block.index()] > 1) {
        work.push(new Visit(block, List.of()));
      }
    }
    while (!work.isEmpty()) {
      Visit visit = work.pop();
      List<Known> known = new ArrayList<>(visit.known());
      repeats |= scan(visit.block(), known);
      for (Block next : visit.block().successors()) {
        if (ways[next.index()] == 1) {
          work.push(new Visit(next, known));
        }
      }
    }
    return repeats;
  }

  /** How many ways lead into each block, by its index; two and more where the function begins. */
  private int[] waysIn() {
    int[] ways = new int[function.blocks().size()];
    Deque<Block> work = new ArrayDeque<>();
    work.push(function.blocks().getFirst());
    if (function.unwindBlock() != null) {
      work.push(function.unwindBlock());
    }
    work.forEach(start -> ways[start.index()] = 2);
    while (!work.isEmpty()) {
      for (Block next : work.pop().successors()) {
        if (ways[next.index()]++ == 0) {
          work.push(next);
        }
      }
    }
    return ways;
  }

  /** Follows a block; {@code known} goes from what is known before it to what is known after. */
  private boolean scan(Block block, List<Known> known) {
    scanned.add(block);
    List<Known> found = new ArrayList<>();
    for (Instruction instruction : block.instructions()) {
      Loads.visit(instruction, load -> found.add(occurrence(load, known)));
      forget(instruction, known);
    }
    Loads.visit(block.exit(), load -> found.add(occurrence(load, known)));
    occurrences.set(block.index(), found);
    return found.stream().anyMatch(load -> load.times > 1);
  }

  private static Known occurrence(Code.Load load, List<Known> known) {
    for (Known earlier : known) {
      if (earlier.load.equals(load)) {
        earlier.times++;
        return earlier;
      }
    }
    Known first = new Known(load);
    first.times = 1;
    known.add(first);
    return first;
  }

  private static void forget(Instruction instruction, List<Known> known) {
    switch (instruction) {
      case Instruction.Store _,
          Instruction.Invoke _,
          Instruction.Poll _,
          Instruction.PollBudget _ ->
          known.clear();
      case Instruction.Set(Register target, Code _) -> known.removeIf(load -> load.reads(target));
      case Instruction.Check _, Instruction.Account _ -> {}
    }
  }

  private void rewrite(Block block) {
    List<Known> loads = occurrences.get(block.index());
    if (loads.stream().noneMatch(load -> load.times > 1)) {
      return;
    }
    List<Instruction> old = List.copyOf(block.instructions());
    List<Instruction> rewritten = block.instructions();
    rewritten.clear();
    Deque<Known> next = new ArrayDeque<>(loads);
    Loads.Replacement replacement = load -> replace(next.pop(), load, rewritten);
    for (Instruction instruction : old) {
      rewritten.add(Loads.replace(instruction, replacement));
    }
    block.finish(Loads.replace(block.exit(), replacement));
  }

  /** The first of several loads sets a register, which the others read. */
  private Code replace(Known known, Code.Load load, List<Instruction> before) {
    if (known.times == 1) {
      return load;
    }
    if (known.register == null) {
      known.register = function.register(load.scalar(), false);
      before.add(new Instruction.Set(known.register, load));
    }
    return new Code.Use(known.register);
  }
}
