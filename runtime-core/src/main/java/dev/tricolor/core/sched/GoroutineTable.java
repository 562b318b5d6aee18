package dev.tricolor.core.sched;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All goroutines, in the order in which they were created, and the numbers they get: each P takes
 * numbers in blocks of 16, as in Go.
 */
public final class GoroutineTable {
  private static final int BLOCK = 16;

  private final Supplier<? extends G> maker;
  private final List<G> all = new ArrayList<>();
  private long lastBlockEnd;
  private int userCount;
  private long nodeUnits;

  GoroutineTable(Supplier<? extends G> maker) {
    this.maker = maker;
  }

  /** Every goroutine that ever lived; dead ones wait to be used again. */
  public List<G> all() {
    return all;
  }

  /** The goroutine at a place in the table. */
  public G at(int index) {
    return all.get(index);
  }

  /** Goroutines of the program that have not ended. */
  public int userCount() {
    return userCount;
  }

  /** A goroutine without number, dead. */
  G take(P p) {
    @Nullable G used = p.freeGoroutines.pollLast();
    if (used != null) {
      return used;
    }
    G g = maker.get();
    g.index = all.size();
    all.add(g);
    return g;
  }

  /** Numbers a goroutine that starts. */
  void number(P p, G g) {
    if (p.nextId == p.lastId) {
      p.nextId = lastBlockEnd;
      lastBlockEnd += BLOCK;
      p.lastId = lastBlockEnd;
    }
    g.id = ++p.nextId;
    g.nodeUnits = nodeUnits;
    if (!g.system) {
      userCount++;
    }
  }

  /** Sets {@link G#nodeUnits} of all goroutines, those to come included. */
  public void setNodeUnits(long units) {
    nodeUnits = units;
    all.forEach(g -> g.nodeUnits = units);
  }

  /** Makes {@code p} go on with the numbers after {@code id}. */
  void skipTo(P p, long id) {
    lastBlockEnd = Math.ceilDiv(id + 1, BLOCK) * BLOCK;
    p.nextId = id;
    p.lastId = lastBlockEnd;
  }

  /** A goroutine has ended. */
  void giveBack(P p, G g) {
    if (!g.system) {
      userCount--;
    }
    p.freeGoroutines.addLast(g);
  }
}
