package dev.tricolor.core.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps simulated pcs to safepoints. The first pcs belong to frames of the runtime itself. */
public final class PcTable {

  /** The pc of safepoint 0, as a program sees it. */
  public static final long FIRST_PC = 0x401000;

  private final @Nullable Safepoint[] safepoints;
  private final SafepointSource source;

  /** Makes a safepoint that was not asked for yet. */
  @FunctionalInterface
  public interface SafepointSource {
    /** The safepoint at {@code FIRST_PC + index}; equal ones for equal indices. */
    Safepoint make(int index);
  }

  public PcTable(List<Safepoint> safepoints) {
    this(
        safepoints.size(),
        index -> {
          throw new AssertionError("safepoint " + index + " is missing");
        });
    for (int i = 0; i < this.safepoints.length; i++) {
      this.safepoints[i] = safepoints.get(i);
    }
  }

  /** A table whose safepoints are made when they are first asked for. */
  public PcTable(int size, SafepointSource source) {
    this.safepoints = new Safepoint[size];
    this.source = source;
  }

  /** The safepoint at {@code pc}. */
  public Safepoint at(long pc) {
    int index = (int) (pc - FIRST_PC);
    Safepoint known = safepoints[index];
    return known != null ? known : make(index);
  }

  /** Machines that share the table may make one twice: safepoints are values. */
  private Safepoint make(int index) {
    Safepoint made = source.make(index);
    safepoints[index] = made;
    return made;
  }

  /** Whether {@code pc} is one of this table's. */
  public boolean contains(long pc) {
    return pc >= FIRST_PC && pc < FIRST_PC + safepoints.length;
  }

  public int size() {
    return safepoints.length;
  }
}
