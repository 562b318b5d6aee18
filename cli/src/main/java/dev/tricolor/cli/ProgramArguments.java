package dev.tricolor.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows the options of {@code run}, taken apart as {@code go run} does: the files or the
 * folder, then the program's own arguments.
 *
 * @param files Go files of one package, or one folder
 * @param rest the program's arguments
 */
record ProgramArguments(List<String> files, List<String> rest) {

  static ProgramArguments of(List<String> arguments) {
    List<String> files = new ArrayList<>();
    int next = 0;
    while (next < arguments.size() && arguments.get(next).endsWith(".go")) {
      files.add(arguments.get(next++));
    }
    if (files.isEmpty() && next < arguments.size() && !arguments.get(next).equals("--")) {
      files.add(arguments.get(next++));
    }
    if (next < arguments.size() && arguments.get(next).equals("--")) {
      next++;
    }
    return new ProgramArguments(files, arguments.subList(next, arguments.size()));
  }

  /** The program's command line: its name, as go build would call it, then its arguments. */
  List<String> programLine() {
    List<String> line = new ArrayList<>();
    line.add(name());
    line.addAll(rest);
    return line;
  }

  private String name() {
    String first = files.isEmpty() ? "main" : files.getFirst();
    String last = first.substring(first.lastIndexOf('/') + 1);
    return "./" + (last.endsWith(".go") ? last.substring(0, last.length() - 3) : last);
  }
}
