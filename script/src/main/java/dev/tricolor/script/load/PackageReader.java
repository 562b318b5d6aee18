package dev.tricolor.script.load;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Parser;
import dev.tricolor.script.syntax.SourceUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Parses the files of one package. */
final class PackageReader {
  private final Path workingFolder;

  PackageReader(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /**
   * A package of which the imports are not yet resolved.
   *
   * @param importPath its path for others
   * @param label its path in messages
   * @param imports where each of its imports stands first
   */
  record Parsed(
      String importPath,
      String label,
      String name,
      boolean library,
      List<SourceUnit> units,
      NavigableMap<String, Pos> imports,
      Diagnostics diagnostics) {

    LoadedPackage loaded() {
      List<String> paths =
          imports.keySet().stream().filter(path -> !path.equals("unsafe")).toList();
      return new LoadedPackage(label, name, library, units, paths, diagnostics);
    }
  }

  Parsed library(LibraryIndex library, String importPath) throws LoadException {
    List<SourceFile> files = new ArrayList<>();
    for (String name : library.files(importPath)) {
      String path = LibraryIndex.ROOT + importPath + "/" + name;
      files.add(new SourceFile(path, path, library.text(importPath, name)));
    }
    return parse(importPath, importPath, Path.of(LibraryIndex.ROOT, importPath), files, true);
  }

  Parsed user(String importPath, String label, Path folder, List<SourceFolder.Text> texts)
      throws LoadException {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFolder.Text text : texts) {
      files.add(new SourceFile(shown(text.file()), text.file().toString(), text.bytes()));
    }
    return parse(importPath, label, folder, files, false);
  }

  /** A file as the go command shows it: relative to the working folder where that is shorter. */
  private String shown(Path file) {
    String relative = workingFolder.relativize(file).toString();
    String absolute = file.toString();
    if (relative.length() >= absolute.length()) {
      return absolute;
    }
    return SourceFolder.of(file).equals(workingFolder) ? "./" + relative : relative;
  }

  private static Parsed parse(
      String importPath, String label, Path folder, List<SourceFile> files, boolean library)
      throws LoadException {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceUnit> units = new ArrayList<>();
    NavigableMap<String, Pos> imports = new TreeMap<>();
    for (SourceFile file : files) {
      SourceUnit unit =
          library ? Parser.parseLazily(file, diagnostics) : Parser.parse(file, diagnostics);
      if (!unit.packageName().value().equals("documentation") || files.size() == 1) {
        units.add(unit);
        collectImports(unit, imports);
      }
    }
    String name = units.isEmpty() ? "_" : commonName(units, folder);
    return new Parsed(importPath, label, name, library, units, imports, diagnostics);
  }

  private static void collectImports(SourceUnit unit, NavigableMap<String, Pos> imports) {
    for (Decl declaration : unit.declarations()) {
      if (declaration instanceof Decl.Import line && !line.path().bad()) {
        String text = line.path().text();
        imports.putIfAbsent(text.substring(1, text.length() - 1), line.pos());
      }
    }
  }

  private static String commonName(List<SourceUnit> units, Path folder) throws LoadException {
    SourceUnit first = units.getFirst();
    String name = first.packageName().value();
    for (SourceUnit unit : units) {
      String other = unit.packageName().value();
      // A blank name comes from a syntax error, which is reported anyway.
      if (!other.equals(name) && !other.equals("_") && !name.equals("_")) {
        throw LoadException.wrong(
            "found packages %s (%s) and %s (%s) in %s"
                .formatted(name, fileName(first), other, fileName(unit), folder));
      }
    }
    return name;
  }

  static String fileName(SourceUnit unit) {
    return fileName(unit.pos());
  }

  static String fileName(Pos pos) {
    String path = pos.file().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
