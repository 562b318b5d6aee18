package dev.tricolor.cli;

import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.script.load.LoadException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code tricolor check}: diagnostics only. */
final class CheckCommand implements Callable<Integer> {
  private final OptionSpec all = Options.flag("-e", "Report all errors, not just the first ten.");
  private final PositionalParamSpec files =
      Options.files("Go files of one package, or its folder.");

  CommandSpec spec() {
    return Options.command(
            this,
            "check",
            "Reports what is wrong with a Go package, in the gc compiler's words.",
            "tricolor check main.go",
            "tricolor check -e ./folder")
        .addOption(all)
        .addPositional(files);
  }

  @Override
  public Integer call() {
    try {
      List<String> report =
          new GoCompiler(Path.of(""), all.getValue(), false)
              .check(List.of(files.<String[]>getValue()));
      report.forEach(System.err::println);
      return report.isEmpty() ? 0 : ExitCodes.DIAGNOSTICS;
    } catch (LoadException failure) {
      System.err.println(failure.getMessage());
      return failure.exitCode();
    }
  }
}
