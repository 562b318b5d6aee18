package dev.tricolor.script.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user named as the main package.
 *
 * @param folder the folder of the package
 * @param files the files that were named; empty if the whole folder was
 */
record Inputs(Path folder, List<Path> files) {

  static Inputs of(Disk disk, Path workingFolder, List<String> arguments) throws LoadException {
    if (arguments.isEmpty()) {
      return new Inputs(workingFolder, List.of());
    }
    if (!arguments.getFirst().endsWith(".go")) {
      return ofFolder(disk, workingFolder, arguments);
    }
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      files.add(file(disk, workingFolder, argument));
    }
    Path folder = SourceFolder.of(files.getFirst());
    for (Path file : files) {
      if (!SourceFolder.of(file).equals(folder)) {
        throw LoadException.wrong(
            "named files must all be in one directory; have "
                + relative(workingFolder, folder)
                + " and "
                + relative(workingFolder, SourceFolder.of(file)));
      }
    }
    return new Inputs(folder, List.copyOf(files));
  }

  private static String relative(Path workingFolder, Path folder) {
    String path = workingFolder.relativize(folder).toString();
    return path.isEmpty() ? "." : path;
  }

  private static Inputs ofFolder(Disk disk, Path workingFolder, List<String> arguments)
      throws LoadException {
    Path folder = workingFolder.resolve(arguments.getFirst()).normalize();
    if (disk.isFile(folder)) {
      throw LoadException.wrong("named files must be .go files: " + arguments.getFirst());
    }
    if (!disk.isFolder(folder)) {
      throw LoadException.missing("stat " + folder + ": directory not found");
    }
    if (arguments.size() > 1) {
      throw LoadException.wrong(
          "name one folder, or files of one package; have " + String.join(" ", arguments));
    }
    return new Inputs(folder, List.of());
  }

  private static Path file(Disk disk, Path workingFolder, String argument) throws LoadException {
    Path file = workingFolder.resolve(argument).normalize();
    if (!argument.endsWith(".go")) {
      throw LoadException.wrong("named files must be .go files: " + argument);
    }
    if (disk.isFolder(file)) {
      throw LoadException.wrong(argument + " is a directory, should be a Go file");
    }
    if (!disk.exists(file)) {
      throw LoadException.missing("stat " + argument + ": no such file or directory");
    }
    if (FileSelection.isTest(argument)) {
      throw LoadException.wrong("cannot run *_test.go files (" + argument + ")");
    }
    return file;
  }
}
