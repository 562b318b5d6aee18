package dev.tricolor.script.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where pointers wait while a function is inside a call: which registers to store into their frame
 * slots before each safepoint, which to load again after it, and which words of the frame are live
 * there.
 *
 * <p>A slot is stored only where it does not hold the register's value already: a forward analysis
 * follows which slots are current. Registers that may point into a stack are loaded again after
 * each call that may move it.
 */
public final class SpillPlan {

  /**
   * What to do around one safepoint.
   *
   * @param stores registers to store before
   * @param reloads registers to load after
   * @param live all pointer registers that are live after it
   */
  public record Site(List<Register> stores, List<Register> reloads, List<Register> live) {}

  private final IrFunction function;
  private final BitSet pointers = new BitSet();
  private final IdentityHashMap<SafepointSite, BitSet> liveAcross = new IdentityHashMap<>();
  private final IdentityHashMap<SafepointSite, Site> sites = new IdentityHashMap<>();
  private final Map<Register, Integer> slots = new HashMap<>();
  private int spillBytes;

  private SpillPlan(IrFunction function) {
    this.function = function;
    for (Register register : function.registers()) {
      pointers.set(register.index(), register.isPointer());
    }
  }

  /** Plans the spills of a finished function. */
  public static SpillPlan of(IrFunction function, Liveness liveness) {
    SpillPlan plan = new SpillPlan(function);
    plan.findLive(liveness);
    plan.assignSlots();
    plan.placeStores();
    return plan;
  }

  /** What to do around {@code site}. */
  public Site at(SafepointSite site) {
    return Objects.requireNonNull(sites.get(site), "safepoint is not in the function");
  }

  /**
   * The register's slot: an offset in the spill area, or, for parameters, minus one minus the
   * offset in the incoming area.
   */
  public int slot(Register register) {
    return Objects.requireNonNull(slots.get(register), "register without a slot");
  }

  /** Size of the spill area, in bytes. */
  public int spillBytes() {
    return spillBytes;
  }

  /** Every safepoint of the function, with what to do there. */
  public Map<SafepointSite, Site> sites() {
    return sites;
  }

  private void findLive(Liveness liveness) {
    for (Block block : function.blocks()) {
      BitSet live = liveness.beforeExit(block);
      for (Instruction instruction : block.instructions().reversed()) {
        SafepointSite site = siteOf(instruction);
        if (site != null) {
          BitSet across = (BitSet) live.clone();
          RegisterUse.writes(instruction, register -> across.clear(register.index()));
          across.and(pointers);
          liveAcross.put(site, across);
        }
        Liveness.stepBack(instruction, live);
      }
    }
  }

  static @org.jspecify.annotations.Nullable SafepointSite siteOf(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Invoke invoke -> invoke.site();
      case Instruction.Poll poll -> poll.site();
      case Instruction.PollBudget poll -> poll.site();
      case Instruction.Set _, Instruction.Store _, Instruction.Check _, Instruction.Account _ ->
          null;
    };
  }

  private void assignSlots() {
    Map<Register, Integer> incoming = new HashMap<>();
    function.parameters().forEach(one -> incoming.put(one.register(), one.incomingOffset()));
    BitSet acrossAny = new BitSet();
    liveAcross.values().forEach(acrossAny::or);
    for (Register register : registers(acrossAny)) {
      Integer home = incoming.get(register);
      if (home != null && home >= 0) {
        slots.put(register, -1 - home);
      } else {
        slots.put(register, spillBytes);
        spillBytes += 8;
      }
    }
  }

  private List<Register> registers(BitSet indices) {
    List<Register> registers = new ArrayList<>(indices.cardinality());
    for (int i = indices.nextSetBit(0); i >= 0; i = indices.nextSetBit(i + 1)) {
      registers.add(function.registers().get(i));
    }
    return registers;
  }

  private void placeStores() {
    BitSet[] currentIn = currentSlots();
    for (Block block : function.blocks()) {
      BitSet current = currentIn[block.index()];
      for (Instruction instruction : block.instructions()) {
        SafepointSite site = siteOf(instruction);
        if (site != null) {
          sites.put(site, plan(site, current));
        }
        follow(instruction, current);
      }
    }
  }

  private Site plan(SafepointSite site, BitSet current) {
    List<Register> live = registers(live(site));
    List<Register> stores = new ArrayList<>();
    List<Register> reloads = new ArrayList<>();
    for (Register register : live) {
      if (!current.get(register.index())) {
        stores.add(register);
      }
      if (site.movesStack() && !register.neverStack()) {
        reloads.add(register);
      }
    }
    return new Site(stores, reloads, live);
  }

  private BitSet live(SafepointSite site) {
    return Objects.requireNonNull(liveAcross.get(site));
  }

  /**
   * Forward analysis: registers whose slots hold their value where each block begins. A block makes
   * some slots current and leaves others as they are, whatever came before.
   */
  private BitSet[] currentSlots() {
    List<Block> blocks = function.blocks();
    BitSet[] in = new BitSet[blocks.size()];
    BitSet[] made = new BitSet[blocks.size()];
    BitSet[] kept = new BitSet[blocks.size()];
    for (Block block : blocks) {
      int index = block.index();
      in[index] = (BitSet) pointers.clone();
      made[index] = new BitSet();
      kept[index] = (BitSet) pointers.clone();
      block.instructions().forEach(instruction -> follow(instruction, made[index]));
      block.instructions().forEach(instruction -> follow(instruction, kept[index]));
    }
    in[0].clear();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        BitSet current = (BitSet) in[block.index()].clone();
        current.and(kept[block.index()]);
        current.or(made[block.index()]);
        for (Block next : block.successors()) {
          int before = in[next.index()].cardinality();
          in[next.index()].and(current);
          changed |= in[next.index()].cardinality() != before;
        }
      }
    }
    return in;
  }

  private void follow(Instruction instruction, BitSet current) {
    SafepointSite site = siteOf(instruction);
    // A poll stores on its cold path only: the slots are not current where it was not taken.
    if (site != null && instruction instanceof Instruction.Invoke) {
      current.or(live(site));
    }
    RegisterUse.writes(instruction, register -> current.clear(register.index()));
  }
}
