package dev.tricolor.cli;

import dev.tricolor.sim.SimulationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where the summary of a run goes.
 *
 * @param file takes it; null is the error output
 * @param json whether it is JSON
 */
record StatsTarget(@Nullable Path file, boolean json) {

  /** What {@code --stats} without a value means. */
  static final String TEXT = "text";

  /** A value of {@code --stats}: {@code text}, {@code json} or a file, JSON if it is named so. */
  static StatsTarget of(String value) {
    return switch (value) {
      case TEXT -> new StatsTarget(null, false);
      case "json" -> new StatsTarget(null, true);
      default -> new StatsTarget(Path.of(value).toAbsolutePath(), value.endsWith(".json"));
    };
  }

  /** Why the file cannot be written; empty if it can. */
  String fault() {
    if (file == null) {
      return "";
    }
    Path folder = file.getParent();
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return "its folder does not exist";
    }
    return Files.isWritable(Files.exists(file) ? file : folder) ? "" : "permission denied";
  }

  /** Writes the summary; a file appears whole or not at all. */
  void write(SimulationResult result) throws IOException {
    String text = json ? StatsText.json(result) : StatsText.of(result);
    Path folder = file == null ? null : file.getParent();
    if (file == null || folder == null) {
      System.err.print(text);
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
    } else {
      Path part = Files.createTempFile(folder, ".stats", ".part");
      try {
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Takes a value only after an equals sign: {@code --stats main.go} names a program. */
  static final class OnlyAttached implements CommandLine.IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli hands out a Stack.
    public boolean preprocess(
        Stack<String> arguments,
        CommandSpec command,
        ArgSpec option,
        java.util.Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        arguments.push(TEXT);
      }
      return false;
    }
  }
}
