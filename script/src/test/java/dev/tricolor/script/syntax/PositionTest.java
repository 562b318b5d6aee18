package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nodes stand; {@code ‸} marks the place, which is gc's. */
class PositionTest {
  private static final String BEFORE = "package p; var _ = ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ‸+ b",
        "a + b ‸* c + d",
        "f‸(x)",
        "a.f‸(x)(y)",
        "a‸[i]",
        "a‸[i:j]",
        "a‸.b",
        "x‸.(T)",
        "T‸{1}",
        "‸&T{1}",
        "‸*p",
        "‸-x",
        "‸func() {}",
        "‸(a)",
        "‸[]int",
        "‸<-c"
      })
  void expression(String marked) {
    String text = marked.replace("‸", "");
    int column = BEFORE.length() + marked.indexOf("‸") + 1;
    Expr found = Parsed.expression(text);
    // The outermost node of the two left-associated samples is not the marked one.
    if (found instanceof Expr.Binary sum && sum.left() instanceof Expr.Binary inner) {
      found = inner.right();
    }
    if (found instanceof Expr.Call outer && outer.function() instanceof Expr.Call inner) {
      found = inner;
    }
    assertThat(found.pos().column()).isEqualTo(column);
    assertThat(Parsed.expression(text).start().column()).isEqualTo(BEFORE.length() + 1);
  }

  @Test
  void statements() {
    String text = "package p; func f() { ";
    List<Stmt> found = Parsed.statements("a = b; c <- d; e++; f(); L: goto L");
    assertThat(found)
        .extracting(statement -> statement.pos().column() - text.length())
        .containsExactly(3, 10, 17, 22, 26);
  }

  @Test
  void columnsCountBytes() {
    Expr.Binary sum = (Expr.Binary) Parsed.expression("\"é世\"\t+ 1");
    assertThat(sum.pos().column()).isEqualTo(BEFORE.length() + 9);
  }

  @Test
  void functionsStandAtWhatFollowsTheKeyword() {
    assertThat(Parsed.declaration("func f() {}").pos().column()).isEqualTo(17);
    assertThat(Parsed.declaration("func (t T) f() {}").pos().column()).isEqualTo(17);
  }
}
