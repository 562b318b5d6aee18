package dev.tricolor.script.source;

/** One Go source file; two reads of one path are two files. */
public final class SourceFile {
  private final String path;
  private final String tracebackPath;
  private final byte[] text;

  /**
   * Creates a file.
   *
   * @param path path as diagnostics show it, for example {@code ./main.go} or {@code q/c.go}
   * @param tracebackPath absolute path as tracebacks and {@code runtime.Caller} show it
   * @param text the whole text, UTF-8 bytes, unchanged; not copied
   */
  public SourceFile(String path, String tracebackPath, byte[] text) {
    this.path = path;
    this.tracebackPath = tracebackPath;
    this.text = text;
  }

  /** Path as diagnostics show it. */
  public String path() {
    return path;
  }

  /** Absolute path as tracebacks show it. */
  public String tracebackPath() {
    return tracebackPath;
  }

  /** The text, not copied; callers do not change it. */
  public byte[] text() {
    return text;
  }

  @Override
  public String toString() {
    return path;
  }
}
