package dev.tricolor.script.types.constant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.syntax.Expr.LiteralKind;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.BasicKind;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations and their printed results, as real Go's messages show them. */
class ArithmeticTest {

  private static Constant number(String text) {
    if (text.startsWith("-")) {
      return Arithmetic.unary(Operator.SUB, number(text.substring(1)), 0);
    }
    boolean real = text.contains(".") || text.contains("e");
    LiteralKind kind =
        text.endsWith("i") ? LiteralKind.IMAGINARY : real ? LiteralKind.FLOAT : LiteralKind.INT;
    return Objects.requireNonNull(Literals.parse(kind, text));
  }

  private static Constant binary(Operator operator, Constant x, Constant y, boolean integers) {
    return Objects.requireNonNull(Arithmetic.binary(operator, x, y, integers));
  }

  @ParameterizedTest
  @CsvSource({
    "DIV, 7, -2, -3",
    "REM, -7, 3, -1",
    "AND_NOT, 6, 3, 4",
    "XOR, 6, 3, 5",
    "SHR, -5, 1, -3",
    "SHL, 1, 100, 1267650600228229401496703205376"
  })
  void integers(Operator operator, String x, String y, String result) {
    Constant value =
        operator.isShift()
            ? Arithmetic.shift(operator, number(x), Integer.parseInt(y))
            : binary(operator, number(x), number(y), true);
    assertThat(ConstantText.brief(value, BasicKind.UNTYPED_INT)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "DIV, 1, 3.0, 0.333333",
    "DIV, 10, 4, 2.5",
    "MUL, 3.4e38, 3.4e38, 1.156e+77",
    "MUL, 123456.5, 1, 123456.5",
    "MUL, 123456789.5, 1, 1.23457e+08",
    "ADD, 1.5e3, 0, 1500",
    "MUL, 1234565.0, 1, 1.23456e+06",
    "MUL, 999999.5, 1, 999999.5",
    "MUL, 1e-310, 1, 1e-310",
    "MUL, -0.000123456789, 1, -0.000123457",
    "MUL, 1e6, 1.0, 1e+06",
    "MUL, 100000, 1.0, 100000",
    "MUL, 0.00001, 1, 1e-05",
    "MUL, 9.999999e999, 1, 1e+1000",
    "MUL, 123456789e-600, 1, 1.23457e-592",
    "MUL, 1e308, 10.0, 1e+309",
    "MUL, -1e5000, 1, -1e+5000",
    "MUL, 1e-5000, 1, 1e-5000",
    "DIV, 1e9000, 1e8999, 10",
    "SUB, 1e9000, 1e9000, 0"
  })
  void floats(Operator operator, String x, String y, String result) {
    Constant value = binary(operator, number(x), number(y), false);
    assertThat(ConstantText.brief(value, BasicKind.UNTYPED_FLOAT)).isEqualTo(result);
  }

  @Test
  void complexNumbers() {
    Constant x = Constants.complex(number("1"), number("2"));
    Constant y = Constants.complex(number("3"), number("-4"));
    assertThat(complexText(binary(Operator.DIV, x, y, false))).isEqualTo("(-0.2 + 0.4i)");
    assertThat(complexText(binary(Operator.MUL, x, y, false))).isEqualTo("(11 + 2i)");
    assertThat(complexText(binary(Operator.SUB, number("1"), number("2i"), false)))
        .isEqualTo("(1 + -2i)");
    assertThat(complexText(binary(Operator.ADD, number("1.5"), number("1e400i"), false)))
        .isEqualTo("(1.5 + 1e+400i)");
  }

  private static String complexText(Constant value) {
    return ConstantText.brief(value, BasicKind.UNTYPED_COMPLEX);
  }

  @Test
  void complementKnowsTheWidthOfUnsignedTypes() {
    assertThat(Arithmetic.unary(Operator.XOR, number("5"), 0)).isEqualTo(Constants.of(-6));
    assertThat(Arithmetic.unary(Operator.XOR, number("1"), 8)).isEqualTo(Constants.of(254));
  }

  @Test
  void resultsBeyondAllBoundsAreRefused() {
    Constant large = number("1e646456992");
    assertThat(Arithmetic.binary(Operator.MUL, large, large, false)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "INT8, 127, true",
    "INT8, 128, false",
    "INT8, -128, true",
    "INT8, -129, false",
    "UINT8, 255, true",
    "UINT8, 256, false",
    "UINT8, -1, false",
    "INT, 1.0, true",
    "INT, 1.5, false",
    "INT, 1i, false",
    "UINT64, 18446744073709551615, true",
    "UINT64, 18446744073709551616, false",
    "FLOAT32, 3.4028235677973367e38, false",
    "FLOAT32, 3.4028235e38, true",
    "FLOAT64, 1e309, false",
    "FLOAT64, 1e-5000, true",
    "COMPLEX64, 1e100i, false",
    "FLOAT64, 0i, true",
    "STRING, 1, false"
  })
  void representation(BasicKind kind, String value, boolean fits) {
    assertThat(Representation.represent(number(value), kind) != null).isEqualTo(fits);
  }

  @Test
  void longStringsAreCut() {
    String quoted = ConstantText.brief(new Constant.Str("a".repeat(100)), BasicKind.STRING);
    assertThat(quoted).isEqualTo("\"" + "a".repeat(68) + "...");
    assertThat(
            ConstantText.brief(Constants.ofText("日本\u202f\u00a0😀\ue000\n\"\0"), BasicKind.STRING))
        .isEqualTo("\"日本\\u202f\\u00a0😀\\ue000\\n\\\"\\x00\"");
    assertThat(ConstantText.brief(new Constant.Str("\u00ff\u00c3"), BasicKind.STRING))
        .isEqualTo("\"\\xff\\xc3\"");
  }

  @Test
  void integersBecomeStrings() {
    assertThat(Constants.ofCodePoint(BigInteger.valueOf(0xe9)))
        .isEqualTo(new Constant.Str("\u00c3\u00a9"));
    assertThat(Constants.ofCodePoint(BigInteger.ONE.shiftLeft(40)))
        .isEqualTo(new Constant.Str("\u00ef\u00bf\u00bd"));
    assertThat(Constants.ofCodePoint(BigInteger.valueOf(0xd800)))
        .isEqualTo(new Constant.Str("\u00ef\u00bf\u00bd"));
  }
}
