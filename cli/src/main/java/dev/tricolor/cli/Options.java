package dev.tricolor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes commands and options to picocli in calls: reading annotations would take a fifth of the
 * time in which a short program starts, compiles and ends.
 */
final class Options {
  /** Nothing is named by its class. Picocli's own factory looks for Groovy first. */
  static final CommandLine.IFactory FACTORY =
      new CommandLine.IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          throw new AssertionError("picocli asks for a " + type);
        }
      };

  private Options() {}

  /** Keeps picocli from looking for the classes of converters that no option uses. */
  static void trimPicocli() {
    System.setProperty("picocli.converters.excludes", "java\\..*");
  }

  /**
   * A command with the options for help and the version.
   *
   * @param body what runs: a Runnable or a Callable
   * @param examples lines that work as typed
   */
  static CommandSpec command(Object body, String name, String description, String... examples) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(body, FACTORY).name(name);
    spec.version(VersionCommand.VERSION);
    spec.usageMessage()
        .description(description)
        .headerHeading("Examples:%n  " + String.join("%n  ", examples) + "%n%n");
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    return spec;
  }

  /** An option without a value: a Boolean. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** An option with a text; null if it is not given. */
  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with a value of the type of {@code initial}, which it has if it is not given. */
  static OptionSpec value(String name, String label, Object initial, String description) {
    return OptionSpec.builder(name)
        .type(initial.getClass())
        .initialValue(initial)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** What stands behind the options: an array of texts. */
  static PositionalParamSpec files(String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("0..1")
        .type(String[].class)
        .initialValue(new String[0])
        .paramLabel("FILE")
        .description(description)
        .build();
  }
}
