package dev.tricolor.script.load;

import org.jspecify.annotations.Nullable;

/** The rules for import paths that need no look at any file. */
final class ImportPath {
  private static final String FORBIDDEN = "!\"#$%&'()*,:;<=>?[\\]^`{|}\uFFFD";

  private ImportPath() {}

  /** What is wrong with a path, in the go command's words; null if nothing is. */
  static @Nullable String fault(String path) {
    if (path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../")) {
      return '"' + path + "\" is relative, but relative import paths are not supported";
    }
    if (path.isEmpty() || path.codePoints().anyMatch(ImportPath::isForbidden)) {
      return "invalid import path: " + path;
    }
    if (path.startsWith("/")) {
      return '"' + path + "\" is not a package path";
    }
    if (path.endsWith("/")) {
      return "malformed import path \"" + path + "\": trailing slash";
    }
    for (String element : path.split("/", -1)) {
      if (element.isEmpty()) {
        return "malformed import path \"" + path + "\": double slash";
      }
      if (element.equals(".") || element.equals("..")) {
        return "malformed import path \"" + path + "\": invalid path element \"" + element + '"';
      }
    }
    if (path.equals("C")) {
      return "import \"C\": there is no cgo here";
    }
    return null;
  }

  private static boolean isForbidden(int c) {
    return c <= ' '
        || c == 0x7F
        || FORBIDDEN.indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.isSpaceChar(c);
  }

  /** Whether the first element has a dot, as the paths of modules in the world do. */
  static boolean hasHost(String path) {
    int slash = path.indexOf('/');
    return path.substring(0, slash < 0 ? path.length() : slash).contains(".");
  }

  /**
   * Whether {@code importer} may import {@code path}: what lies below a folder {@code internal} is
   * for the packages around that folder only.
   */
  static boolean mayImport(String importer, boolean importerIsLibrary, String path) {
    int end = path.equals("internal") ? 0 : -1;
    if (path.startsWith("internal/")) {
      end = 0;
    }
    int inside =
        Math.max(
            path.lastIndexOf("/internal/"), path.endsWith("/internal") ? path.length() - 9 : -1);
    if (inside >= 0) {
      end = inside;
    }
    if (end < 0) {
      return true;
    }
    String around = path.substring(0, end);
    return around.isEmpty()
        ? importerIsLibrary
        : importer.equals(around) || importer.startsWith(around + "/");
  }
}
