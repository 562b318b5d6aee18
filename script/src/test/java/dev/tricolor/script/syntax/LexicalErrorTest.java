package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors inside tokens; the column counts from the first character of the literal. */
class LexicalErrorTest {
  private static final String BEFORE = "package p; var _ = ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "abc          | 5 | newline in string
          "\\q"         | 3 | unknown escape
          "\\400"       | 6 | octal escape value 256 > 255
          "\\18"        | 4 | invalid character '8' in octal escape
          "\\xg"        | 4 | invalid character 'g' in hexadecimal escape
          "\\u12"       | 6 | invalid character '"' in hexadecimal escape
          "\\ud800"     | 8 | escape is invalid Unicode code point U+D800
          "\\U00110000" | 12 | escape is invalid Unicode code point U+110000
          `abc          | 1 | string not terminated
          ''            | 2 | empty rune literal or unescaped '
          'ab'          | 1 | more than one character in rune literal
          'a            | 3 | newline in rune literal
          /* abc        | 1 | comment not terminated
          0x            | 3 | hexadecimal literal has no digits
          0b            | 3 | binary literal has no digits
          0b12          | 4 | invalid digit '2' in binary literal
          0o8           | 3 | invalid digit '8' in octal literal
          089           | 2 | invalid digit '8' in octal literal
          0b1.0         | 4 | invalid radix point in binary literal
          0x1.0         | 6 | hexadecimal mantissa requires a 'p' exponent
          1p3           | 2 | 'p' exponent requires hexadecimal mantissa
          0b1e3         | 4 | 'e' exponent requires decimal mantissa
          1e            | 3 | exponent has no digits
          1__0          | 3 | '_' must separate successive digits
          1_            | 2 | '_' must separate successive digits
          0x1_p3        | 4 | '_' must separate successive digits
          1 @           | 3 | invalid character U+0040 '@'
          “a            | 1 | invalid character U+201C '“' in identifier
          ۶a            | 1 | identifier cannot begin with digit U+06F6 '۶'
          """)
  void isReportedWhereGcReportsIt(String literal, int column, String message) {
    int at = BEFORE.length() + column;
    assertThat(Parsed.of(BEFORE + literal + "\n").errors())
        .contains("x.go:1:" + at + ": " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0x1F",
        "0b1_0",
        "0o17",
        "017",
        "1_000",
        "0x_1",
        "1.5",
        ".5",
        "1.",
        "1e9",
        "1.5E-3",
        "0x1p-2",
        "0x.8p1",
        "0X1.8P+1",
        "2i",
        "0123i",
        "08i",
        "09.5",
        "0o7i",
        "1e3i",
        "'a'",
        "'\\''",
        "'\\n'",
        "'\\377'",
        "'\\xff'",
        "'\\u00e9'",
        "'\\U0010FFFF'",
        "'世'",
        "\"\"",
        "\"\\\"\"",
        "`a\nb`",
        "\"é\\t\""
      })
  void goodLiteralsKeepTheirText(String literal) {
    assertThat(Parsed.expression(literal))
        .isInstanceOfSatisfying(
            Expr.BasicLit.class,
            it -> {
              assertThat(it.text()).isEqualTo(literal);
              assertThat(it.bad()).isFalse();
            });
  }

  @Test
  void bytesThatAreNoTextAreLeftOut() {
    byte[] text = "package p; var \0x, \377y = 1, 2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Parsed.of(text).errors())
        .containsExactly("x.go:1:16: invalid NUL character", "x.go:1:20: invalid UTF-8 encoding");
  }

  @Test
  void aByteOrderMarkMayOnlyBeTheFirst() {
    assertThat(Parsed.of("\uFEFFpackage p\n").errors()).isEmpty();
    assertThat(Parsed.of("package \uFEFFp\n").errors())
        .containsExactly("x.go:1:9: invalid BOM in the middle of the file");
  }
}
