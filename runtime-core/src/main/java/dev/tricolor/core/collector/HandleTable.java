package dev.tricolor.core.collector;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Java objects of the runtime that keep addresses of heap objects. Each is a root source of its own
 * and says at every collection what it holds.
 */
public final class HandleTable implements RootSource {
  private final Set<RootSource> holders = new LinkedHashSet<>();

  /** From now on, what the holder shows stays alive. */
  public void register(RootSource holder) {
    holders.add(holder);
  }

  /** The holder keeps nothing any more. */
  public void unregister(RootSource holder) {
    holders.remove(holder);
  }

  @Override
  public void visit(RootVisitor visitor) {
    for (RootSource holder : holders) {
      holder.visit(visitor);
    }
  }
}
