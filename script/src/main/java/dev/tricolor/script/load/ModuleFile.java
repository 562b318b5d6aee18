package dev.tricolor.script.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we need of a {@code go.mod} file.
 *
 * @param root the folder in which it lies
 * @param path the module's path
 */
record ModuleFile(Path root, String path) {
  private static final Set<String> DIRECTIVES =
      Set.of(
          "module",
          "go",
          "toolchain",
          "godebug",
          "require",
          "exclude",
          "replace",
          "retract",
          "tool",
          "ignore");

  private static final int GO_VERSION = 26;

  /** The module around a folder; null if there is none. */
  static @Nullable ModuleFile around(Disk disk, Path folder) throws LoadException {
    for (Path root = folder; root != null; root = root.getParent()) {
      Path file = root.resolve("go.mod");
      if (disk.isFile(file)) {
        try {
          String text = new String(disk.content(file), StandardCharsets.UTF_8);
          return parse(root, text.lines().toList());
        } catch (IOException e) {
          throw LoadException.missing("go: reading " + file + ": " + SourceFolder.reason(e));
        }
      }
    }
    return null;
  }

  private static ModuleFile parse(Path root, List<String> lines) throws LoadException {
    String path = "";
    String block = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("//.*", "").strip();
      if (line.isEmpty() || (line.equals(")") && !block.isEmpty())) {
        block = line.isEmpty() ? block : "";
        continue;
      }
      String[] words = (block + " " + line).strip().split("\\s+", -1);
      if (!DIRECTIVES.contains(words[0])) {
        throw LoadException.wrong(
            "go: errors parsing go.mod:\ngo.mod:" + (i + 1) + ": unknown directive: " + words[0]);
      }
      if (line.endsWith("(")) {
        block = words[0];
      } else if (words[0].equals("module") && words.length > 1) {
        path = unquoted(words[1]);
      } else if (words[0].equals("go") && words.length > 1) {
        checkVersion(words[1]);
      }
    }
    if (path.isEmpty()) {
      throw LoadException.wrong("go: error reading go.mod: missing module declaration");
    }
    return new ModuleFile(root, path);
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"));
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  private static void checkVersion(String version) throws LoadException {
    String[] numbers = version.split("\\.", -1);
    if (numbers.length > 1 && numbers[1].matches("\\d{1,5}")) {
      int minor = Integer.parseInt(numbers[1]);
      if (!numbers[0].equals("1") || minor > GO_VERSION) {
        throw LoadException.wrong(
            "go: go.mod requires go >= " + version + " (running go 1." + GO_VERSION + ")");
      }
    }
  }

  /** Whether the import path is this module's or of a package in it. */
  boolean contains(String importPath) {
    return importPath.equals(path) || importPath.startsWith(path + "/");
  }

  /** The folder of a package of this module. */
  Path folder(String importPath) {
    return importPath.equals(path) ? root : root.resolve(importPath.substring(path.length() + 1));
  }

  /** The import path of a folder in this module. */
  String importPath(Path folder) {
    String rest = root.relativize(folder).toString().replace('\\', '/');
    return rest.isEmpty() ? path : path + "/" + rest;
  }
}
