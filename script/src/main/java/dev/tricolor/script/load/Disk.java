package dev.tricolor.script.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The user's files. It keeps what it was asked and what it found: a program comes out the same for
 * as long as all of that {@linkplain Fact#holds holds}.
 */
public final class Disk {
  private static final byte[] NOTHING = {0};
  private static final byte[] FILE = {1};
  private static final byte[] FOLDER = {2};
  private static final byte[] OTHER = {3};

  private final List<Fact> facts = new ArrayList<>();

  /** What may be asked of a path. */
  public enum Question {
    /** What is there: nothing, a file, a folder, something else. */
    KIND,
    /** The bytes of a file. */
    CONTENT,
    /** The names of a folder's Go files, tests included, each with a slash behind it. */
    SOURCES
  }

  /**
   * Something that was found.
   *
   * @param path absolute
   * @param answer for the kind, one byte of this class's own
   */
  public record Fact(Question question, Path path, byte[] answer) {

    /**
     * Whether it can be asked again, and written down: not of a pipe, which gives its bytes once,
     * nor of a name that is no text.
     */
    public boolean repeatable() {
      return !Arrays.equals(answer, OTHER) && path.toString().indexOf('\uFFFD') < 0;
    }

    /** Whether it would be found again. */
    public boolean holds() {
      try {
        return Arrays.equals(answer, Disk.answer(question, path));
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Everything that was found so far. */
  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  boolean isFile(Path path) {
    return Arrays.equals(kind(path), FILE);
  }

  boolean isFolder(Path path) {
    return Arrays.equals(kind(path), FOLDER);
  }

  boolean exists(Path path) {
    return !Arrays.equals(kind(path), NOTHING);
  }

  byte[] content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    facts.add(new Fact(Question.CONTENT, file, bytes));
    return bytes;
  }

  /** The Go files of a folder, tests included, sorted. */
  List<Path> sources(Path folder) throws IOException {
    List<Path> files = sourcesIn(folder);
    facts.add(new Fact(Question.SOURCES, folder, names(files)));
    return files;
  }

  private byte[] kind(Path path) {
    byte[] answer = kindOf(path);
    facts.add(new Fact(Question.KIND, path, answer));
    return answer;
  }

  private static byte[] answer(Question question, Path path) throws IOException {
    return switch (question) {
      case KIND -> kindOf(path);
      case CONTENT -> Files.readAllBytes(path);
      case SOURCES -> names(sourcesIn(path));
    };
  }

  private static byte[] kindOf(Path path) {
    if (Files.isRegularFile(path)) {
      return FILE;
    }
    if (Files.isDirectory(path)) {
      return FOLDER;
    }
    return Files.exists(path) ? OTHER : NOTHING;
  }

  private static List<Path> sourcesIn(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (FileSelection.isSource(file.getFileName().toString()) && Files.isRegularFile(file)) {
          found.add(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(found);
    return found;
  }

  private static byte[] names(List<Path> files) {
    StringBuilder names = new StringBuilder();
    for (Path file : files) {
      names.append(file.getFileName()).append('/');
    }
    return names.toString().getBytes(StandardCharsets.UTF_8);
  }
}
