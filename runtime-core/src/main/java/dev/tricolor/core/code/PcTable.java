package dev.tricolor.core.code;

import java.util.List;

/** Maps simulated pcs to safepoints. The first pcs belong to frames of the runtime itself. */
public final class PcTable {

  /** The pc of safepoint 0, as a program sees it. */
  public static final long FIRST_PC = 0x401000;

  private final Safepoint[] safepoints;

  public PcTable(List<Safepoint> safepoints) {
    this.safepoints = safepoints.toArray(Safepoint[]::new);
  }

  /** The safepoint at {@code pc}. */
  public Safepoint at(long pc) {
    return safepoints[(int) (pc - FIRST_PC)];
  }

  /** Whether {@code pc} is one of this table's. */
  public boolean contains(long pc) {
    return pc >= FIRST_PC && pc < FIRST_PC + safepoints.length;
  }

  public int size() {
    return safepoints.length;
  }
}
