package dev.tricolor.script.syntax;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that no person writes, but generators and attackers do. */
class LargeSourceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          var _ = | ( | 1 | )
          var _ = | -(| 1 | )
          var _ = | f(| 1 | )
          var _ = | a[| 1 | ]
          var _ = | T{| 1 | }
          var _ = | !  | a |
          var _ = | func() { _ = | 1 | }
          var _ | [] | int |
          var _ | chan | int |
          var _ | struct { a | int | }
          func f() | { | x() | }
          func f() { | if x { | y() | }
          func f() { | _: | x() |
          """)
  void deepNestingIsParsed(String head, String open, String middle, String close) {
    int depth = 10_000;
    String end = close == null ? "" : (close + " ").repeat(depth);
    String tail = head.endsWith("{") ? "}" : "";
    String source =
        "package p; " + head + (" " + open + " ").repeat(depth) + middle + " " + end + tail;
    assertThat(Parsed.of(source).errors()).isEmpty();
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String source = "package p; var _ = " + "(".repeat(1_000_000);
    assertThat(Parsed.of(source).errors())
        .hasSize(1)
        .first()
        .asString()
        .contains("nesting too deep");
  }

  @Test
  void longChainsHaveAStart() {
    Expr chain = Parsed.expression("a" + " + a".repeat(100_000));
    assertThat(chain.start().column()).isEqualTo(20);
  }

  @Test
  @Timeout(value = 60, unit = SECONDS)
  void tenMegabytesTakeSeconds() {
    StringBuilder source = new StringBuilder("package p\n\n");
    for (int i = 0; source.length() < 10_000_000; i++) {
      source
          .append("func f")
          .append(i)
          .append("(a, b int) int {\n\tif a > b {\n\t\treturn a*b + 1\n\t}\n\treturn b\n}\n\n");
    }
    assertThat(Parsed.of(source.toString()).errors()).isEmpty();
  }
}
