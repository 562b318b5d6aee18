package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A constant that is a tenth off is noticed: at least one row of the table fails. */
class EveryConstantMattersTest {
  @ParameterizedTest
  @EnumSource(PacerConstant.class)
  void aTenthLess(PacerConstant constant) {
    assertThat(rowsThatFail(PacerConstants.GO.scaled(constant, 0.9))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(PacerConstant.class)
  void aTenthMore(PacerConstant constant) {
    assertThat(rowsThatFail(PacerConstants.GO.scaled(constant, 1.1))).isNotEmpty();
  }

  private static List<Row> rowsThatFail(PacerConstants constants) {
    return PaceTable.rows().filter(row -> !row.holdsFor(constants)).toList();
  }
}
