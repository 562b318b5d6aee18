package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program prints on one P, where the order of its goroutines is always the same. */
public final class OneProcessor {
  private OneProcessor() {}

  /** Runs {@code main} on a new machine with one P and returns what was written. */
  public static String printedBy(FakeGo.Body main) {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      return go.run(main);
    }
  }

  /** Asserts that {@code main} prints exactly {@code expected}. */
  public static void assertPrints(String expected, FakeGo.Body main) {
    assertThat(printedBy(main)).isEqualTo(expected);
  }
}
