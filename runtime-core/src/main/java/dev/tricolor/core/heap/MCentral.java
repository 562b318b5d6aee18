package dev.tricolor.core.heap;

import java.util.ArrayDeque;
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
      MSpan span = pollUnswept(partial, generation);
      if (span == null) {
        break;
      }
      sweeper.sweep(span, true);
      return span;
    }
    for (; budget > 0; budget--) {
      MSpan span = pollUnswept(full, generation);
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
    MSpan span = pollUnswept(full, generation);
    return span != null ? span : pollUnswept(partial, generation);
  }

  /** Spans may have been swept, and freed, without having been taken from their list. */
  private static @Nullable MSpan pollUnswept(ArrayDeque<MSpan>[] lists, int generation) {
    ArrayDeque<MSpan> list = lists[unswept(generation)];
    MSpan span = list.poll();
    while (span != null && !span.isUnswept(generation)) {
      span = list.poll();
    }
    return span;
  }
}
