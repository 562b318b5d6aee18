package dev.tricolor.script.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads Go files from disk. */
final class SourceFolder {
  private SourceFolder() {}

  /** The folder in which a file lies. */
  static Path of(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** A file and its text. */
  record Text(Path file, byte[] bytes) {}

  /**
   * The files of a folder that belong to its package.
   *
   * @param fault why there are none; empty if there are some
   */
  record Listing(List<Text> texts, String fault) {}

  static Listing read(Disk disk, Path folder) throws LoadException {
    List<Text> texts = new ArrayList<>();
    boolean tests = false;
    boolean excluded = false;
    for (Path file : sources(disk, folder)) {
      String name = file.getFileName().toString();
      if (FileSelection.isTest(name)) {
        tests = true;
      } else {
        Text text = new Text(file, bytes(disk, file));
        boolean belongs = FileSelection.nameMatches(name) && textMatches(text);
        excluded |= !belongs;
        if (belongs) {
          texts.add(text);
        }
      }
    }
    String fault = "";
    if (texts.isEmpty()) {
      fault =
          excluded
              ? "build constraints exclude all Go files in "
              : tests ? "no non-test Go files in " : "no Go files in ";
      fault += folder;
    }
    return new Listing(texts, fault);
  }

  private static List<Path> sources(Disk disk, Path folder) throws LoadException {
    try {
      return disk.sources(folder);
    } catch (IOException e) {
      throw LoadException.missing("open " + folder + ": " + reason(e));
    }
  }

  private static boolean textMatches(Text text) throws LoadException {
    try {
      return FileSelection.textMatches(text.bytes());
    } catch (BuildConstraint.SyntaxException e) {
      throw LoadException.wrong(
          text.file().getFileName() + ": parsing //go:build line: " + e.getMessage());
    }
  }

  static byte[] bytes(Disk disk, Path file) throws LoadException {
    try {
      return disk.content(file);
    } catch (IOException e) {
      throw LoadException.missing("open " + file + ": " + reason(e));
    }
  }

  /** Why reading failed, in a few words. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "no such file or directory";
      case AccessDeniedException _ -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }
}
