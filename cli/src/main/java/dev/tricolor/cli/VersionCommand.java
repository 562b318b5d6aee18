package dev.tricolor.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code tricolor version}. */
final class VersionCommand implements Runnable {
  static final String VERSION = "tricolor 0.1.0";
  private static final String GO = "1.26";

  private final OptionSpec json = Options.flag("--json", "As one JSON document.");

  CommandSpec spec() {
    return Options.command(
            this,
            "version",
            "Prints the versions of tricolor, of the JDK and of the Go language.",
            "tricolor version",
            "tricolor version --json")
        .addOption(json);
  }

  @Override
  public void run() {
    String java = Runtime.version().toString();
    if (json.<Boolean>getValue()) {
      System.out.printf(
          "{\"tricolor\":\"%s\",\"java\":\"%s\",\"go\":\"%s\"}%n",
          VERSION.substring("tricolor ".length()), java, GO);
    } else {
      System.out.printf("%s (Java %s, Go language %s)%n", VERSION, java, GO);
    }
  }
}
