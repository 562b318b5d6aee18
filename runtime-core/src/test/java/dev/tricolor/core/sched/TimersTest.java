package dev.tricolor.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.GoChannels;
import dev.tricolor.core.abi.GoRuntime;
import dev.tricolor.core.abi.GoTimers;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final long MILLI = 1_000_000;

  private static String run(FakeGo.Body main) {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      return go.run(main);
    }
  }

  @Test
  void timerSendsTheTimeItWasDue() {
    String printed =
        run(
            main -> {
              long start = GoRuntime.nanotime(main.g);
              long[] timer = main.newTimer(5 * MILLI, 0);
              main.print((main.receiveTime(timer[1]) - start) / MILLI);
              main.print((GoRuntime.nanotime(main.g) - start) / MILLI);
            });
    assertThat(printed).isEqualTo("5 5");
  }

  @Test
  void tickerKeepsOneTick() {
    String printed =
        run(
            main -> {
              long[] ticker = main.newTimer(10 * MILLI, 10 * MILLI);
              main.sleep(35 * MILLI);
              main.print(main.receiveTime(ticker[1]) / MILLI);
              main.print(main.receiveTime(ticker[1]) / MILLI);
              main.print(main.receiveTime(ticker[1]) / MILLI);
            });
    assertThat(printed).isEqualTo("10 40 50");
  }

  @Test
  void stopOfAnExpiredUnreadTimerTakesTheValueBack() {
    String printed =
        run(
            main -> {
              long[] timer = main.newTimer(MILLI, 0);
              main.sleep(3 * MILLI);
              main.print(GoChannels.length(timer[1]) + "/" + GoChannels.capacity(timer[1]));
              main.print(GoTimers.stopTimer(main.g, main.sp, timer[0]));
              main.print(GoTimers.stopTimer(main.g, main.sp, timer[0]));
              main.print(GoChannels.tryReceive(main.g, main.sp, timer[1], 0));
            });
    assertThat(printed).isEqualTo("0/0 true false false");
  }

  @Test
  void resetStartsAnew() {
    String printed =
        run(
            main -> {
              long[] timer = main.newTimer(MILLI, 0);
              main.sleep(3 * MILLI);
              long now = GoRuntime.nanotime(main.g);
              main.print(GoTimers.resetTimer(main.g, main.sp, timer[0], now + 2 * MILLI, 0));
              main.print((main.receiveTime(timer[1]) - now) / MILLI);
            });
    assertThat(printed).isEqualTo("true 2");
  }

  @Test
  void functionRunsInAGoroutineOfItsOwn() {
    String printed =
        run(
            main -> {
              go(main);
              main.sleep(3 * MILLI);
              main.print("main " + main.g.id);
            });
    assertThat(printed).isEqualTo("function 6 main 1");
  }

  private static void go(FakeGo.Frame main) {
    long when = GoRuntime.nanotime(main.g) + MILLI;
    GoTimers.newTimer(
        main.g, main.sp, when, 0, main.closure(f -> f.print("function " + f.g.id)), 0);
  }

  @Test
  void timerThatNobodyWaitsForDoesNotPreventADeadlock() {
    String printed =
        run(
            main -> {
              main.newTimer(5 * MILLI, 0);
              main.receive(main.makeChannel(0));
            });
    assertThat(printed).startsWith("fatal error: all goroutines are asleep - deadlock!");
  }

  @Test
  void sleepersHoldOffADeadlock() {
    String printed =
        run(
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
    assertThat(printed).isEqualTo("4 50");
  }
}
