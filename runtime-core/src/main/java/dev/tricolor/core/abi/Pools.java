package dev.tricolor.core.abi;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * Every sync.Pool in use. As a cycle begins, what lay unused since the last one goes, and the rest
 * gets one more chance.
 */
final class Pools implements RootSource {
  private static final int SLICE_BYTES = 24;
  private static final int VICTIMS = SLICE_BYTES;
  private static final int REGISTERED = 2 * SLICE_BYTES;

  private List<Long> all = new ArrayList<>();
  private List<Long> old = new ArrayList<>();

  void register(long pool) {
    all.add(pool);
  }

  /** The world is stopped and nothing is marked: pointers may be moved at will. */
  void age() {
    for (long pool : old) {
      Memory.clear(pool + VICTIMS, SLICE_BYTES);
    }
    for (long pool : all) {
      Memory.copy(pool, pool + VICTIMS, SLICE_BYTES);
      Memory.clear(pool, SLICE_BYTES);
      Memory.storeByte(pool + REGISTERED, 0);
    }
    old = all;
    all = new ArrayList<>();
  }

  @Override
  public void visit(RootVisitor visitor) {
    all.forEach(pool -> visitor.visit(pool, 0));
    old.forEach(pool -> visitor.visit(pool, 0));
  }
}
