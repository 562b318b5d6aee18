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
  private final IdentityHashMap<SafepointSite, Site> sites = new IdentityHashMap<>();
  private final Map<Register, Integer> slots = new HashMap<>();
  private final BitSet acrossCalls = new BitSet();
  private int spillBytes;

  private SpillPlan(IrFunction function) {
    this.function = function;
  }

  /** Plans the spills of a finished function. */
  public static SpillPlan of(IrFunction function, Liveness liveness) {
    SpillPlan plan = new SpillPlan(function);
    IdentityHashMap<SafepointSite, BitSet> liveAfter = plan.liveAfterSites(liveness);
    plan.assignSlots();
    plan.placeStores(liveAfter);
    return plan;
  }

  /** What to do around {@code site}. */
  public Site at(SafepointSite site) {
    return Objects.requireNonNull(sites.get(site), "safepoint is not in the function");
  }

  /** Whether the register has a slot, that is, is live across some safepoint. */
  public boolean hasSlot(Register register) {
    return slots.containsKey(register);
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

  private IdentityHashMap<SafepointSite, BitSet> liveAfterSites(Liveness liveness) {
    IdentityHashMap<SafepointSite, BitSet> result = new IdentityHashMap<>();
    for (Block block : function.blocks()) {
      BitSet live = liveness.beforeExit(block);
      for (Instruction instruction : block.instructions().reversed()) {
        SafepointSite site = siteOf(instruction);
        if (site != null) {
          BitSet across = (BitSet) live.clone();
          RegisterUse.writes(instruction).forEach(register -> across.clear(register.index()));
          result.put(site, across);
          acrossCalls.or(across);
        }
        Liveness.stepBack(instruction, live);
      }
    }
    return result;
  }

  static @org.jspecify.annotations.Nullable SafepointSite siteOf(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Invoke invoke -> invoke.site();
      case Instruction.Poll poll -> poll.site();
      case Instruction.Set _,
          Instruction.Store _,
          Instruction.Check _,
          Instruction.OpenBudget _,
          Instruction.CloseBudget _ ->
          null;
    };
  }

  private void assignSlots() {
    Map<Register, Integer> incoming = new HashMap<>();
    function.parameters().forEach(one -> incoming.put(one.register(), one.incomingOffset()));
    acrossCalls.stream()
        .mapToObj(function.registers()::get)
        .forEach(
            register -> {
              Integer home = incoming.get(register);
              if (home != null && home >= 0) {
                slots.put(register, -1 - home);
              } else {
                slots.put(register, spillBytes);
                spillBytes += 8;
              }
            });
  }

  private void placeStores(IdentityHashMap<SafepointSite, BitSet> liveAfter) {
    BitSet[] currentIn = currentSlots(liveAfter);
    for (Block block : function.blocks()) {
      BitSet current = (BitSet) currentIn[block.index()].clone();
      for (Instruction instruction : block.instructions()) {
        SafepointSite site = siteOf(instruction);
        if (site != null) {
          sites.put(site, plan(site, pointersOf(liveAfter.get(site)), current));
        }
        follow(instruction, liveAfter, current);
      }
    }
  }

  private Site plan(SafepointSite site, List<Register> live, BitSet current) {
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

  private List<Register> pointersOf(@org.jspecify.annotations.Nullable BitSet live) {
    return Objects.requireNonNull(live).stream()
        .mapToObj(function.registers()::get)
        .filter(Register::isPointer)
        .toList();
  }

  /** Forward analysis: registers whose slots hold their value where each block begins. */
  private BitSet[] currentSlots(IdentityHashMap<SafepointSite, BitSet> liveAfter) {
    List<Block> blocks = function.blocks();
    BitSet[] in = new BitSet[blocks.size()];
    for (int i = 0; i < in.length; i++) {
      in[i] = new BitSet();
      in[i].set(0, function.registers().size());
    }
    in[0].clear();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        BitSet current = (BitSet) in[block.index()].clone();
        block.instructions().forEach(instruction -> follow(instruction, liveAfter, current));
        for (Block next : block.successors()) {
          int before = in[next.index()].cardinality();
          in[next.index()].and(current);
          changed |= in[next.index()].cardinality() != before;
        }
      }
    }
    return in;
  }

  private void follow(
      Instruction instruction, IdentityHashMap<SafepointSite, BitSet> liveAfter, BitSet current) {
    SafepointSite site = siteOf(instruction);
    // A poll stores on its cold path only: the slots are not current where it was not taken.
    if (site != null && !(instruction instanceof Instruction.Poll)) {
      pointersOf(liveAfter.get(site)).forEach(register -> current.set(register.index()));
    }
    RegisterUse.writes(instruction).forEach(register -> current.clear(register.index()));
  }
}
