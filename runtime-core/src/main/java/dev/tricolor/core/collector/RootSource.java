package dev.tricolor.core.collector;

/** Something that keeps objects alive: the globals, the stacks, a table of the runtime. */
@FunctionalInterface
public interface RootSource {
  /** Shows every pointer it holds, in an order that is the same in each run. */
  void visit(RootVisitor visitor);

  /** Bytes that the pacer counts for it: stacks and globals count, tables do not. */
  default long scannableBytes() {
    return 0;
  }
}
