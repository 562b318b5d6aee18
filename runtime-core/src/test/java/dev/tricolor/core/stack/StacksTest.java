package dev.tricolor.core.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.FakeGo.Frame;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StacksTest {
  private static final int POINTER_WORD = 2;
  private static final int NUMBER_WORD = 10;

  /** Every frame points to a number in its caller's frame. */
  private static void descend(Frame frame, int depth) {
    frame.work(50);
    Memory.storeLong(frame.slot(NUMBER_WORD), depth);
    if (depth > 0) {
      frame.call(
          callee -> {
            Memory.storeLong(
                callee.slot(POINTER_WORD), frame.g.frameAddress(frame.sp) + 8L * NUMBER_WORD);
            descend(callee, depth - 1);
            long pointer = Memory.loadLong(callee.slot(POINTER_WORD));
            assertThat(pointer).isEqualTo(frame.slot(NUMBER_WORD));
            assertThat(Memory.loadLong(pointer)).isEqualTo(depth);
          });
    }
  }

  @Test
  void growsByDoublingAndKeepsPointersTrue() {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      List<Long> sizes = new ArrayList<>();
      go.run(
          main -> {
            sizes.add(main.g.stackBytes);
            main.call(f -> descend(f, 600));
            sizes.add(main.g.stackBytes);
            main.g.sp = main.sp;
            go.machine.world.cycleEnds();
            sizes.add(main.g.stackBytes);
          });
      assertThat(go.exitCode()).isZero();
      assertThat(sizes).containsExactly(2048L, 131072L, 65536L);
    }
  }

  @Test
  void bigFrameDoublesUntilItFits() {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      go.run(
          main -> {
            go.machine.stacks.grow(main.g, 5000, 0);
            assertThat(main.g.stackBytes).isEqualTo(8192);
          });
      assertThat(go.exitCode()).isZero();
    }
  }

  @Test
  void survivesGoroutinesThatGrowShrinkAndMoveAtEveryPoll() {
    for (long seed = 1; seed <= 6; seed++) {
      MachineConfig config =
          MachineConfig.DEFAULT.withSeed(seed).withChecks(false, seed % 2 == 0, false, false);
      SplittableRandom random = new SplittableRandom(seed);
      try (FakeGo go = new FakeGo(config)) {
        String printed =
            go.run(
                main -> {
                  for (int i = 0; i < 20; i++) {
                    main.go(f -> churn(go, f, random));
                  }
                  main.sleep(1_000_000_000);
                  main.print("done");
                });
        assertThat(printed).as("seed %d", seed).isEqualTo("done");
      }
    }
  }

  private static void churn(FakeGo go, Frame frame, SplittableRandom random) {
    for (int i = 0; i < 10; i++) {
      descend(frame, random.nextInt(120));
      if (random.nextInt(5) == 0) {
        frame.gosched();
      }
      if (random.nextInt(10) == 0) {
        frame.g.sp = frame.sp;
        go.machine.world.cycleEnds();
      }
    }
  }

  @Test
  void stacksInUseCountAsSpans() {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      long[] bytes = new long[3];
      go.run(
          main -> {
            long ch = main.makeChannel(0);
            bytes[0] = go.machine.heap.statistics().stackBytes();
            for (int i = 0; i < 1000; i++) {
              main.go(f -> f.receive(ch));
            }
            main.gosched();
            bytes[1] = go.machine.heap.statistics().stackBytes();
            main.close(ch);
            main.gosched();
            main.g.sp = main.sp;
            go.machine.world.cycleEnds();
            bytes[2] = go.machine.heap.statistics().stackBytes();
          });
      assertThat((bytes[1] - bytes[0]) / 32768).isBetween(61L, 63L);
      assertThat(bytes[2]).isEqualTo(bytes[0]);
    }
  }
}
