package dev.tricolor.core.panic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.GoPanics;
import dev.tricolor.core.abi.MachineConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PanicsTest {
  private final FakeGo go = FakeGo.onOneProcessor();

  @AfterEach
  void close() {
    go.close();
  }

  @Test
  void deferredCallsRunLastFirst() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.print(1));
              main.deferInFrame(f -> f.print(2));
              main.defer(f -> f.print(3));
              main.print(0);
            });
    assertThat(printed).isEqualTo("0 3 2 1");
    assertThat(go.exitCode()).isZero();
  }

  @Test
  void recoverEndsTheFunctionThatDeferred() {
    String printed =
        go.run(
            main -> {
              main.call(
                  outer -> {
                    outer.defer(f -> f.print("last"));
                    outer.defer(f -> f.print("got " + f.recover()));
                    outer.defer(f -> f.print("first"));
                    outer.call(inner -> inner.panic(5));
                    outer.print("never");
                  });
              main.print("on");
            });
    assertThat(printed).isEqualTo("first got 5 last on");
  }

  @Test
  void recoverWorksOnlyForTheDeferredFunctionItself() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.print("outer " + f.recover()));
              main.defer(f -> f.call(helper -> helper.print("helper " + helper.recover())));
              main.print("none " + main.recover());
              main.panic(9);
            });
    assertThat(printed).isEqualTo("none 0 helper 0 outer 9");
  }

  @Test
  void panicInDeferredFunctionReplacesTheFirst() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.print("got " + f.recover() + " depth " + GoPanics.panicCount(f.g)));
              main.defer(f -> f.panic(2));
              main.panic(1);
            });
    assertThat(printed).isEqualTo("got 2 depth 2");
    assertThat(go.exitCode()).isZero();
  }

  @Test
  void innerRecoveryLetsTheOuterPanicGoOn() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.print("outer " + f.recover()));
              main.defer(
                  f -> {
                    f.call(
                        inner -> {
                          inner.defer(d -> d.print("inner " + d.recover()));
                          inner.panic(2);
                        });
                    f.print("between");
                  });
              main.panic(1);
            });
    assertThat(printed).isEqualTo("inner 2 between outer 1");
  }

  @Test
  void remainingDeferredCallsMayPanicAndRecoverAgain() {
    String printed =
        go.run(
            main -> {
              main.call(
                  outer -> {
                    outer.defer(f -> f.print("second " + f.recover()));
                    outer.defer(f -> f.panic(2));
                    outer.defer(f -> f.print("first " + f.recover()));
                    outer.panic(1);
                  });
              main.print("on");
            });
    assertThat(printed).isEqualTo("first 1 second 2 on");
  }

  @Test
  void uncaughtPanicEndsTheProgram() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.print("deferred"));
              main.call(f -> f.panic(3));
            });
    assertThat(printed)
        .isEqualTo(
            """
            deferred panic: 3 flags 0

            goroutine 1 [running]:
            main.body()
            \t/src/main.go:12 +0x1
            main.body()
            \t/src/main.go:12 +0x1\
            """);
    assertThat(go.exitCode()).isEqualTo(2);
  }

  @Test
  void repanicIsFlaggedAndShowsTheOlderPanicsFrame() {
    String printed =
        go.run(
            main -> {
              main.defer(f -> f.panic(f.recover()));
              main.panic(4);
            });
    assertThat(printed)
        .startsWith("panic: 4 flags 5\n\tpanic: 4 flags 0\n")
        .contains("main.body()\n\t/src/main.go:12 +0x1\npanic({0x4d?, 0x4?})\n\t");
  }

  @Test
  void goexitRunsDeferredCallsAndCannotBeRecovered() {
    String printed =
        go.run(
            main -> {
              main.go(
                  f -> {
                    f.defer(d -> d.print("recovered " + d.recover()));
                    f.call(
                        g -> {
                          g.defer(d -> d.print("deferred"));
                          throw GoPanics.goexit(g.g, g.sp);
                        });
                  });
              main.sleep(1000);
              main.print("main");
            });
    assertThat(printed).isEqualTo("deferred recovered 0 main");
  }

  @Test
  void goexitGoesOnAfterARecoveredPanic() {
    String printed =
        go.run(
            main -> {
              main.go(
                  f -> {
                    f.defer(d -> d.print("outer"));
                    f.call(
                        g -> {
                          g.defer(d -> d.print("got " + d.recover()));
                          g.defer(d -> d.panic(6));
                          throw GoPanics.goexit(g.g, g.sp);
                        });
                    f.print("never");
                  });
              main.sleep(1000);
              main.print("main");
            });
    assertThat(printed).isEqualTo("got 6 outer main");
  }

  @Test
  void mainsGoexitEndsInADeadlock() {
    String printed =
        go.run(
            main -> {
              main.go(f -> f.print("other"));
              throw GoPanics.goexit(main.g, main.sp);
            });
    assertThat(printed)
        .isEqualTo("other fatal error: no goroutines (main called runtime.Goexit) - deadlock!");
    assertThat(go.exitCode()).isEqualTo(2);
  }

  @Test
  void deepRecursionIsElided() {
    String printed = go.run(main -> descend(main, 300));
    assertThat(printed).contains("...201 frames elided...");
    assertThat(printed.lines().filter(line -> line.equals("main.body()"))).hasSize(100);
  }

  private static void descend(FakeGo.Frame frame, int left) {
    if (left == 0) {
      frame.panic(1);
    }
    frame.call(f -> descend(f, left - 1));
  }

  @Test
  void stackOverflowIsFatal() {
    go.machine.stacks.setLimit(1 << 20);
    String printed = go.run(main -> descend(main, 1_000_000));
    assertThat(printed)
        .startsWith("runtime: goroutine stack exceeds 1048576-byte limit\nruntime: sp=0xc0")
        .contains("\nfatal error: stack overflow\n");
    assertThat(go.exitCode()).isEqualTo(2);
  }

  @Test
  void panicsSurviveMovingStacks() {
    try (FakeGo moving = new FakeGo(MachineConfig.DEFAULT.withChecks(false, true, false, false))) {
      String printed =
          moving.run(
              main -> {
                main.defer(f -> f.print("got " + f.recover()));
                main.defer(f -> descendAndReturn(f, 60));
                main.call(f -> descendAndPanic(f, 80));
              });
      assertThat(printed).isEqualTo("bottom got 7");
    }
  }

  private static void descendAndReturn(FakeGo.Frame frame, int left) {
    if (left == 0) {
      frame.print("bottom");
      return;
    }
    frame.deferInFrame(f -> f.work(10));
    frame.call(f -> descendAndReturn(f, left - 1));
  }

  private static void descendAndPanic(FakeGo.Frame frame, int left) {
    if (left == 0) {
      frame.panic(7);
    }
    frame.deferInFrame(f -> f.work(10));
    frame.call(f -> descendAndPanic(f, left - 1));
  }
}
