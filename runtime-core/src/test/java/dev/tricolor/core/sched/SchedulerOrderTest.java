package dev.tricolor.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.MachineConfig;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The orders that real Go showed on one P, twenty runs of twenty. */
class SchedulerOrderTest {

  private static String run(FakeGo.Body main) {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      return go.run(main);
    }
  }

  @Test
  void lastStartedRunsFirst() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 10; i++) {
                int n = i;
                main.go(f -> f.print(n));
              }
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("9 0 1 2 3 4 5 6 7 8");
  }

  @Test
  void goschedLetsAllOthersRun() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 10; i++) {
                int n = i;
                main.go(f -> f.print(n));
              }
              main.gosched();
            });
    assertThat(printed).isEqualTo("9 0 1 2 3 4 5 6 7 8");
  }

  @Test
  void fullRingMovesItsOlderHalfToTheGlobalQueue() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 300; i++) {
                int n = i;
                main.go(f -> f.print(n));
              }
              main.sleep(1_000_000);
            });
    String expected =
        IntStream.of(
                concat(
                    299, range(127, 243), 0, range(244, 254), range(256, 298), range(1, 126), 255))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    assertThat(printed).isEqualTo(expected);
  }

  @Test
  void goschedTakesTurns() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 3; i++) {
                int n = i;
                main.go(
                    f -> {
                      for (int k = 0; k < 4; k++) {
                        f.print(n + "" + k);
                        f.gosched();
                      }
                    });
              }
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("20 00 10 21 01 11 22 02 12 23 03 13");
  }

  @Test
  void childrenRunAfterTheirParentPauses() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 3; i++) {
                int n = i;
                main.go(
                    f -> {
                      f.print("a" + n);
                      f.go(child -> child.print("b" + n));
                      f.print("c" + n);
                    });
              }
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("a2 c2 b2 a0 c0 b0 a1 c1 b1");
  }

  @Test
  void sleepersOfTheSameTimeWakeTogether() {
    String printed =
        run(
            main -> {
              for (int i = 0; i < 6; i++) {
                int n = i;
                main.go(
                    f -> {
                      f.sleep(5_000_000);
                      f.print(n);
                    });
              }
              main.sleep(20_000_000);
            });
    assertThat(printed).isEqualTo("4 5 0 1 2 3");
  }

  @Test
  void busyLoopsAreInterrupted() {
    long[] slices = new long[12];
    int[] count = new int[1];
    String[] order = {""};
    run(
        main -> {
          for (int i = 0; i < 3; i++) {
            int n = i;
            main.go(
                f -> {
                  while (count[0] < slices.length) {
                    String now = order[0];
                    if (now.isEmpty() || now.charAt(now.length() - 1) - '0' != n) {
                      order[0] = now + n;
                      slices[count[0]++] = f.g.runningOn().clockPicos;
                    }
                    f.work(10_000);
                  }
                });
          }
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
          for (int i = 0; i < 50; i++) {
            int n = i;
            f.go(
                g -> {
                  g.work(n * 700L);
                  g.print(n);
                });
          }
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
