package dev.tricolor.core.chan;

import static dev.tricolor.core.abi.OneProcessor.assertPrints;
import static dev.tricolor.core.abi.OneProcessor.printedBy;
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

  /** How the main goroutine of a pipe sends an item. */
  private interface Sender {
    void send(Frame main, long channel, int item);
  }

  /** Printing before each send, and after it. */
  private static String[] pipes(int capacity, int items) {
    return new String[] {
      pipe(capacity, items, ChannelOrderTest::printAndSend),
      pipe(capacity, items, ChannelOrderTest::sendAndPrint)
    };
  }

  private static void printAndSend(Frame main, long channel, int item) {
    main.print("s" + item);
    main.send(channel, item);
  }

  private static void sendAndPrint(Frame main, long channel, int item) {
    main.send(channel, item);
    main.print("s" + item);
  }

  private static String pipe(int capacity, int items, Sender sender) {
    return printedBy(
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
            sender.send(main, ch, i);
          }
          main.close(ch);
          main.receive(done);
        });
  }

  @Test
  void unbuffered() {
    assertThat(pipes(0, 8)).contains("s0 r0 s1 s2 r1 r2 s3 s4 r3 r4 s5 s6 r5 r6 s7 r7");
  }

  @Test
  void bufferOfOne() {
    assertThat(pipes(1, 8)).contains("s0 r0 r1 s1 s2 s3 r2 r3 r4 s4 s5 s6 r5 r6 r7 s7");
  }

  @Test
  void bufferOfThree() {
    assertThat(pipes(3, 10))
        .contains("s0 s1 s2 r0 r1 r2 r3 s3 s4 s5 s6 s7 r4 r5 r6 r7 r8 s8 s9 r9");
  }

  @Test
  void producersRunOneAfterTheOther() {
    assertPrints(
        "0 1 2 3 10 11 12 13 20 21 22 23",
        main -> {
          long ch = main.makeChannel(0);
          main.goNumbered(
              3,
              (f, n) -> {
                for (int k = 0; k < 4; k++) {
                  f.send(ch, 10L * n + k);
                }
              });
          main.go(closer -> closer.work(100));
          for (int i = 0; i < 12; i++) {
            main.print(main.receive(ch));
          }
        });
  }

  @Test
  void lastWorkerDoesAll() {
    assertPrints(
        "3 3 3 3 3 3",
        main -> {
          long ch = main.makeChannel(6);
          for (int i = 0; i < 6; i++) {
            main.send(ch, i);
          }
          main.close(ch);
          main.goNumbered(
              3,
              (f, n) -> {
                while (f.receive(ch) >= 0) {
                  f.print(n + 1);
                }
              });
          main.sleep(1_000_000);
        });
  }

  @Test
  void closeWakesTheLastInLineFirst() {
    assertPrints(
        "5 4 3 2 1 0",
        main -> {
          long ch = main.makeChannel(0);
          main.goNumbered(
              6,
              (f, n) -> {
                f.receive(ch);
                f.print(n);
              });
          main.gosched();
          main.close(ch);
          main.sleep(1_000_000);
        });
  }

  @Test
  void selectTakesWhatIsReady() {
    assertPrints(
        "none 0:5 1:6 0:-1 none",
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
  }

  @Test
  void blockedForeverIsADeadlock() {
    assertPrints(
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
        """,
        main -> {
          long ch = main.makeChannel(0);
          main.go(f -> f.send(0, 1));
          main.receive(ch);
        });
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
    main.goNumbered(
        20,
        (f, n) -> {
          for (int k = 0; k < 20; k++) {
            f.work(n * 37L);
            f.send(k % 2 == 0 ? a : b, n * 20L + k);
          }
        });
    for (int i = 0; i < 400; i++) {
      String chosen = main.select(a, b, true);
      main.print(chosen.substring(2));
    }
  }
}
