package dev.tricolor.gc.mark;

import dev.tricolor.core.heap.AllocationPlan;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.memory.Memory;
import java.util.Arrays;

/**
 * Grey objects above 512 bytes. Each is an array of elements of one type; it is looked into piece
 * by piece.
 */
final class BigObjects {
  /** How much is looked into at a time, in bytes. */
  static final int PIECE_BYTES = 128 << 10;

  /** Pointers that a piece may hold. */
  static final int PIECE_WORDS = PIECE_BYTES >>> 3;

  private AllocationPlan[] plans = new AllocationPlan[64];
  private long[] positions = new long[64];
  private long[] ends = new long[64];
  private long[] starts = new long[64];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  void push(long start, long sizeBytes, AllocationPlan plan) {
    if (count == starts.length) {
      plans = Arrays.copyOf(plans, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    plans[count] = plan;
    starts[count] = start;
    positions[count] = start;
    ends[count] = start + sizeBytes;
    count++;
  }

  /** Scanned bytes of the last piece. */
  int lastPieceBytes() {
    return lastPieceBytes;
  }

  private int lastPieceBytes;

  /**
   * Loads the pointer words of the next piece.
   *
   * @param into room for {@link #PIECE_WORDS}
   * @return how many there were
   */
  int nextPiece(long[] into) {
    int top = count - 1;
    long from = positions[top];
    long to = Math.min(ends[top], from + PIECE_BYTES);
    AllocationPlan plan = plans[top];
    int loaded =
        plan.elementBytes() == 8
            ? loadAll(into, from, to)
            : loadMasked(into, plan, from, to, starts[top]);
    lastPieceBytes = (int) (to - from);
    if (to == ends[top]) {
      count = top;
    } else {
      positions[top] = to;
    }
    return loaded;
  }

  private static int loadAll(long[] into, long from, long to) {
    int n = 0;
    for (long at = from; at < to; at += 8) {
      into[n++] = Memory.loadLong(at);
    }
    return n;
  }

  private static int loadMasked(long[] into, AllocationPlan plan, long from, long to, long start) {
    long elementWords = plan.elementBytes() >>> 3;
    PointerMask mask = plan.pointerMask();
    int n = 0;
    long word = ((from - start) >>> 3) % elementWords;
    for (long at = from; at < to; ) {
      int skip = (int) (word & 63);
      long step = Math.min(Math.min(64 - skip, elementWords - word), (to - at) >>> 3);
      long bits = mask.bits((int) (word >>> 6)) >>> skip;
      if (step < 64) {
        bits &= (1L << step) - 1;
      }
      for (; bits != 0; bits &= bits - 1) {
        into[n++] = Memory.loadLong(at + ((long) Long.numberOfTrailingZeros(bits) << 3));
      }
      at += step << 3;
      word += step;
      if (word == elementWords) {
        word = 0;
      }
    }
    return n;
  }
}
