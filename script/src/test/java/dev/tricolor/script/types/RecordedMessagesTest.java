package dev.tricolor.script.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files full of errors, against what gc 1.26 said about them: {@code messages/NAME.txt} is the
 * output of {@code go build -gcflags=-e NAME.go} without its header.
 */
class RecordedMessagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cycles",
        "declarations",
        "expressions",
        "generics",
        "inference",
        "loops",
        "matching",
        "operands",
        "operators",
        "statements",
        "typeparameters",
        "values"
      })
  void saysWhatGcSaid(String name) throws IOException {
    String report =
        String.join("\n", Sources.check("./" + name + ".go", resource(name + ".go")).report());
    assertThat(report.lines()).containsExactlyElementsOf(resource(name + ".txt").lines().toList());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RecordedMessagesTest.class.getResourceAsStream("messages/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
