package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions and complex arithmetic against what real Go yields on amd64. */
class GoNumbersTest {
  private final Machine machine = new TestProgram().machine(1);
  private final Context g = TestProgram.goroutine(machine);

  @AfterEach
  void close() {
    machine.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/numbers/convert.csv")
  void convertsAsAmd64(String bits, long int64, int int32, String uint64, String uint32) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(GoNumbers.toInt64(value)).isEqualTo(int64);
    assertThat(GoNumbers.toInt32(value)).isEqualTo(int32);
    assertThat(Long.toUnsignedString(GoNumbers.toUint64(value))).isEqualTo(uint64);
    assertThat(Integer.toUnsignedString(GoNumbers.toUint32(value))).isEqualTo(uint32);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "9223372036854775808, 9.223372036854776e+18, 9.223372e+18",
    "18446744073709551615, 1.8446744073709552e+19, 1.8446744e+19",
    "9223372036854776832, 9.223372036854776e+18, 9.223372e+18",
    "9223372036854776833, 9.223372036854778e+18, 9.223372e+18",
    "9223372586610589697, 9.22337258661059e+18, 9.223373e+18",
    "9007199254740993, 9.007199254740992e+15, 9.007199e+15",
    "16777217, 1.6777217e+07, 1.6777216e+07",
  })
  void roundsUnsignedOnce(String bits, double float64, float float32) {
    long value = Long.parseUnsignedLong(bits);
    assertThat(GoNumbers.fromUint64(value)).isEqualTo(float64);
    assertThat(GoNumbers.floatFromUint64(value)).isEqualTo(float32);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/numbers/complex.csv")
  void dividesAndMultipliesComplexes(
      double a, double b, double c, double d, double re, double im, double pre, double pim) {
    assertThat(text(GoNumbers.complexDivide128(g, a, b, c, d))).isEqualTo(text(re));
    assertThat(text(g.f1)).isEqualTo(text(im));
    assertThat(text(GoNumbers.complexMultiply(g, a, b, c, d))).isEqualTo(text(pre));
    assertThat(text(g.f1)).isEqualTo(text(pim));
  }

  /** Tells zeros by sign, and makes all NaNs one. */
  private static String text(double value) {
    return Double.toString(value);
  }
}
