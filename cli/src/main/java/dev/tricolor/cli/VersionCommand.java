package dev.tricolor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tricolor version}. */
@Command(
    name = "version",
    description = "Prints the versions of tricolor, of the JDK and of the Go language.",
    header = {"Examples:", "  tricolor version", "  tricolor version --json", ""},
    mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable {
  static final String VERSION = "tricolor 0.1.0";
  private static final String GO = "1.26";

  @Option(names = "--json", description = "As one JSON document.")
  boolean json;

  @Override
  public void run() {
    String java = Runtime.version().toString();
    if (json) {
      System.out.printf(
          "{\"tricolor\":\"%s\",\"java\":\"%s\",\"go\":\"%s\"}%n",
          VERSION.substring("tricolor ".length()), java, GO);
    } else {
      System.out.printf("%s (Java %s, Go language %s)%n", VERSION, java, GO);
    }
  }
}
