package dev.tricolor.script.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** All that a compiled program depends on, except for what the disk says, as one text. */
final class CacheKey {
  private final byte[] text;

  private CacheKey(byte[] text) {
    this.text = text;
  }

  /**
   * Makes a key.
   *
   * @param build names this build of tricolor
   * @param flags of the compiler
   * @param arguments files of the main package, or its folder
   */
  static CacheKey of(String build, String flags, Path workingFolder, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    add(text, build);
    add(text, System.getProperty("java.vm.version", ""));
    add(text, flags);
    add(text, workingFolder.toAbsolutePath().toString());
    for (String argument : arguments) {
      add(text, argument);
    }
    return new CacheKey(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A text with its length before it, so that no two lists of texts look the same. */
  private static void add(StringBuilder out, String text) {
    out.append(text.length()).append(' ').append(text).append('\n');
  }

  byte[] bytes() {
    return text;
  }

  boolean is(byte[] other) {
    return Arrays.equals(text, other);
  }

  /** Whether every name in it is a text that no other name could give. */
  boolean exact() {
    return new String(text, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
  }

  /** 64 bits that hardly any other key has, in hexadecimal. */
  String digest() {
    long hash = 0xcbf29ce484222325L;
    for (byte each : text) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    StringBuilder digits = new StringBuilder();
    for (int shift = 60; shift >= 0; shift -= 4) {
      digits.append(Character.forDigit((int) ((hash >>> shift) & 15), 16));
    }
    return digits.toString();
  }
}
