package dev.tricolor.script.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds loops and recursions that walk a linked structure: a pointer is replaced by one that was
 * loaded through it, as in {@code n = n.next} or {@code insert(n.left, key)}. Each step waits for
 * the load of the step before, so where the nodes are in no cache it takes far longer than its
 * instructions.
 */
final class NodeWalks {
  /**
   * A pointer register gets its value from another.
   *
   * @param loads whether it is read from where the other points to
   */
  private record Flow(Register from, Register to, boolean loads) {}

  private final List<Flow> flows = new ArrayList<>();

  private NodeWalks() {}

  /** Whether the blocks of a loop replace a pointer by one that was loaded through it. */
  static boolean isWalk(IrFunction function, BitSet body) {
    NodeWalks walks = new NodeWalks();
    body.stream().mapToObj(function.blocks()::get).forEach(walks::addSets);
    return walks.hasCycle();
  }

  /** Whether a function calls itself with a pointer that was loaded through its parameter. */
  static boolean isDescent(IrFunction function) {
    NodeWalks walks = new NodeWalks();
    for (Block block : function.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Invoke call && isSelf(function, call)) {
          walks.addCall(function, call);
        }
      }
    }
    if (walks.flows.isEmpty()) {
      return false;
    }
    function.blocks().forEach(walks::addSets);
    return walks.hasCycle();
  }

  private static boolean isSelf(IrFunction function, Instruction.Invoke call) {
    return call.target() instanceof Instruction.Target.Compiled(FunctionId callee)
        && callee.id() == function.id().id()
        && call.arguments().size() == function.parameters().size();
  }

  private void addCall(IrFunction function, Instruction.Invoke call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      add(function.parameters().get(i).register(), call.arguments().get(i));
    }
  }

  private void addSets(Block block) {
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Set(Register target, Code value)) {
        add(target, value);
      }
    }
  }

  private void add(Register target, Code value) {
    if (target.isPointer()) {
      boolean loads = value instanceof Code.Load;
      Consumer<Register> visitor = source -> flows.add(new Flow(source, target, loads));
      RegisterUse.reads(
          value,
          source -> {
            if (source.isPointer()) {
              visitor.accept(source);
            }
          });
    }
  }

  /** Whether some pointer flows back to itself through a load. */
  private boolean hasCycle() {
    // What no pointer flows into, or from which none flows on, lies on no cycle.
    int before;
    do {
      before = flows.size();
      BitSet sources = new BitSet();
      BitSet targets = new BitSet();
      flows.forEach(flow -> sources.set(flow.from().index()));
      flows.forEach(flow -> targets.set(flow.to().index()));
      flows.removeIf(flow -> !targets.get(flow.from().index()) || !sources.get(flow.to().index()));
    } while (flows.size() < before);
    return flows.stream().anyMatch(Flow::loads);
  }
}
