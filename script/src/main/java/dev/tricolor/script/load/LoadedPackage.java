package dev.tricolor.script.load;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.SourceUnit;
import java.util.List;

/**
 * A package of a program, parsed.
 *
 * @param path import path; {@code command-line-arguments} for a main package given as files or
 *     outside of modules
 * @param name the name in its package clauses
 * @param library whether it belongs to the standard library
 * @param units its files, sorted by name, or in the order in which they were given
 * @param imports import paths of the packages it imports, sorted, without {@code unsafe}
 * @param diagnostics what is wrong with it so far
 */
public record LoadedPackage(
    String path,
    String name,
    boolean library,
    List<SourceUnit> units,
    List<String> imports,
    Diagnostics diagnostics) {

  /** The path of a main package that is given as files. */
  public static final String COMMAND_LINE = "command-line-arguments";

  /** Whether it can make up addresses. */
  public boolean importsUnsafe() {
    return units.stream()
        .flatMap(unit -> unit.declarations().stream())
        .anyMatch(
            each ->
                each instanceof Decl.Import line
                    && (line.path().text().equals("\"unsafe\"")
                        || line.path().text().equals("`unsafe`")));
  }
}
