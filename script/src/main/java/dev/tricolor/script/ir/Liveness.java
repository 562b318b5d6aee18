package dev.tricolor.script.ir;

import java.util.BitSet;
import java.util.List;

/** Backward data flow: which registers are live where a block begins and ends. */
public final class Liveness {
  private final BitSet[] liveIn;
  private final BitSet[] liveOut;

  private Liveness(int blockCount) {
    liveIn = new BitSet[blockCount];
    liveOut = new BitSet[blockCount];
  }

  /** Analyses a finished function. */
  public static Liveness of(IrFunction function) {
    List<Block> blocks = function.blocks();
    Liveness result = new Liveness(blocks.size());
    BitSet[] reads = new BitSet[blocks.size()];
    BitSet[] writes = new BitSet[blocks.size()];
    for (Block block : blocks) {
      int index = block.index();
      reads[index] = new BitSet();
      writes[index] = new BitSet();
      summarise(block, reads[index], writes[index]);
      result.liveIn[index] = (BitSet) reads[index].clone();
      result.liveOut[index] = new BitSet();
    }
    result.solve(blocks, writes);
    return result;
  }

  private static void summarise(Block block, BitSet reads, BitSet writes) {
    for (Instruction instruction : block.instructions()) {
      RegisterUse.reads(instruction, register -> addUnlessSet(register, reads, writes));
      RegisterUse.writes(instruction, register -> writes.set(register.index()));
    }
    RegisterUse.reads(block.exit(), register -> addUnlessSet(register, reads, writes));
  }

  private static void addUnlessSet(Register register, BitSet reads, BitSet writes) {
    if (!writes.get(register.index())) {
      reads.set(register.index());
    }
  }

  private void solve(List<Block> blocks, BitSet[] writes) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks.reversed()) {
        int index = block.index();
        BitSet out = liveOut[index];
        int before = out.cardinality();
        block.successors().forEach(next -> out.or(liveIn[next.index()]));
        if (out.cardinality() != before) {
          changed = true;
          BitSet through = (BitSet) out.clone();
          through.andNot(writes[index]);
          liveIn[index].or(through);
        }
      }
    }
  }

  /** Registers that are live where the block begins. */
  public BitSet liveIn(Block block) {
    return liveIn[block.index()];
  }

  /** Registers that are live where the block ends, after its exit's reads. */
  public BitSet liveOut(Block block) {
    return liveOut[block.index()];
  }

  /** Steps backward over an instruction: {@code live} goes from after it to before it. */
  static void stepBack(Instruction instruction, BitSet live) {
    RegisterUse.writes(instruction, register -> live.clear(register.index()));
    RegisterUse.reads(instruction, register -> live.set(register.index()));
  }

  /** The registers live before the block's exit. */
  BitSet beforeExit(Block block) {
    BitSet live = (BitSet) liveOut(block).clone();
    RegisterUse.reads(block.exit(), register -> live.set(register.index()));
    return live;
  }
}
