package dev.tricolor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's first use, with a build and a JVM that only pretend. */
@Timeout(60)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        -version) echo 'openjdk version "25.0.1"' >&2 ;;
        *AOTCacheOutput*) for a in "$@"; do
          case "$a" in *AOTCacheOutput=*) echo cache >"${a#*=}" ;; esac; done ;;
        *) echo ran; echo to-stderr >&2 ;;
      esac
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>builds
      sleep 1
      mkdir -p cli/target
      echo jar >cli/target/tricolor.jar
      """;

  @TempDir Path clone;

  @BeforeEach
  void makeClone() throws IOException {
    Files.copy(Path.of("..", "tricolor"), clone.resolve("tricolor"));
    Files.createDirectories(clone.resolve("build-tools"));
    Files.copy(Path.of("../build-tools/jdk.sh"), clone.resolve("build-tools/jdk.sh"));
    clone.resolve("tricolor").toFile().setExecutable(true);
    script("jdk/bin/java", JAVA);
    script("jdk/bin/javac", JAVA);
    script("bin/mvn", MAVEN);
  }

  private void script(String name, String text) throws IOException {
    Path file = clone.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Process start(String... line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line).directory(clone.toFile());
    builder.environment().put("TRICOLOR_JAVA_HOME", clone.resolve("jdk").toString());
    builder.environment().merge("PATH", "", (path, _) -> clone.resolve("bin") + ":" + path);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static String output(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text + "exit " + process.exitValue();
  }

  private void assertBuiltOnce() {
    assertThat(clone.resolve("builds")).hasContent("built\n");
    assertThat(clone.resolve("target/first-use.lock")).doesNotExist();
  }

  @Test
  void firstUsesAtOnceBuildOnce() throws Exception {
    List<Process> uses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      uses.add(start("./tricolor"));
    }
    for (Process use : uses) {
      assertThat(output(use)).isEqualTo("ran\nexit 0");
    }
    assertBuiltOnce();
  }

  @Test
  void lockOfAKilledUseIsBroken() throws Exception {
    Process killed = start("./tricolor");
    while (!Files.exists(clone.resolve("builds"))) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    assertThat(clone.resolve("target/first-use.lock")).exists();
    Files.delete(clone.resolve("builds"));
    assertThat(output(start("./tricolor"))).isEqualTo("ran\nexit 0");
    assertThat(clone.resolve("target/first-use.lock")).doesNotExist();
  }

  @Test
  void lockThatNobodyOwnsIsBroken() throws Exception {
    Files.createDirectories(clone.resolve("target/first-use.lock"));
    assertThat(output(start("./tricolor"))).isEqualTo("ran\nexit 0");
    assertBuiltOnce();
  }

  @Test
  void interruptedBuildLeavesNoLock() throws Exception {
    Process process = start("./tricolor");
    while (!Files.exists(clone.resolve("builds"))) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start().waitFor();
    assertThat(output(process)).isEqualTo("exit 143");
    assertThat(clone.resolve("target/first-use.lock")).doesNotExist();
  }

  @Test
  void closedStreamsStayClosedToTheProgram() throws Exception {
    assertThat(output(start("sh", "-c", "./tricolor >&- 2>&-"))).isEqualTo("exit 0");
    assertThat(output(start("sh", "-c", "./tricolor <&-"))).isEqualTo("ran\nexit 0");
  }

  @Test
  void failedBuildIsToldWithItsLog() throws Exception {
    script(
        "bin/mvn",
        """
        #!/bin/sh
        echo 'no such plugin'
        mkdir -p cli/target
        echo half >cli/target/tricolor.jar
        exit 1
        """);
    assertThat(output(start("sh", "-c", "./tricolor 2>&1 | tail -1"))).contains("no such plugin");
    assertThat(output(start("./tricolor"))).isEqualTo("exit 70");
  }
}
