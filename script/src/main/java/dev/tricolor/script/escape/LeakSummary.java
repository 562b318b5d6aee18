package dev.tricolor.script.escape;

import java.util.Arrays;

/**
 * Where the value of a parameter goes: to the heap, into calls of unknown functions, to results;
 * each with the least number of dereferences. Callers need to know no more.
 */
final class LeakSummary {
  /** Results beyond these count as heap. */
  static final int RESULTS = 5;

  static final int HEAP = 0;
  static final int CALLED = 1;
  private static final int FIRST_RESULT = 2;
  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] least = new int[FIRST_RESULT + RESULTS];

  LeakSummary() {
    Arrays.fill(least, NEVER);
  }

  void toHeap(int dereferences) {
    least[HEAP] = Math.min(least[HEAP], dereferences);
  }

  /** It is a func value that is called. */
  void toCall(int dereferences) {
    least[CALLED] = Math.min(least[CALLED], dereferences);
  }

  void toResult(int index, int dereferences) {
    int slot = FIRST_RESULT + index;
    least[slot] = Math.min(least[slot], dereferences);
  }

  /** Has an argument flow to where the parameter's value goes. */
  void apply(Location argument, CallSite call) {
    apply(argument, Sink.of(call.caller().heap()), HEAP);
    apply(argument, Sink.of(call.caller().called()), CALLED);
    for (int i = 0; i < Math.min(RESULTS, call.results().size()); i++) {
      apply(argument, call.results().get(i), FIRST_RESULT + i);
    }
  }

  private void apply(Location argument, Sink sink, int slot) {
    if (least[slot] != NEVER) {
      sink.receive(argument, least[slot]);
    }
  }
}
