package dev.tricolor.script.cache;

import dev.tricolor.script.compile.Compilation;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programs that were compiled before. */
public final class BuildCache {
  private final @Nullable CacheFolder folder;
  private final String build;

  private BuildCache(@Nullable CacheFolder folder, String build) {
    this.folder = build.isEmpty() ? null : folder;
    this.build = build;
  }

  /**
   * The cache in a folder.
   *
   * @param build names the build of tricolor whose programs are of use; empty: none are
   */
  public static BuildCache in(Path folder, String build) {
    return new BuildCache(new CacheFolder(folder), build);
  }

  /**
   * The cache of this build in the folder that the environment asks for: {@code TRICOLOR_CACHE},
   * else {@code tricolor} in {@code XDG_CACHE_HOME}, else in {@code HOME/.cache}.
   */
  public static BuildCache of(Map<String, String> environment) {
    CacheFolder folder = CacheFolder.of(environment);
    return new BuildCache(folder, folder == null ? "" : BuildId.current());
  }

  String build() {
    return build;
  }

  /** The program of a key, if it still is what a compiler would make; else null. */
  Compilation.@Nullable Success find(CacheKey key) {
    byte[] bytes = folder == null ? null : folder.read(key.digest());
    Compilation.Success found = bytes == null ? null : Entry.read(key, bytes);
    if (found != null && folder != null) {
      folder.touch(key.digest());
    }
    return found;
  }

  /** Whether it makes sense to store a program. */
  boolean takes(CacheKey key, Compilation.Success compiled) {
    return folder != null && Entry.storable(key, compiled);
  }

  /** Stores a program; all of its functions are emitted. */
  void store(CacheKey key, Compilation.Success compiled) {
    if (folder != null) {
      folder.write(key.digest(), Entry.write(key, compiled));
    }
  }
}
