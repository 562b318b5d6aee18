package dev.tricolor.gc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.event.GcCycleFinished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcTraceLineTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "999, 0",
    "1000, 0.001",
    "9999, 0.009",
    "54900, 0.054",
    "99999, 0.099",
    "100000, 0.10",
    "939000, 0.93",
    "999999, 0.99",
    "1000000, 1.0",
    "2499999, 2.4",
    "9999999, 9.9",
    "10000000, 10",
    "12999999, 12",
    "120000000, 120"
  })
  void milliseconds(long nanos, String text) {
    assertThat(GcTraceLine.millis(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.000", "1999999999, 0.001", "28000000000, 0.028", "120005000000000, 120.005"})
  void seconds(long picos, String text) {
    assertThat(GcTraceLine.seconds(picos)).isEqualTo(text);
  }

  @Test
  void wholeLine() {
    GcCycleFinished cycle =
        new GcCycleFinished(
            4,
            28_000_000_000L,
            31_000_000_000L,
            true,
            new GcCycleFinished.Clock(13_000, 2_000_000, 2_000),
            new GcCycleFinished.Cpu(27_000, 0, 270_000, 3_800_000, 5_000),
            new GcCycleFinished.Sizes(17L << 20, 16L << 20, 10L << 20, 28L << 20, 0, 0),
            0.0899,
            2);
    assertThat(GcTraceLine.of(cycle))
        .isEqualTo(
            "gc 4 @0.028s 8%: 0.013+2.0+0.002 ms clock, 0.027+0/0.27/3.8+0.005 ms cpu,"
                + " 17->16->10 MB, 28 MB goal, 0 MB stacks, 0 MB globals, 2 P (forced)");
  }
}
