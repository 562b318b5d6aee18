package dev.tricolor.core.sched;

import static dev.tricolor.core.abi.OneProcessor.assertPrints;
import static dev.tricolor.core.abi.OneProcessor.printedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.GoChannels;
import dev.tricolor.core.abi.GoRuntime;
import dev.tricolor.core.abi.GoTimers;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final long MILLI = 1_000_000;

  @Test
  void timerSendsTheTimeItWasDue() {
    assertPrints(
        "5 5",
        main -> {
          long start = GoRuntime.nanotime(main.g);
          long[] timer = main.newTimer(5 * MILLI, 0);
          main.print((main.receiveTime(timer[1]) - start) / MILLI);
          main.print((GoRuntime.nanotime(main.g) - start) / MILLI);
        });
  }

  @Test
  void tickerKeepsOneTick() {
    assertPrints(
        "10 40 50",
        main -> {
          long[] ticker = main.newTimer(10 * MILLI, 10 * MILLI);
          main.sleep(35 * MILLI);
          main.print(main.receiveTime(ticker[1]) / MILLI);
          main.print(main.receiveTime(ticker[1]) / MILLI);
          main.print(main.receiveTime(ticker[1]) / MILLI);
        });
  }

  @Test
  void stopOfAnExpiredUnreadTimerTakesTheValueBack() {
    assertPrints(
        "0/0 true false false",
        main -> {
          long[] timer = main.newTimer(MILLI, 0);
          main.sleep(3 * MILLI);
          main.print(GoChannels.length(timer[1]) + "/" + GoChannels.capacity(timer[1]));
          main.print(GoTimers.stopTimer(main.g, main.sp, timer[0]));
          main.print(GoTimers.stopTimer(main.g, main.sp, timer[0]));
          main.print(GoChannels.tryReceive(main.g, main.sp, timer[1], 0));
        });
  }

  @Test
  void resetStartsAnew() {
    assertPrints(
        "true 2",
        main -> {
          long[] timer = main.newTimer(MILLI, 0);
          main.sleep(3 * MILLI);
          long now = GoRuntime.nanotime(main.g);
          main.print(GoTimers.resetTimer(main.g, main.sp, timer[0], now + 2 * MILLI, 0));
          main.print((main.receiveTime(timer[1]) - now) / MILLI);
        });
  }

  @Test
  void functionRunsInAGoroutineOfItsOwn() {
    assertPrints(
        "function 6 main 1",
        main -> {
          go(main);
          main.sleep(3 * MILLI);
          main.print("main " + main.g.id);
        });
  }

  private static void go(FakeGo.Frame main) {
    long when = GoRuntime.nanotime(main.g) + MILLI;
    GoTimers.newTimer(
        main.g, main.sp, when, 0, main.closure(f -> f.print("function " + f.g.id)), 0);
  }

  @Test
  void timerThatNobodyWaitsForDoesNotPreventADeadlock() {
    String printed =
        printedBy(
            main -> {
              main.newTimer(5 * MILLI, 0);
              main.receive(main.makeChannel(0));
            });
    assertThat(printed).startsWith("fatal error: all goroutines are asleep - deadlock!");
  }

  @Test
  void sleepersHoldOffADeadlock() {
    assertPrints(
        "4 50",
        main -> {
          long ch = main.makeChannel(0);
          main.go(
              f -> {
                f.sleep(50 * MILLI);
                f.send(ch, 4);
              });
          main.print(main.receive(ch));
          main.print(GoRuntime.nanotime(main.g) / MILLI);
        });
  }
}
