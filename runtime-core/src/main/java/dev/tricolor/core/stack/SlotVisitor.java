package dev.tricolor.core.stack;

/** Is shown places that hold pointers. */
@FunctionalInterface
public interface SlotVisitor {
  /** Shows the address of a word that holds a live pointer, or nil. */
  void slot(long address);
}
