package dev.tricolor.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that an option names. It appears whole or not at all; pipes and devices are written to.
 */
final class OutputFile {
  private final Path path;

  OutputFile(String name) {
    path = Path.of(name).toAbsolutePath();
  }

  /** Why the file cannot be written; empty if it can. */
  String fault() {
    Path folder = path.getParent();
    if (Files.isDirectory(path)) {
      return "it is a folder";
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return "its folder does not exist";
    }
    return Files.isWritable(Files.exists(path) ? path : folder) ? "" : "permission denied";
  }

  /** Writes all of it. */
  void write(String text) throws IOException {
    try (Draft draft = open()) {
      draft.writer().write(text);
      draft.keep();
    }
  }

  Draft open() throws IOException {
    Path folder = path.getParent();
    if (folder == null || (Files.exists(path) && !Files.isRegularFile(path))) {
      return new Draft(Files.newBufferedWriter(path), null);
    }
    Path part = Files.createTempFile(folder, ".tricolor", ".part");
    return new Draft(Files.newBufferedWriter(part), part);
  }

  /** What is written before the file appears. */
  final class Draft implements Closeable {
    private final BufferedWriter writer;
    private final @Nullable Path part;

    private Draft(BufferedWriter writer, @Nullable Path part) {
      this.writer = writer;
      this.part = part;
    }

    Writer writer() {
      return writer;
    }

    /** It is complete: the file appears. */
    void keep() throws IOException {
      writer.close();
      if (part != null) {
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    /** Drops what was not kept. */
    @Override
    public void close() throws IOException {
      writer.close();
      if (part != null) {
        Files.deleteIfExists(part);
      }
    }
  }
}
