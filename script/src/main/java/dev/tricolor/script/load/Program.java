package dev.tricolor.script.load;

import java.util.List;

/**
 * The packages of a program.
 *
 * @param main the package that was asked for
 * @param packages all packages, {@code main} too, in the order in which Go initialises them: each
 *     after those that it imports, otherwise by import path
 * @param facts what the disk was asked for it, and what it answered
 */
public record Program(LoadedPackage main, List<LoadedPackage> packages, List<Disk.Fact> facts) {

  /** Throws unless the package that was asked for can be run. */
  public void requireMain() throws LoadException {
    if (main.diagnostics().isEmpty() && !main.name().equals("main")) {
      throw LoadException.wrong("package " + main.path() + " is not a main package");
    }
  }
}
