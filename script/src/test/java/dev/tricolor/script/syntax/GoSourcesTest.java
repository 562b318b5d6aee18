package dev.tricolor.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.InstalledGo;
import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parses what an installed Go has of Go sources; skipped where there is none. */
class GoSourcesTest {

  /** What gofmt lets pass and gc's parser does not. */
  private static final Set<String> GC_ALONE_REFUSES =
      Set.of(
          "range clause permits",
          "misplaced compiler directive",
          "can only use ...",
          "method has no receiver",
          "label ",
          "goto ",
          "break ",
          "continue ",
          "invalid ",
          "fallthrough ",
          "cannot fallthrough ",
          "syntax error: cannot declare in post statement");

  @Test
  void everySourceOfGoParses() throws IOException, InterruptedException {
    Path root = InstalledGo.root();
    List<Path> files = sources(root.resolve("src"));
    if (Files.isDirectory(root.resolve("test"))) {
      files.addAll(sources(root.resolve("test")));
    }
    List<Path> wrong = new ArrayList<>();
    for (Path file : files) {
      Diagnostics diagnostics = new Diagnostics();
      Parser.parse(
          new SourceFile(file.toString(), file.toString(), Files.readAllBytes(file)), diagnostics);
      if (!diagnostics.isEmpty()
          && diagnostics.found().stream()
              .noneMatch(d -> GC_ALONE_REFUSES.stream().anyMatch(d.message()::startsWith))) {
        wrong.add(file);
      }
    }
    assertThat(files).hasSizeGreaterThan(5_000);
    wrong.removeAll(refusedByGofmt(wrong));
    assertThat(wrong).isEmpty();
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".go") && Files.isRegularFile(file))
              .toList());
    }
  }

  private static Set<Path> refusedByGofmt(List<Path> files)
      throws IOException, InterruptedException {
    Set<Path> refused = new TreeSet<>();
    for (Path file : files) {
      if (!run(List.of("gofmt", "-e", "-l", file.toString())).isEmpty()) {
        refused.add(file);
      }
    }
    return refused;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
