package dev.tricolor.core.abi;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import java.util.Arrays;

/**
 * The objects and stacks that Go's runtime has made when main starts: system goroutines, Ps, Ms,
 * tables. A program sees them in its first MemStats; here they are empty, and live for ever. Sizes
 * and numbers are those of a program without imports.
 */
final class BootObjects implements RootSource {
  private static final TypeDescriptor POINTER =
      new TypeDescriptor(
          -1,
          Kind.UNSAFE_POINTER,
          "unsafe.Pointer",
          "",
          "",
          8,
          8,
          8,
          PointerMask.of(new long[] {1}, 1),
          true,
          true);

  /** Pairs of size and number, of objects with pointers. */
  private static final int[][] WITH_POINTERS = {
    {8, 4}, {16, 4}, {24, 1}, {32, 1}, {96, 1}, {112, 1}, {128, 1}, {256, 1}, {512, 1}, {1144, 1},
    {2040, 2}
  };

  /** Pairs of size and number, of objects without. */
  private static final int[][] WITHOUT_POINTERS = {
    {16, 4}, {64, 1}, {112, 1}, {480, 10}, {1152, 8}
  };

  private static final int P_BYTES = 16376;
  private static final int STACK_PAGES = 4;
  private static final int STACK_SPANS = 5;

  /** Objects of four bytes in one tiny block. */
  private static final int TINY_OBJECTS = 4;

  private final Heap heap;
  private long[] addresses = new long[64];
  private int count;

  BootObjects(Heap heap, int processorCount) {
    this.heap = heap;
    for (int[] objects : WITH_POINTERS) {
      make(objects[0], objects[1], true);
    }
    for (int[] objects : WITHOUT_POINTERS) {
      make(objects[0], objects[1], false);
    }
    make(4, TINY_OBJECTS, false);
    make(P_BYTES, processorCount, true);
    make(8 * processorCount, 1, true);
    if (processorCount > 1) {
      makeThread();
    }
    for (int i = 0; i < STACK_SPANS + processorCount - 1; i++) {
      heap.pages().allocateStackSpan(STACK_PAGES);
    }
  }

  /** What the second thread of a process brings along. */
  private void makeThread() {
    make(2040, 1, true);
    make(480, 2, false);
    make(1152, 2, false);
    make(8, 1, true);
  }

  private void make(int sizeBytes, int number, boolean pointers) {
    for (int i = 0; i < number; i++) {
      if (count == addresses.length) {
        addresses = Arrays.copyOf(addresses, 2 * count);
      }
      addresses[count++] = heap.allocateOn(0, sizeBytes, pointers ? POINTER : null, true);
    }
  }

  @Override
  public void visit(RootVisitor visitor) {
    for (int i = 0; i < count; i++) {
      visitor.visit(addresses[i], 0);
    }
  }
}
