package dev.tricolor.script.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the programs among Go's own tests, which are right. */
class GoTestProgramsTest {

  @Test
  void allProgramsCheck() throws IOException, InterruptedException {
    List<Path> programs = GoTests.withoutImports("// run");
    List<String> wrong = new ArrayList<>();
    for (Path program : programs) {
      byte[] text = GoTests.text(program).getBytes(StandardCharsets.UTF_8);
      Checker.Options options = new Checker.Options(false, true);
      wrong.addAll(Sources.check("main", program.toString(), text, options).report());
    }
    assertThat(programs).hasSizeGreaterThan(400);
    assertThat(wrong).isEmpty();
  }
}
