package dev.tricolor.script.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a folder belong to a build for linux/amd64. */
final class FileSelection {
  private static final int GO_VERSION = 26;
  private static final String OPEN_COMMENT = "/*";

  private static final Set<String> SYSTEMS =
      Set.of(
          "aix",
          "android",
          "darwin",
          "dragonfly",
          "freebsd",
          "hurd",
          "illumos",
          "ios",
          "js",
          "linux",
          "nacl",
          "netbsd",
          "openbsd",
          "plan9",
          "solaris",
          "wasip1",
          "windows",
          "zos");

  private static final Set<String> PROCESSORS =
      Set.of(
          "386",
          "amd64",
          "amd64p32",
          "arm",
          "armbe",
          "arm64",
          "arm64be",
          "loong64",
          "mips",
          "mipsle",
          "mips64",
          "mips64le",
          "mips64p32",
          "mips64p32le",
          "ppc",
          "ppc64",
          "ppc64le",
          "riscv",
          "riscv64",
          "s390",
          "s390x",
          "sparc",
          "sparc64",
          "wasm");

  private FileSelection() {}

  /** Whether a file of this name can be part of a package at all, tests included. */
  static boolean isSource(String name) {
    return name.endsWith(".go") && !name.startsWith("_") && !name.startsWith(".");
  }

  static boolean isTest(String name) {
    return name.endsWith("_test.go");
  }

  /** Whether the suffixes of a file's name, such as {@code _windows}, let it in. */
  static boolean nameMatches(String name) {
    String stem = name.substring(0, name.indexOf('.'));
    int first = stem.indexOf('_');
    if (first < 0) {
      return true;
    }
    // What stands before the first underscore is never a suffix: linux.go is for all systems.
    List<String> parts = Arrays.asList(stem.substring(first + 1).split("_", -1));
    if (parts.getLast().equals("test")) {
      parts = parts.subList(0, parts.size() - 1);
    }
    if (parts.isEmpty()) {
      return true;
    }
    String last = parts.getLast();
    if (PROCESSORS.contains(last)) {
      String before = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
      return tagHolds(last) && (!SYSTEMS.contains(before) || tagHolds(before));
    }
    return !SYSTEMS.contains(last) || tagHolds(last);
  }

  /** Whether a build tag holds. */
  static boolean tagHolds(String tag) {
    return switch (tag) {
      case "linux", "unix", "amd64", "amd64.v1", "gc" -> true;
      default -> tag.startsWith("go1.") && isReleased(tag.substring(4));
    };
  }

  private static boolean isReleased(String minor) {
    return minor.matches("[1-9][0-9]?") && Integer.parseInt(minor) <= GO_VERSION;
  }

  /** Whether the {@code //go:build} line of a file, if it has one, lets it in. */
  static boolean textMatches(byte[] text) throws BuildConstraint.SyntaxException {
    String expression = constraint(text);
    return expression == null || BuildConstraint.holds(expression, FileSelection::tagHolds);
  }

  /** The expression of the {@code //go:build} line above the package clause; null if none. */
  private static @Nullable String constraint(byte[] text) throws BuildConstraint.SyntaxException {
    String found = null;
    boolean inComment = false;
    for (int start = 0; start < text.length; ) {
      int end = lineEnd(text, start);
      String line = new String(text, start, end - start, StandardCharsets.UTF_8).strip();
      start = end + 1;
      if (!inComment && isConstraint(line)) {
        if (found != null) {
          throw new BuildConstraint.SyntaxException("multiple //go:build comments");
        }
        found = line.substring("//go:build".length());
      }
      String code = withoutComments(line, inComment);
      if (!code.isEmpty() && !code.equals(OPEN_COMMENT)) {
        break;
      }
      inComment = code.equals(OPEN_COMMENT);
    }
    return found;
  }

  /** A line without its comments, or {@link #OPEN_COMMENT} if one goes on in the next line. */
  private static String withoutComments(String line, boolean inComment) {
    String rest = inComment ? OPEN_COMMENT + line : line;
    while (rest.startsWith(OPEN_COMMENT)) {
      int close = rest.indexOf("*/", OPEN_COMMENT.length());
      if (close < 0) {
        return OPEN_COMMENT;
      }
      rest = rest.substring(close + 2).strip();
    }
    return rest.startsWith("//") ? "" : rest;
  }

  private static boolean isConstraint(String line) {
    String head = "//go:build";
    return line.startsWith(head)
        && (line.length() == head.length() || Character.isWhitespace(line.charAt(head.length())));
  }

  private static int lineEnd(byte[] text, int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }
}
