package dev.tricolor.script.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSelectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.go", "linux.go", "windows.go", "a_linux.go", "a_amd64.go", "a_linux_amd64.go",
        "a_b_linux.go", "a_unix.go", "a_linux_test.go", "windows_b.go", "a_.go", "a_foo_amd64.go"
      })
  void namesForUs(String name) {
    assertThat(FileSelection.nameMatches(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a_windows.go",
        "a_arm64.go",
        "a_linux_arm64.go",
        "a_windows_amd64.go",
        "_windows.go",
        "a_b_js.go",
        "a_darwin_test.go"
      })
  void namesForOthers(String name) {
    assertThat(FileSelection.nameMatches(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "linux, true",
    "!linux, false",
    "linux && amd64, true",
    "linux && !amd64, false",
    "windows || unix, true",
    "windows || linux && arm64, false",
    "(windows || linux) && gc, true",
    "go1.26, true",
    "go1.27, false",
    "go1.1, true",
    "ignore, false",
    "cgo, false",
    "!cgo && !race, true"
  })
  void expressions(String expression, boolean holds) throws BuildConstraint.SyntaxException {
    assertThat(BuildConstraint.holds(expression, FileSelection::tagHolds)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "linux &&, unexpected end of expression",
    "(linux, missing close paren",
    "linux darwin, unexpected token darwin",
    "!!linux, double negation not allowed",
    "a & b, invalid syntax at &",
    "), unexpected token )"
  })
  void nonsense(String expression, String message) {
    assertThatExceptionOfType(BuildConstraint.SyntaxException.class)
        .isThrownBy(() -> BuildConstraint.holds(expression, tag -> true))
        .withMessage(message);
  }

  private static boolean matches(String text) throws BuildConstraint.SyntaxException {
    return FileSelection.textMatches(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theLineStandsAboveThePackageClause() throws BuildConstraint.SyntaxException {
    assertThat(matches("package p\n")).isTrue();
    assertThat(matches("//go:build windows\n\npackage p\n")).isFalse();
    assertThat(matches("// text\n\n/* more\n//go:build linux\n*/\n\n//go:build windows\npackage p"))
        .isFalse();
    assertThat(matches("/* a\n//go:build windows\n*/ package p\n")).isTrue();
    assertThat(matches("package p\n//go:build windows\n")).isTrue();
    assertThat(matches("//go:buildx windows\npackage p\n")).isTrue();
  }

  @Test
  void oneLineOnly() {
    assertThatExceptionOfType(BuildConstraint.SyntaxException.class)
        .isThrownBy(() -> matches("//go:build linux\n//go:build amd64\npackage p\n"))
        .withMessage("multiple //go:build comments");
  }
}
