package dev.tricolor.core.heap;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one span class that are in no cache: with and without free slots, swept and unswept.
 * The swept sets of one cycle are the unswept sets of the next: they swap roles as the sweep
 * generation, which grows by two, passes on.
 */
public final class MCentral {
  /** Unswept spans that a refill looks at before it asks for a new span. */
  private static final int SWEEP_BUDGET = 100;

  private final ArrayDeque<MSpan>[] partial = pair();
  private final ArrayDeque<MSpan>[] full = pair();

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ArrayDeque<MSpan>[] pair() {
    return new ArrayDeque[] {new ArrayDeque<MSpan>(), new ArrayDeque<MSpan>()};
  }

  private static int swept(int generation) {
    return generation >>> 1 & 1;
  }

  private static int unswept(int generation) {
    return 1 - swept(generation);
  }

  /** A span with a free slot, swept; null if a new one is needed. */
  @Nullable MSpan takeForCache(int generation, SpanSweeper sweeper) {
    MSpan ready = partial[swept(generation)].poll();
    if (ready != null) {
      return ready;
    }
    int budget = SWEEP_BUDGET;
    for (; budget > 0; budget--) {
      MSpan span = partial[unswept(generation)].poll();
      if (span == null) {
        break;
      }
      sweeper.sweep(span, true);
      return span;
    }
    for (; budget > 0; budget--) {
      MSpan span = full[unswept(generation)].poll();
      if (span == null) {
        break;
      }
      sweeper.sweep(span, true);
      if (span.allocatedCount() < span.objectCount()) {
        return span;
      }
      full[swept(generation)].add(span);
    }
    return null;
  }

  /** Files a swept span by whether it has a free slot. */
  public void file(MSpan span, int generation) {
    boolean hasRoom = span.allocatedCount() < span.objectCount();
    (hasRoom ? partial : full)[swept(generation)].add(span);
  }

  /** Takes an unswept span, full ones first; null when all are swept. */
  public @Nullable MSpan takeUnswept(int generation) {
    MSpan span = full[unswept(generation)].poll();
    return span != null ? span : partial[unswept(generation)].poll();
  }

  /** Shows every span, swept or not. */
  void forEach(Consumer<MSpan> visitor) {
    for (int side = 0; side < 2; side++) {
      full[side].forEach(visitor);
      partial[side].forEach(visitor);
    }
  }
}
