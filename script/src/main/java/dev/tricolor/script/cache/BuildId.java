package dev.tricolor.script.cache;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Names this build of tricolor, by the content of its jar. */
final class BuildId {
  /** Written into the jar by build-tools/Prelink. */
  private static final String ENTRY = "dev/tricolor/build-id";

  private BuildId() {}

  /**
   * The id; empty if there is none, as in classes that lie in folders. The property {@code
   * tricolor.build} wins over the jar's.
   */
  static String current() {
    String given = System.getProperty("tricolor.build");
    if (given != null) {
      return given;
    }
    String jar = System.getProperty("java.class.path", "");
    return jar.endsWith(".jar") && jar.indexOf(File.pathSeparatorChar) < 0 ? inJar(jar) : "";
  }

  /** Reads it from the jar itself: class loaders would ask all of the JDK's modules first. */
  private static String inJar(String path) {
    try (ZipFile jar = new ZipFile(path)) {
      ZipEntry entry = jar.getEntry(ENTRY);
      return entry == null ? "" : read(jar, entry);
    } catch (IOException e) {
      return "";
    }
  }

  private static String read(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream id = jar.getInputStream(entry)) {
      return new String(id.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
