package dev.tricolor.script;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The Go of this machine, for tests that hold us against its own files; skips them without one. */
public final class InstalledGo {
  private InstalledGo() {}

  /** The folder that {@code go env GOROOT} names. */
  public static Path root() throws IOException, InterruptedException {
    String answer = "";
    try {
      Process go = new ProcessBuilder("go", "env", "GOROOT").start();
      answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      go.waitFor();
    } catch (IOException e) {
      abort("Go is not installed");
    }
    assumeTrue(!answer.isEmpty(), "Go is not installed");
    return Path.of(answer);
  }
}
