package dev.tricolor.cli;

import dev.tricolor.sim.Simulation;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code tricolor}. */
public final class Main implements Runnable {
  private static final List<String> COMMANDS = List.of("run", "check", "version");

  private final CommandSpec spec =
      Options.command(
          this,
          "tricolor",
          "Runs Go programs on a simulated Go runtime, in virtual time.",
          "tricolor run examples/quickstart.go",
          "GODEBUG=gctrace=1 tricolor run --gogc 50 examples/binarytrees.go");

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code. The launcher's rehearsal, from which
   * the AOT cache is made, runs it twice: it shall know both how a program is compiled and how it
   * is taken from the build cache.
   */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("run")) {
      Simulation.prepare();
    }
    if (Boolean.getBoolean("tricolor.rehearsal")) {
      execute(arguments);
    }
    int exitCode = execute(arguments);
    // A process that just ends is spared what System.exit does first: it looks for a logger.
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int execute(String[] arguments) {
    Options.trimPicocli();
    CommandLine line = new CommandLine(new Main().spec(arguments), Options.FACTORY);
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

  /** All commands, or only the one that is asked for: each costs time. */
  private CommandSpec spec(String[] arguments) {
    spec.usageMessage().synopsisSubcommandLabel("<command>");
    String asked = arguments.length == 0 ? "" : arguments[0];
    for (String name : COMMANDS.contains(asked) ? List.of(asked) : COMMANDS) {
      spec.addSubcommand(name, new CommandLine(command(name), Options.FACTORY));
    }
    return spec;
  }

  private static CommandSpec command(String name) {
    return switch (name) {
      case "run" -> new RunCommand().spec();
      case "check" -> new CheckCommand().spec();
      default -> new VersionCommand().spec();
    };
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
