package dev.tricolor.cli;

import dev.tricolor.script.compile.GoCompiler;
import dev.tricolor.script.load.LoadException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tricolor check}: diagnostics only. */
@Command(
    name = "check",
    description = "Reports what is wrong with a Go package, in the gc compiler's words.",
    header = {"Examples:", "  tricolor check main.go", "  tricolor check -e ./folder", ""},
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Option(names = "-e", description = "Report all errors, not just the first ten.")
  boolean all;

  @Parameters(paramLabel = "FILE", description = "Go files of one package, or its folder.")
  List<String> files = List.of();

  @Override
  public Integer call() {
    try {
      List<String> report = new GoCompiler(Path.of(""), all, false).check(files);
      report.forEach(System.err::println);
      return report.isEmpty() ? 0 : ExitCodes.DIAGNOSTICS;
    } catch (LoadException failure) {
      System.err.println(failure.getMessage());
      return failure.exitCode();
    }
  }
}
