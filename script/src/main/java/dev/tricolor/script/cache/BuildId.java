package dev.tricolor.script.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names this build of tricolor, by the content of its jar. */
final class BuildId {
  /** Written into the jar by build-tools/Prelink. */
  private static final String RESOURCE = "/dev/tricolor/build-id";

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
    try (@Nullable InputStream resource = BuildId.class.getResourceAsStream(RESOURCE)) {
      return resource == null
          ? ""
          : new String(resource.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
