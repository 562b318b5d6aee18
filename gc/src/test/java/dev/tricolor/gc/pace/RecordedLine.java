package dev.tricolor.gc.pace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded line of names and values. */
record RecordedLine(String text) {
  /** The value of a name, as it was printed. */
  String text(String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=(\\S+)").matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(name + " is not in " + text);
    }
    return matcher.group(1);
  }

  long whole(String name) {
    return Long.parseLong(text(name));
  }

  LiveBytes found() {
    return new LiveBytes(whole("marked"), whole("stack"), whole("globals"));
  }

  @Override
  public String toString() {
    return text;
  }
}
