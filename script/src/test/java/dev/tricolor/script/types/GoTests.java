package dev.tricolor.script.types;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tricolor.script.InstalledGo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test programs that come with an installed Go; tests are skipped where there are none. */
final class GoTests {
  private GoTests() {}

  /** Files whose first line is {@code recipe} and which import nothing, in order. */
  static List<Path> withoutImports(String recipe) throws IOException, InterruptedException {
    Path root = folder();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".go"))
          .filter(file -> !root.relativize(file).toString().contains(".dir/"))
          .filter(file -> startsWith(file, recipe))
          .sorted()
          .toList();
    }
  }

  private static boolean startsWith(Path file, String recipe) {
    List<String> lines = text(file).lines().toList();
    return !lines.isEmpty()
        && lines.getFirst().equals(recipe)
        && lines.stream().noneMatch(line -> line.startsWith("import"));
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path folder() throws IOException, InterruptedException {
    Path folder = InstalledGo.root().resolve("test");
    assumeTrue(Files.isDirectory(folder), "Go is installed without its tests");
    return folder;
  }
}
