package dev.tricolor.core.sched;

import static dev.tricolor.core.abi.OneProcessor.assertPrints;
import static dev.tricolor.core.abi.OneProcessor.printedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.FakeGo.Frame;
import dev.tricolor.core.abi.MachineConfig;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The orders that real Go showed on one P, twenty runs of twenty. */
class SchedulerOrderTest {

  @Test
  void lastStartedRunsFirst() {
    assertPrints(
        "9 0 1 2 3 4 5 6 7 8",
        main -> {
          main.goNumbered(10, Frame::print);
          main.sleep(1_000_000);
        });
  }

  @Test
  void goschedLetsAllOthersRun() {
    assertPrints(
        "9 0 1 2 3 4 5 6 7 8",
        main -> {
          main.goNumbered(10, Frame::print);
          main.gosched();
        });
  }

  @Test
  void fullRingMovesItsOlderHalfToTheGlobalQueue() {
    String expected =
        IntStream.of(
                concat(
                    299, range(127, 243), 0, range(244, 254), range(256, 298), range(1, 126), 255))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    assertPrints(
        expected,
        main -> {
          main.goNumbered(300, Frame::print);
          main.sleep(1_000_000);
        });
  }

  @Test
  void goschedTakesTurns() {
    assertPrints(
        "20 00 10 21 01 11 22 02 12 23 03 13",
        main -> {
          main.goNumbered(
              3,
              (f, n) -> {
                for (int k = 0; k < 4; k++) {
                  f.print(n + "" + k);
                  f.gosched();
                }
              });
          main.sleep(1_000_000);
        });
  }

  @Test
  void childrenRunAfterTheirParentPauses() {
    assertPrints(
        "a2 c2 b2 a0 c0 b0 a1 c1 b1",
        main -> {
          main.goNumbered(
              3,
              (f, n) -> {
                f.print("a" + n);
                f.go(child -> child.print("b" + n));
                f.print("c" + n);
              });
          main.sleep(1_000_000);
        });
  }

  @Test
  void sleepersOfTheSameTimeWakeTogether() {
    assertPrints(
        "4 5 0 1 2 3",
        main -> {
          main.goNumbered(
              6,
              (f, n) -> {
                f.sleep(5_000_000);
                f.print(n);
              });
          main.sleep(20_000_000);
        });
  }

  @Test
  void busyLoopsAreInterrupted() {
    long[] slices = new long[12];
    int[] count = new int[1];
    String[] order = {""};
    printedBy(
        main -> {
          main.goNumbered(
              3,
              (f, n) -> {
                while (count[0] < slices.length) {
                  String now = order[0];
                  if (now.isEmpty() || now.charAt(now.length() - 1) - '0' != n) {
                    order[0] = now + n;
                    slices[count[0]++] = f.g.runningOn().clockPicos;
                  }
                  f.work(10_000);
                }
              });
          main.sleep(400_000_000);
        });
    assertThat(order[0]).startsWith("201201201");
    assertThat(slices[1] / 1e9).isBetween(14.0, 17.0);
    for (int i = 2; i < slices.length; i++) {
      assertThat((slices[i] - slices[i - 1]) / 1e9).isBetween(20.0, 20.3);
    }
  }

  @Test
  void sameSeedSameOrderOnManyProcessors() {
    FakeGo.Body main =
        f -> {
          f.goNumbered(
              50,
              (g, n) -> {
                g.work(n * 700L);
                g.print(n);
              });
          f.sleep(10_000_000);
        };
    assertThat(runOnFour(main, 7)).isEqualTo(runOnFour(main, 7));
    assertThat(runOnFour(main, 7)).isNotEqualTo(runOnFour(main, 8));
    assertThat(runOnFour(main, 7).split(" ")).hasSize(50);
  }

  private static String runOnFour(FakeGo.Body main, long seed) {
    try (FakeGo go = new FakeGo(MachineConfig.DEFAULT.withSeed(seed))) {
      return go.run(main);
    }
  }

  private static int[] range(int first, int last) {
    return IntStream.rangeClosed(first, last).toArray();
  }

  private static int[] concat(Object... parts) {
    return java.util.Arrays.stream(parts)
        .flatMapToInt(p -> p instanceof int[] a ? IntStream.of(a) : IntStream.of((Integer) p))
        .toArray();
  }
}
