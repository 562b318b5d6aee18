package dev.tricolor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the sizes and names of files over the whole project. */
final class TidyTest {
  private static final int MAX_LINES = 500;
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources("src")) {
      long lines = Files.readAllLines(file).size();
      if (lines > MAX_LINES) {
        tooLong.add(PROJECT.relativize(file) + ": " + lines);
      }
    }
    assertThat(tooLong).as("files over " + MAX_LINES + " lines: split them by idea").isEmpty();
  }

  @Test
  void namesSayWhatThingsAre() throws IOException {
    assertThat(sources("src"))
        .as("a name that fits everything tells nothing")
        .noneMatch(
            file -> file.getFileName().toString().matches(".*(Util|Utils|Manager|Helper)\\.java"));
  }

  @Test
  void packagesTellWhatTheyDo() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : sources("src/main")) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).contains("/**")) {
        silent.add(PROJECT.relativize(info.getParent()).toString());
      }
    }
    assertThat(silent.stream().distinct()).as("packages without a description").isEmpty();
  }

  /** The Java files of all modules below {@code part} of each. */
  private static List<Path> sources(String part) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(PROJECT)) {
      for (Path module : modules.filter(each -> Files.exists(each.resolve("pom.xml"))).toList()) {
        if (Files.isDirectory(module.resolve(part))) {
          try (Stream<Path> files = Files.walk(module.resolve(part))) {
            found.addAll(files.filter(file -> file.toString().endsWith(".java")).toList());
          }
        }
      }
    }
    return found;
  }
}
