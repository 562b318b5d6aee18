package dev.tricolor.script.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the checker against the ERROR comments of Go's own tests. */
class GoErrorTestsTest {
  private static final Pattern COMMENT = Pattern.compile("// (?:GC_)?ERROR (.*)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern LINE = Pattern.compile("LINE(?:([+-]\\d+))?");

  /** What is not there yet, by cause. */
  private static final Set<String> NOT_YET =
      Set.of(
          // Line directives.
          "bug305.go",
          "issue15611.go",
          "issue18393.go",
          "issue24339.go",
          // Compiler directives.
          "directive.go",
          "directive2.go",
          "issue18459.go",
          "issue18882.go",
          "issue48230.go",
          "issue20780.go",
          "wasmexport.go",
          // Sizes of types and frames.
          "bug385_32.go",
          "bug385_64.go",
          "issue20027.go",
          "issue22200.go",
          "issue22200b.go",
          "issue25507.go",
          "issue42058a.go",
          "issue42058b.go",
          "issue49767.go",
          "issue49814.go",
          "issue52697.go",
          // Interfaces without a name that refer to themselves.
          "bug398.go",
          "issue16369.go",
          "issue56103.go",
          // Told by a later phase of gc, or expected to fail by Go itself.
          "issue20233.go",
          "issue50372.go",
          "issue51232.go",
          "shift1.go");

  @Test
  void messagesMatchTheComments() throws IOException, InterruptedException {
    List<Path> files = GoTests.withoutImports("// errorcheck");
    List<String> failed = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      List<String> problems = problems(name, GoTests.text(file));
      if (!problems.isEmpty() && !NOT_YET.contains(name)) {
        failed.add(name + " " + problems);
      }
    }
    assertThat(files).hasSizeGreaterThan(300);
    assertThat(failed).isEmpty();
  }

  private static List<String> problems(String name, String text) {
    List<String> left = new ArrayList<>();
    for (String message : Sources.check(name, text).report()) {
      left.add(message.replaceFirst("^([^ :]*:\\d+):\\d+: ", "$1: "));
    }
    List<String> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (!lines.get(i).contains("////") && comment.find()) {
        Matcher quoted = QUOTED.matcher(comment.group(1));
        while (quoted.find()) {
          if (!take(left, name, i + 1, quoted.group(1))) {
            problems.add((i + 1) + ": missing " + quoted.group(1));
          }
        }
      }
    }
    left.forEach(message -> problems.add("surplus " + message));
    return problems;
  }

  /** Takes away the messages of a line that match; false if there is none. */
  private static boolean take(List<String> left, String name, int line, String wanted) {
    Pattern pattern = Pattern.compile(javaSyntax(withLines(wanted, name, line)));
    String prefix = name + ":" + line + ": ";
    return left.removeIf(
        message -> {
          if (!message.startsWith(prefix)) {
            return false;
          }
          String said = message.substring(prefix.length());
          String withoutColumns = said.replaceAll("(\\.go:\\d+):\\d+\\b", "$1");
          return pattern.matcher(said).find() || pattern.matcher(withoutColumns).find();
        });
  }

  private static String withLines(String wanted, String name, int line) {
    return LINE.matcher(wanted)
        .replaceAll(
            found -> {
              int distance = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
              return name + ":" + (line + distance);
            });
  }

  /** Go takes a brace that begins no repetition, and an empty class, as they are. */
  private static String javaSyntax(String regexp) {
    return regexp
        .replaceAll("(?<!\\\\)\\{(?!\\d)", "\\\\{")
        .replaceAll("(?<!\\\\)\\[\\](?!\\])", "\\\\[\\\\]");
  }
}
