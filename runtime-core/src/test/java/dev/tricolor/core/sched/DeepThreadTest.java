package dev.tricolor.core.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A host that grants less than is asked for. */
class DeepThreadTest {
  /** More than any address space has. */
  private static final long TOO_MUCH = 1L << 60;

  private static int depth(int calls) {
    return calls == 0 ? 0 : 1 + depth(calls - 1);
  }

  @Test
  void takesTheFirstStackThatTheHostGrants() {
    int reached = DeepThread.call("test", () -> depth(200_000), TOO_MUCH, TOO_MUCH, 256L << 20);
    assertThat(reached).isEqualTo(200_000);
  }

  @Test
  void saysThatNoneIsGranted() {
    assertThatThrownBy(() -> DeepThread.call("test", () -> 1, TOO_MUCH, TOO_MUCH))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void throwsWhatTheWorkThrows() {
    assertThatThrownBy(
            () ->
                DeepThread.<Integer>call(
                    "test",
                    () -> {
                      throw new ProgramExit(3);
                    }))
        .isInstanceOfSatisfying(ProgramExit.class, exit -> assertThat(exit.code()).isEqualTo(3));
  }
}
