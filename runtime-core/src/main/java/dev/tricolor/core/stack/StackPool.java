package dev.tricolor.core.stack;

import java.util.ArrayDeque;
import java.util.TreeMap;

/** Small stacks of one size, for all Ps. */
final class StackPool {
  private final StackMemory memory;
  private final int stackBytes;
  private final TreeMap<Long, StackSpan> spans = new TreeMap<>();
  private final ArrayDeque<StackSpan> withRoom = new ArrayDeque<>();

  StackPool(StackMemory memory, int stackBytes) {
    this.memory = memory;
    this.stackBytes = stackBytes;
  }

  long take() {
    StackSpan span = withRoom.peekFirst();
    if (span == null) {
      int pages = StackSpan.BYTES / StackMemory.PAGE_BYTES;
      span = new StackSpan(memory.allocateSpan(pages), stackBytes);
      spans.put(span.address, span);
      withRoom.addFirst(span);
    }
    long stack = span.take();
    if (span.isUsedUp()) {
      withRoom.removeFirst();
    }
    return stack;
  }

  /** Takes a stack back; its span is kept until {@link #trim}. */
  void giveBack(long stack) {
    StackSpan span = spans.floorEntry(stack).getValue();
    if (span.isUsedUp()) {
      withRoom.addFirst(span);
    }
    span.giveBack(stack);
  }

  /** Gives back spans that no stack uses. */
  void trim() {
    withRoom.removeIf(
        span -> {
          if (!span.isUnused()) {
            return false;
          }
          spans.remove(span.address);
          memory.freeSpan(span.address);
          return true;
        });
  }
}
