package dev.tricolor.core.abi;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.stack.StackRoots;

/** The goroutines' stacks as the collector sees them. */
final class GoroutineRoots implements RootSource {
  private final StackRoots stacks;

  GoroutineRoots(StackRoots stacks) {
    this.stacks = stacks;
  }

  @Override
  public void visit(RootVisitor visitor) {
    stacks.visit(slot -> visitor.visit(Memory.loadLong(slot), slot));
  }

  @Override
  public int parts() {
    return stacks.count();
  }

  @Override
  public long visitPart(int index, RootVisitor visitor) {
    return stacks.visit(index, slot -> visitor.visit(Memory.loadLong(slot), slot));
  }

  @Override
  public long allocatedBytes() {
    return stacks.allocatedBytes();
  }

  @Override
  public long scannableBytes() {
    return stacks.usedBytes();
  }
}
