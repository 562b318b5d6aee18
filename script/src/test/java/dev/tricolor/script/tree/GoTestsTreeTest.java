package dev.tricolor.script.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tricolor.script.InstalledGo;
import dev.tricolor.script.load.LibraryIndex;
import dev.tricolor.script.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds the programs that an installed Go tests itself with; skipped where there is none. */
class GoTestsTreeTest {

  @Test
  void programsOfGoBecomeSoundTrees() throws IOException, InterruptedException {
    Path folder = InstalledGo.root().resolve("test");
    assumeTrue(Files.isDirectory(folder), "this Go has no tests");
    Trees trees = new Trees(LibraryIndex.embedded());
    List<String> complaints = new ArrayList<>();
    int built = 0;
    for (Path file : programs(folder)) {
      String name = folder.relativize(file).toString();
      Program program = trees.build(new SourceFile(name, name, Files.readAllBytes(file)));
      if (program != null) {
        built++;
        complaints.addAll(TreeVerifier.complaints(program));
      }
    }
    assertThat(complaints).isEmpty();
    assertThat(built).isGreaterThan(500);
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(GoTestsTreeTest::isProgram).sorted().toList();
    }
  }

  private static boolean isProgram(Path file) {
    if (!file.toString().endsWith(".go") || !Files.isRegularFile(file)) {
      return false;
    }
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.startsWith("// run\n") || text.startsWith("// runoutput\n");
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
