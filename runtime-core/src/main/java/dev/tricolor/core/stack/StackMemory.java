package dev.tricolor.core.stack;

/** Where stacks come from: spans of heap pages. */
public interface StackMemory {
  /** Size of a page, in bytes. */
  int PAGE_BYTES = 8192;

  /** Takes a span and returns its address. */
  long allocateSpan(int pageCount);

  /** Gives back a span. */
  void freeSpan(long address);
}
