package dev.tricolor.script.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder does not grow for ever, and holds only whole entries. */
final class CacheFolderTest {
  @TempDir Path path;

  private static String name(int number) {
    return "%016x".formatted(number);
  }

  private void age(String file, int minutes) throws IOException {
    Files.setLastModifiedTime(
        path.resolve(file), FileTime.from(Instant.now().minusSeconds(60L * minutes)));
  }

  @Test
  void oldestEntriesGoFirst() throws IOException {
    CacheFolder folder = new CacheFolder(path);
    for (int i = 0; i < 64; i++) {
      folder.write(name(i), new byte[] {(byte) i});
      age(name(i) + ".tricolor", 1000 - i);
    }
    folder.touch(name(0));
    folder.write(name(64), new byte[] {64});
    folder.write(name(65), new byte[] {65});
    assertThat(folder.read(name(0))).as("used since").containsExactly(0);
    assertThat(folder.read(name(1))).isNull();
    assertThat(folder.read(name(2))).isNull();
    assertThat(folder.read(name(3))).containsExactly(3);
    assertThat(folder.read(name(65))).containsExactly(65);
  }

  @Test
  void bytesAreBounded() throws IOException {
    CacheFolder folder = new CacheFolder(path);
    for (int i = 0; i < 6; i++) {
      folder.write(name(i), new byte[50 << 20]);
      age(name(i) + ".tricolor", 1000 - i);
    }
    assertThat(path.resolve(name(0) + ".tricolor")).doesNotExist();
    assertThat(path.resolve(name(1) + ".tricolor")).exists();
    folder.write(name(7), new byte[65 << 20]);
    assertThat(path.resolve(name(7) + ".tricolor")).as("too large for the cache").doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedInTime() throws IOException {
    CacheFolder folder = new CacheFolder(path);
    Files.write(path.resolve(name(1) + ".7.unfinished"), new byte[] {1});
    Files.write(path.resolve(name(2) + ".8.unfinished"), new byte[] {1});
    Files.write(path.resolve("someone.else"), new byte[] {1});
    age(name(1) + ".7.unfinished", 61);
    age("someone.else", 10_000);
    folder.write(name(3), new byte[] {1});
    assertThat(path.resolve(name(1) + ".7.unfinished")).doesNotExist();
    assertThat(path.resolve(name(2) + ".8.unfinished")).exists();
    assertThat(path.resolve("someone.else")).exists();
  }

  /** Sources are in there, which may be nobody else's business. */
  @Test
  void entriesArePrivate() throws IOException {
    Path own = path.resolve("a/b");
    new CacheFolder(own).write(name(1), new byte[] {1});
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(own.resolve(name(1) + ".tricolor"))))
        .isEqualTo("rw-------");
  }
}
