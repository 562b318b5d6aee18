package dev.tricolor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the command in a process of its own, as a user's shell would. */
final class Tricolor {
  private final Path folder;
  private final List<String> jvmOptions = new ArrayList<>();
  private final Map<String, String> environment;

  /** A command that is run in a folder, with additional variables in its environment. */
  Tricolor(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** What came of a run. */
  record Result(int exitCode, String out, String err) {}

  Tricolor with(String jvmOption) {
    jvmOptions.add(jvmOption);
    return this;
  }

  /** Writes a program into the folder. */
  Tricolor file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  Result run(String... arguments) throws Exception {
    Process process = start(null, arguments);
    return finish(process, "");
  }

  /** Starts the command; {@code out} takes its output, null leaves it to {@link #finish}. */
  Process start(@Nullable Path out, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "--enable-native-access=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED"));
    line.addAll(jvmOptions);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tricolor.cli.Main"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    List.of("GOGC", "GOMEMLIMIT", "GOMAXPROCS", "GODEBUG", "GOTRACEBACK")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve("stderr").toFile());
    if (out != null) {
      builder.redirectOutput(out.toFile());
    }
    return builder.start();
  }

  /** Waits for the end; {@code read} is what was read of the output already. */
  Result finish(Process process, String read) throws Exception {
    try (InputStream output = process.getInputStream()) {
      String out = read + new String(output.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running");
      }
      return new Result(process.exitValue(), out, Files.readString(folder.resolve("stderr")));
    }
  }
}
