package dev.tricolor.cli;

import dev.tricolor.sim.SimulationResult;
import java.io.IOException;
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
record StatsTarget(@Nullable OutputFile file, boolean json) {

  /** What {@code --stats} without a value means. */
  static final String TEXT = "text";

  /** A value of {@code --stats}: {@code text}, {@code json} or a file, JSON if it is named so. */
  static StatsTarget of(String value) {
    return switch (value) {
      case TEXT -> new StatsTarget(null, false);
      case "json" -> new StatsTarget(null, true);
      default -> new StatsTarget(new OutputFile(value), value.endsWith(".json"));
    };
  }

  /** Why the file cannot be written; empty if it can. */
  String fault() {
    return file == null ? "" : file.fault();
  }

  /** Writes the summary. */
  void write(SimulationResult result) throws IOException {
    String text = json ? StatsText.json(result) : StatsText.of(result);
    if (file == null) {
      System.err.print(text);
    } else {
      file.write(text);
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
