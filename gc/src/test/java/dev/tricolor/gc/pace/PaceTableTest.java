package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTableTest {
  static Stream<Row> rows() {
    return PaceTable.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void holdsWithGoConstants(Row row) {
    assertThat(row.formula().apply(PacerConstants.GO)).isEqualTo(row.expected());
  }
}
