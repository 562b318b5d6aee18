package dev.tricolor.core.collector;

/** Is shown every root. */
@FunctionalInterface
public interface RootVisitor {
  /**
   * Shows a pointer. It may be nil, point into an object, or outside the heap.
   *
   * @param value the host address
   * @param place where it was found, for reports: the host address of the slot, or 0
   */
  void visit(long value, long place);
}
