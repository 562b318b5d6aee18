package dev.tricolor.script.types;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an import path may be made of. */
final class ImportPath {
  private static final String FORBIDDEN = "!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD";

  private ImportPath() {}

  /** What is wrong with the text of a path, or null. */
  static @Nullable String problem(String path) {
    if (path.isEmpty()) {
      return "empty string";
    }
    for (int i = 0; i < path.length(); i++) {
      char character = path.charAt(i);
      boolean control = character < ' ' || character == 0x7F;
      if (control || character == ' ' || FORBIDDEN.indexOf(character) >= 0) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) character);
        return "invalid character " + code + (control ? "" : " '" + character + "'");
      }
    }
    return null;
  }
}
