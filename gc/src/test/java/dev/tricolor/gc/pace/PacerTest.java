package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole loop: after some cycles a program ends its cycles near the goal, at a low price. */
class PacerTest {
  private static final int CYCLES = 40;
  private static final long MIB = 1 << 20;

  /**
   * A program and what is expected of its later cycles.
   *
   * @param from first cycle that counts
   */
  record Scenario(
      String name,
      ModelProgram program,
      int from,
      double leastGoalRatio,
      double mostGoalRatio,
      double mostUtilization) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Scenario> scenarios() {
    IntToDoubleFunction even = cycle -> 0.1;
    IntToDoubleFunction step = cycle -> cycle < 15 ? 0.05 : 0.1;
    SplittableRandom chance = new SplittableRandom(1);
    double[] jitters = chance.doubles(CYCLES, 0.08, 0.12).toArray();
    IntToDoubleFunction jitter = cycle -> jitters[cycle];
    return Stream.of(
        new Scenario("steady", program(100, 100, 0, even), 5, 0.98, 1.001, 0.255),
        new Scenario("steady, GOGC 50", program(50, 100, 0, even), 5, 0.98, 1.001, 0.255),
        new Scenario("steady, GOGC 400", program(400, 100, 0, even), 5, 0.98, 1.001, 0.255),
        new Scenario("small heap", program(100, 2, 0, even), 5, 0.98, 1.001, 0.255),
        new Scenario("step of allocation", program(100, 100, 0, step), 17, 0.98, 1.001, 0.255),
        new Scenario("big stacks", program(100, 20, 100 * MIB, even), 5, 0.98, 1.001, 0.255),
        new Scenario("jitter", program(100, 100, 0, jitter), 8, 0.97, 1.001, 0.30));
  }

  private static ModelProgram program(
      int gcPercent, long liveMib, long stackBytes, IntToDoubleFunction bytesPerNano) {
    return new ModelProgram(gcPercent, 8, liveMib * MIB, stackBytes, bytesPerNano, 2);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void settles(Scenario scenario) {
    List<ModelProgram.Outcome> outcomes = scenario.program().run(CYCLES);
    assertThat(outcomes.subList(scenario.from(), CYCLES))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.goalRatio())
                  .isBetween(scenario.leastGoalRatio(), scenario.mostGoalRatio());
              assertThat(outcome.utilization()).isBetween(0.25, scenario.mostUtilization());
            });
  }

  /** A program that allocates ten times as fast pays, rather than run away. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void paysToStayAtTheGoal(Scenario scenario) {
    ModelProgram calm = scenario.program();
    ModelProgram wild =
        new ModelProgram(
            calm.gcPercent(),
            calm.processorCount(),
            calm.liveBytes(),
            calm.stackBytes(),
            cycle -> 10 * calm.bytesPerNano().applyAsDouble(cycle),
            calm.workPerNano());
    assertThat(wild.run(CYCLES).subList(5, CYCLES))
        .allSatisfy(outcome -> assertThat(outcome.goalRatio()).isBetween(0.98, 1.001));
  }
}
