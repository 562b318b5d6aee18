package dev.tricolor.script.emit;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.IrFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The blocks that can be reached, in reverse postorder; the unwind block's part comes last. */
final class BlockOrder {
  private BlockOrder() {}

  static List<Block> of(IrFunction function) {
    BitSet seen = new BitSet();
    List<Block> order = new ArrayList<>(from(function.blocks().getFirst(), seen));
    Block unwind = function.unwindBlock();
    if (unwind != null && !seen.get(unwind.index())) {
      order.addAll(from(unwind, seen));
    }
    return order;
  }

  private static List<Block> from(Block entry, BitSet seen) {
    List<Block> postorder = new ArrayList<>();
    Deque<Block> stack = new ArrayDeque<>();
    Deque<Integer> next = new ArrayDeque<>();
    seen.set(entry.index());
    stack.push(entry);
    next.push(0);
    while (!stack.isEmpty()) {
      Block block = stack.peek();
      int child = next.pop();
      List<Block> successors = block.successors();
      if (child == successors.size()) {
        postorder.add(stack.pop());
        continue;
      }
      next.push(child + 1);
      // Later successors first, so that in the reversed order the first one follows the block.
      Block target = successors.get(successors.size() - 1 - child);
      if (!seen.get(target.index())) {
        seen.set(target.index());
        stack.push(target);
        next.push(0);
      }
    }
    Collections.reverse(postorder);
    return postorder;
  }
}
