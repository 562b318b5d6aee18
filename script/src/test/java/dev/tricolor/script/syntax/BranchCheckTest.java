package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels, goto, break and continue; messages and columns are gc's. */
class BranchCheckTest {
  private static final String BEFORE = "package p; func f() { ";

  private static List<String> errors(String statements) {
    return Parsed.of(BEFORE + statements + " }").errors();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          ‸break => break is not in a loop, switch, or select
          ‸continue => continue is not in a loop
          switch { default: ‸continue } => continue is not in a loop
          for { func() { ‸break }() } => break is not in a loop, switch, or select
          ‸L: for { } => label L defined and not used
          goto ‸M => label M not defined
          goto ‸_; _: => label _ not defined
          for { break ‸X } => break label not defined: X
          for { continue ‸X }; X: for { continue X } => continue label not defined: X
          L: { break ‸L } => invalid break label L
          L: for { goto L }; for { break ‸L } => invalid break label L
          S: switch { default: for { continue ‸S } } => invalid continue label S
          L: goto L; ‸L: => label L already defined at x.go:1:23
          goto ‸M; { M: } => goto M jumps into block starting at x.go:1:31
          { M: }; goto ‸M => goto M jumps into block starting at x.go:1:23
          switch { case a: goto ‸P; case b: P: } => goto P jumps into block starting at x.go:1:48
          goto ‸N; a := 1; var b, c int; N: => goto N jumps over declaration of b, c at x.go:1:43
          { goto ‸N }; a, b := 1, 2; N: => goto N jumps over declaration of a, b at x.go:1:40
          """)
  void wrong(String marked, String message) {
    int column = BEFORE.length() + marked.indexOf("‸") + 1;
    assertThat(errors(marked.replace("‸", "")))
        .containsExactly("x.go:1:" + column + ": " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L: for { for { break L }; continue L }",
        "L: for range x { continue L }",
        "L: switch { default: break L }",
        "L: select { default: for { break L } }",
        "L: switch x.(type) { default: break L }",
        "goto L; L:",
        "L: goto L",
        "{ goto L }; L:",
        "L: { goto L }",
        "goto L; { a := 1; _ = a }; L:",
        "a := 1; goto L; L: b := a; _ = b; goto L",
        "goto L; type T int; const c = 1; L:",
        "_: _: x()",
        "if a { goto L } else if b { goto L } else { goto L }; L:"
      })
  void right(String statements) {
    assertThat(errors(statements)).isEmpty();
  }

  @Test
  void aBodyWithSyntaxErrorsIsNotChecked() {
    assertThat(Parsed.of("package p\nfunc f() { L: x = = 1 }\nfunc g() { M: }\n").errors())
        .containsExactly(
            "x.go:2:19: syntax error: unexpected =, expected expression",
            "x.go:3:12: label M defined and not used");
  }
}
