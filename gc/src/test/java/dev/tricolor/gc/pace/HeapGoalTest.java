package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapGoalTest {
  private static final MemoryUse IDLE = new MemoryUse(8L << 20, 0, 4L << 20);

  /** The first two rows are cycles that real Go logged. */
  @ParameterizedTest
  @CsvSource({
    "27484904, 57512, 154794, 100, 55182114",
    "9541480, 57520, 154794, 200, 29049068",
    "0, 0, 0, 100, 4194304",
    "0, 0, 0, 50, 2097152",
    "0, 0, 0, 400, 16777216",
    "1000, 0, 0, 0, 1000",
    "1000, 0, 0, -1, 9223372036854775807"
  })
  void byPercent(long marked, long stacks, long globals, int percent, long goal) {
    LiveBytes live = new LiveBytes(marked, stacks, globals);
    assertThat(HeapGoal.byPercent(live, percent)).isEqualTo(goal);
  }

  @ParameterizedTest
  @CsvSource({
    // marked, limit, mapped, free, allocated, goal
    "10000000, 64000000, 30000000, 5000000, 20000000, 57230000",
    "10000000, 4000000, 30000000, 5000000, 20000000, 10000000",
    "0, 6500000, 5000000, 0, 0, 1048576"
  })
  void byLimit(long marked, long limit, long mapped, long free, long allocated, long goal) {
    assertThat(HeapGoal.byLimit(marked, limit, new MemoryUse(mapped, free, allocated)))
        .isEqualTo(goal);
  }

  @ParameterizedTest
  @CsvSource({
    // A mebibyte of room whatever GOGC says.
    "5000000, 0, 9223372036854775807, 6048576",
    "20000000, 100, 9223372036854775807, 40000000",
    // Off, without limit: 97 % of the largest number.
    "0, -1, 9223372036854775807, 8946670875745064058"
  })
  void goal(long marked, int percent, long limit, long goal) {
    LiveBytes live = new LiveBytes(marked, 0, 0);
    assertThat(HeapGoal.goal(live, percent, limit, IDLE, marked)).isBetween(goal, goal + 20);
  }
}
