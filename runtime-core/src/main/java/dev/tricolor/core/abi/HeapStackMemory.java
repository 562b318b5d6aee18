package dev.tricolor.core.abi;

import dev.tricolor.core.heap.MHeap;
import dev.tricolor.core.stack.StackMemory;

/** Takes stacks' memory from the page heap. */
final class HeapStackMemory implements StackMemory {
  private final MHeap pages;

  HeapStackMemory(MHeap pages) {
    this.pages = pages;
  }

  @Override
  public long allocateSpan(int pageCount) {
    return pages.allocateStackSpan(pageCount);
  }

  @Override
  public void freeSpan(long address) {
    pages.freeStackSpan(address);
  }
}
