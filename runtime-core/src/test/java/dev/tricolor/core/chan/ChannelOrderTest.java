package dev.tricolor.core.chan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.FakeGo.Frame;
import dev.tricolor.core.abi.MachineConfig;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The orders that real Go showed on one P; and that nothing is lost on many, with moving stacks.
 */
class ChannelOrderTest {

  private static String run(FakeGo.Body main) {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      return go.run(main);
    }
  }

  private static String pipe(int capacity, int items) {
    return run(
        main -> {
          long ch = main.makeChannel(capacity);
          long done = main.makeChannel(0);
          main.go(
              f -> {
                while (true) {
                  long value = f.receive(ch);
                  if (value < 0) {
                    break;
                  }
                  f.print("r" + value);
                }
                f.send(done, 1);
              });
          for (int i = 0; i < items; i++) {
            main.print("s" + i);
            main.send(ch, i);
          }
          main.close(ch);
          main.receive(done);
        });
  }

  /** As {@link #pipe}, printing after each send. */
  private static String pipePrintingAfterwards(int capacity, int items) {
    return run(
        main -> {
          long ch = main.makeChannel(capacity);
          long done = main.makeChannel(0);
          main.go(
              f -> {
                for (long value = f.receive(ch); value >= 0; value = f.receive(ch)) {
                  f.print("r" + value);
                }
                f.send(done, 1);
              });
          for (int i = 0; i < items; i++) {
            main.send(ch, i);
            main.print("s" + i);
          }
          main.close(ch);
          main.receive(done);
        });
  }

  @Test
  void unbuffered() {
    assertThat(new String[] {pipe(0, 8), pipePrintingAfterwards(0, 8)})
        .contains("s0 r0 s1 s2 r1 r2 s3 s4 r3 r4 s5 s6 r5 r6 s7 r7");
  }

  @Test
  void bufferOfOne() {
    assertThat(new String[] {pipe(1, 8), pipePrintingAfterwards(1, 8)})
        .contains("s0 r0 r1 s1 s2 s3 r2 r3 r4 s4 s5 s6 r5 r6 r7 s7");
  }

  @Test
  void bufferOfThree() {
    assertThat(new String[] {pipe(3, 10), pipePrintingAfterwards(3, 10)})
        .contains("s0 s1 s2 r0 r1 r2 r3 s3 s4 s5 s6 s7 r4 r5 r6 r7 r8 s8 s9 r9");
  }

  @Test
  void producersRunOneAfterTheOther() {
    String printed =
        run(
            main -> {
              long ch = main.makeChannel(0);
              for (int i = 0; i < 3; i++) {
                int n = i;
                main.go(
                    f -> {
                      for (int k = 0; k < 4; k++) {
                        f.send(ch, 10L * n + k);
                      }
                    });
              }
              main.go(closer -> closer.work(100));
              for (int i = 0; i < 12; i++) {
                main.print(main.receive(ch));
              }
            });
    assertThat(printed).isEqualTo("0 1 2 3 10 11 12 13 20 21 22 23");
  }

  @Test
  void lastWorkerDoesAll() {
    String printed =
        run(
            main -> {
              long ch = main.makeChannel(6);
              for (int i = 0; i < 6; i++) {
                main.send(ch, i);
              }
              main.close(ch);
              for (int i = 1; i <= 3; i++) {
                int n = i;
                main.go(
                    f -> {
                      while (f.receive(ch) >= 0) {
                        f.print(n);
                      }
                    });
              }
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("3 3 3 3 3 3");
  }

  @Test
  void closeWakesTheLastInLineFirst() {
    String printed =
        run(
            main -> {
              long ch = main.makeChannel(0);
              for (int i = 0; i < 6; i++) {
                int n = i;
                main.go(
                    f -> {
                      f.receive(ch);
                      f.print(n);
                    });
              }
              main.gosched();
              main.close(ch);
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("5 4 3 2 1 0");
  }

  @Test
  void selectTakesWhatIsReady() {
    String printed =
        run(
            main -> {
              long a = main.makeChannel(1);
              long b = main.makeChannel(0);
              main.print(main.select(a, b, false));
              main.send(a, 5);
              main.print(main.select(a, b, true));
              main.go(f -> f.send(b, 6));
              main.print(main.select(a, b, true));
              main.close(a);
              main.print(main.select(a, b, true));
              main.print(main.select(0, b, false));
            });
    assertThat(printed).isEqualTo("none 0:5 1:6 0:-1 none");
  }

  @Test
  void blockedForeverIsADeadlock() {
    String printed =
        run(
            main -> {
              long ch = main.makeChannel(0);
              main.go(f -> f.send(0, 1));
              main.receive(ch);
            });
    assertThat(printed)
        .isEqualTo(
            """
            fatal error: all goroutines are asleep - deadlock!

            goroutine 1 [chan receive]:
            main.body()
            \t/src/main.go:12 +0x1

            goroutine 6 [chan send (nil chan)]:
            main.body()
            \t/src/main.go:12 +0x1
            created by main.body in goroutine 1
            \t/src/main.go:12 +0x1\
            """);
  }

  @Test
  void nothingIsLostOnManyProcessorsWithMovingStacks() {
    for (long seed = 1; seed <= 5; seed++) {
      MachineConfig config =
          MachineConfig.DEFAULT.withSeed(seed).withChecks(false, seed % 2 == 0, false, false);
      try (FakeGo go = new FakeGo(config)) {
        String[] numbers = go.run(ChannelOrderTest::shuffle).split(" ");
        assertThat(Arrays.stream(numbers).mapToInt(Integer::parseInt).sorted().toArray())
            .as("seed %d", seed)
            .containsExactly(IntStream.range(0, 400).toArray());
      }
    }
  }

  private static void shuffle(Frame main) {
    long a = main.makeChannel(0);
    long b = main.makeChannel(3);
    for (int i = 0; i < 20; i++) {
      int n = i;
      main.go(
          f -> {
            for (int k = 0; k < 20; k++) {
              f.work(n * 37L);
              f.send(k % 2 == 0 ? a : b, n * 20L + k);
            }
          });
    }
    for (int i = 0; i < 400; i++) {
      String chosen = main.select(a, b, true);
      main.print(chosen.substring(2));
    }
  }
}
