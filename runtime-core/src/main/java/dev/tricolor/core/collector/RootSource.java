package dev.tricolor.core.collector;

/** Something that keeps objects alive: the globals, the stacks, a table of the runtime. */
@FunctionalInterface
public interface RootSource {
  /** Shows every pointer it holds, in an order that is the same in each run. */
  void visit(RootVisitor visitor);

  /** Number of pieces in which it can be looked at. */
  default int parts() {
    return 1;
  }

  /**
   * Shows the pointers of one piece.
   *
   * @return the bytes that were looked at
   */
  default long visitPart(int index, RootVisitor visitor) {
    visit(visitor);
    return scannableBytes();
  }

  /** Bytes that could come to be looked at: all of every stack, used or not. */
  default long allocatedBytes() {
    return scannableBytes();
  }

  /** Bytes that the pacer counts for it: stacks and globals count, tables do not. */
  default long scannableBytes() {
    return 0;
  }
}
