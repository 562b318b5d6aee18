package dev.tricolor.script.types.constant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.syntax.Expr.LiteralKind;
import dev.tricolor.script.types.BasicKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of literals, held against what Go 1.26 makes of them. */
class LiteralsTest {

  private static Constant parse(LiteralKind kind, String text) {
    return Objects.requireNonNull(Literals.parse(kind, text));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 3fb999999999999a, 3dcccccd",
    "1e23, 44b52d02c7e14af6, 65a96816",
    "5e-324, 0000000000000001, 00000000",
    "2.4703282292062327e-324, 0000000000000000, 00000000",
    "2.4703282292062328e-324, 0000000000000001, 00000000",
    "2.5e-324, 0000000000000001, 00000000",
    "1.7976931348623157e308, 7fefffffffffffff, 7f800000",
    "2.2250738585072014e-308, 0010000000000000, 00000000",
    "2.2250738585072011e-308, 000fffffffffffff, 00000000",
    "9007199254740993.0, 4340000000000000, 5a000000",
    "9007199254740992.99999999999999999999, 4340000000000000, 5a000000",
    "9007199254740993.0000000000000000001, 4340000000000001, 5a000000",
    "0x1.fffffffffffff7p+0, 3fffffffffffffff, 40000000",
    "0x1.fffffffffffff8p+0, 4000000000000000, 40000000",
    "0x1.fffffffffffff80000001p+0, 4000000000000000, 40000000",
    "0x1p-1074, 0000000000000001, 00000000",
    "0x1p-1075, 0000000000000000, 00000000",
    "0x1.0000000000001p-1075, 0000000000000001, 00000000",
    "0x_1.8p1, 4008000000000000, 40400000",
    "1_000.5, 408f440000000000, 447a2000",
    ".5, 3fe0000000000000, 3f000000",
    "1e-5000, 0000000000000000, 00000000",
    "0x1p-1022, 0010000000000000, 00000000",
    "8.5e-46, 3693691b066f1ab7, 00000001",
    "1e-45, 3696d601ad376ab9, 00000001",
    "3.4028235e37, 47b99999843e2660, 7dcccccc",
    "16777217.0, 4170000010000000, 4b800000",
    "16777216.999999, 417000000ffffef4, 4b800000",
    "33554434.0, 4180000010000000, 4c000000",
    "33554435.0, 4180000018000000, 4c000001",
    "33554438.0, 4180000030000000, 4c000002",
    "1.00000017881393421514957253748434595763683319091796875001, 3ff0000030000000, 3f800001",
    "1.00000017881393432617187499, 3ff0000030000000, 3f800001",
    "1.00000017881393432617187500, 3ff0000030000000, 3f800002",
    "1.00000017881393432617187501, 3ff0000030000000, 3f800002",
    "7e-46, 368ff868bf4d956a, 00000000",
    "3.3e38, 47ef087605722464, 7f7843b0"
  })
  void floatsAreRoundedOnce(String literal, String doubleBits, String floatBits) {
    Constant value = parse(LiteralKind.FLOAT, literal);
    assertThat(Double.doubleToRawLongBits(Rounding.toDouble(value)))
        .isEqualTo(Long.parseUnsignedLong(doubleBits, 16));
    assertThat(Float.floatToRawIntBits(Rounding.toFloat(value)))
        .isEqualTo(Integer.parseUnsignedInt(floatBits, 16));
    double nearest = Rounding.toDouble(value);
    assertThat(Rounding.toDouble(Constants.of(nearest))).isEqualTo(nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0x_ff, 255",
    "0b1_01, 5",
    "0o17, 15",
    "017, 15",
    "1_000, 1000",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void integers(String literal, String value) {
    assertThat(ConstantText.full(parse(LiteralKind.INT, literal), BasicKind.UNTYPED_INT))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "a, 97",
    "\\n, 10",
    "ä, 228",
    "\\u00e9, 233",
    "\\xff, 255",
    "\\377, 255",
    "\\U0001F600, 128512",
    "😀, 128512"
  })
  void runes(String literal, long value) {
    assertThat(parse(LiteralKind.RUNE, "'" + literal + "'")).isEqualTo(Constants.of(value));
  }

  @Test
  void imaginaryLiteralsKnowNoOctal() {
    assertThat(Constants.imaginary(parse(LiteralKind.IMAGINARY, "0123i")))
        .isEqualTo(Constants.of(123));
    assertThat(Constants.imaginary(parse(LiteralKind.IMAGINARY, "0o17i")))
        .isEqualTo(Constants.of(15));
    assertThat(Constants.imaginary(parse(LiteralKind.IMAGINARY, "0x1p4i")))
        .isEqualTo(Constants.of(16));
    assertThat(parse(LiteralKind.IMAGINARY, "0i")).isEqualTo(Constants.ZERO);
  }

  @Test
  void stringsAreBytes() {
    assertThat(parse(LiteralKind.STRING, "\"a\\n\\xff\\377\\u00e9é\\\"\""))
        .isEqualTo(new Constant.Str("a\n\u00ff\u00ff\u00c3\u00a9\u00c3\u00a9\""));
    assertThat(parse(LiteralKind.STRING, "`a\\n\r\nb`")).isEqualTo(new Constant.Str("a\\n\nb"));
  }

  @Test
  void hugeExponentsDoNotHang() {
    assertThat(Literals.parse(LiteralKind.FLOAT, "1e1000000000")).isNull();
    assertThat(Literals.parse(LiteralKind.FLOAT, "1e646456993")).isNull();
    assertThat(parse(LiteralKind.FLOAT, "1e-99999999999999999999")).isEqualTo(Constants.ZERO);
    Constant large = parse(LiteralKind.FLOAT, "1e646456992");
    Constant larger = parse(LiteralKind.FLOAT, "1e646456991");
    assertThat(ConstantText.brief(large, BasicKind.UNTYPED_FLOAT)).isEqualTo("1e+646456992");
    assertThat(Rounding.toDouble(Reals.divide(large, larger))).isEqualTo(10.0);
    assertThat(Reals.compare(large, larger)).isPositive();
  }
}
