package dev.tricolor.script.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where entries lie. Whatever fails here means that there is no entry: a cache that cannot be read
 * or written is no reason to bother anyone.
 */
final class CacheFolder {
  private static final String ENTRY = ".tricolor";
  private static final String UNFINISHED = ".unfinished";

  /** Digests, so that nothing is dropped that somebody else keeps there. */
  private static final String PATTERN = "????????????????{" + ENTRY + ",.*" + UNFINISHED + "}";

  private static final int MOST_ENTRIES = 64;
  private static final long MOST_BYTES = 256L << 20;
  private static final long MOST_ENTRY_BYTES = MOST_BYTES / 4;

  /** What is unfinished for that long was left by a process that was ended. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder that the environment asks for; null if there shall be none. */
  static @Nullable CacheFolder of(Map<String, String> environment) {
    String name = nameOf(environment);
    try {
      return name.isEmpty() ? null : new CacheFolder(Path.of(name));
    } catch (InvalidPathException e) {
      return null;
    }
  }

  static String nameOf(Map<String, String> environment) {
    String own = environment.getOrDefault("TRICOLOR_CACHE", "");
    if (!own.isEmpty()) {
      return own.equals("off") ? "" : own;
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (caches.startsWith("/")) {
      return caches + "/tricolor";
    }
    String home = environment.getOrDefault("HOME", "");
    return home.startsWith("/") ? home + "/.cache/tricolor" : "";
  }

  /** The bytes of an entry; null if there is none. */
  byte @Nullable [] read(String name) {
    Path file = folder.resolve(name + ENTRY);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return null;
    }
  }

  /** Makes an entry that was used the youngest. */
  void touch(String name) {
    try {
      Files.setLastModifiedTime(folder.resolve(name + ENTRY), FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Then it goes a little earlier.
    }
  }

  /** Entries hold sources: nobody else may read them. */
  private static FileAttribute<Set<PosixFilePermission>> own(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** Puts an entry in its place, and drops the oldest beyond the bounds. */
  void write(String name, byte[] bytes) {
    if (bytes.length > MOST_ENTRY_BYTES) {
      return;
    }
    Path unfinished = folder.resolve(name + "." + ProcessHandle.current().pid() + UNFINISHED);
    try {
      Files.createDirectories(folder, own("rwx------"));
      Files.createFile(unfinished, own("rw-------"));
      Files.write(unfinished, bytes);
      Files.move(unfinished, folder.resolve(name + ENTRY), StandardCopyOption.ATOMIC_MOVE);
      trim();
    } catch (IOException e) {
      delete(unfinished);
    }
  }

  /** One of the cache's files. */
  private record Item(Path file, long bytes, FileTime modified) {}

  private void trim() throws IOException {
    List<Item> entries = new ArrayList<>();
    long bytes = 0;
    FileTime leftBehind = FileTime.from(Instant.now().minus(LEFT_BEHIND));
    for (Item item : items()) {
      if (item.file().toString().endsWith(ENTRY)) {
        entries.add(item);
        bytes += item.bytes();
      } else if (item.modified().compareTo(leftBehind) < 0) {
        delete(item.file());
      }
    }
    entries.sort(Comparator.comparing(Item::modified).thenComparing(Item::file));
    for (int i = 0; entries.size() - i > MOST_ENTRIES || bytes > MOST_BYTES; i++) {
      delete(entries.get(i).file());
      bytes -= entries.get(i).bytes();
    }
  }

  private List<Item> items() throws IOException {
    List<Item> items = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PATTERN)) {
      for (Path file : files) {
        try {
          var attributes = Files.readAttributes(file, BasicFileAttributes.class);
          items.add(new Item(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
          // Another process was faster with it.
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return items;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It will be tried again.
    }
  }
}
