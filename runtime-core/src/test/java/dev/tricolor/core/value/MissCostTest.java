package dev.tricolor.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A load costs more the less of the memory is in a cache: 9 ns with each doubling. */
class MissCostTest {

  @ParameterizedTest(name = "any of {0} KiB: {1} units")
  @CsvSource({
    "1, 0",
    "512, 0",
    "768, 45",
    "1024, 90",
    "1536, 135",
    "2048, 180",
    "524288, 900",
    "100000000, 900"
  })
  void growsWithTheMemory(long kibibytes, long units) {
    assertThat(MissCost.load(kibibytes << 10)).isEqualTo(units);
  }
}
