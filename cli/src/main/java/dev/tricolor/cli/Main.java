package dev.tricolor.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code tricolor}. */
@Command(
    name = "tricolor",
    description = "Runs Go programs on a simulated Go runtime, in virtual time.",
    subcommands = {RunCommand.class, CheckCommand.class, VersionCommand.class},
    mixinStandardHelpOptions = true,
    version = VersionCommand.VERSION,
    synopsisSubcommandLabel = "<command>",
    header = {
      "Examples:",
      "  tricolor run examples/quickstart.go",
      "  GODEBUG=gctrace=1 tricolor run --gogc 50 examples/binarytrees.go",
      ""
    })
public final class Main implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * Runs a command and ends the process with its exit code. The launcher's rehearsal, from which
   * the AOT cache is made, runs it twice: it shall know both how a program is compiled and how it
   * is taken from the build cache.
   */
  public static void main(String[] arguments) {
    if (Boolean.getBoolean("tricolor.rehearsal")) {
      execute(arguments);
    }
    System.exit(execute(arguments));
  }

  static int execute(String[] arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setParameterExceptionHandler((failure, given) -> explain(failure));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> BugReport.tell(failure, arguments));
    line.setStopAtPositional(true);
    line.getSubcommands().values().forEach(each -> each.setStopAtPositional(true));
    try {
      return line.execute(arguments);
    } catch (Error failure) {
      return BugReport.tell(failure, arguments);
    }
  }

  private static int explain(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && failure.getCommandLine().getParent() == null
        && !unmatched.isUnknownOption()) {
      return refuseCommand(failure.getCommandLine(), unmatched.getUnmatched().getFirst());
    }
    StringBuilder text = new StringBuilder("tricolor: ").append(failure.getMessage());
    List<String> nearest =
        failure instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!nearest.isEmpty()) {
      text.append("; did you mean ").append(String.join(" or ", nearest)).append('?');
    }
    System.err.println(text);
    System.err.println("Run 'tricolor --help' for usage.");
    return ExitCodes.USAGE;
  }

  private static int refuseCommand(CommandLine line, String given) {
    String nearest = Nearest.of(given, line.getSubcommands().keySet());
    String question = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
    System.err.println("tricolor: there is no command " + given + question);
    System.err.println("Run 'tricolor --help' for usage.");
    return ExitCodes.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: run, check or version");
  }
}
