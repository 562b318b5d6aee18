package dev.tricolor.script.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs in a folder, compiled with the cache in another. */
final class Programs {
  static final String HELLO = "package main\n\nfunc main() { println(\"hello\") }\n";

  private final Path folder;
  private final Path cache;

  Programs(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toRealPath().resolve("src"));
    this.cache = folder.toRealPath().resolve("cache");
  }

  Path folder() {
    return folder;
  }

  Path cache() {
    return cache;
  }

  Programs write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
    return this;
  }

  /** The only entry. */
  Path entry() throws IOException {
    try (var files = Files.list(cache)) {
      List<Path> entries = files.toList();
      assertThat(entries).hasSize(1);
      return entries.getFirst();
    }
  }

  Compilation.Success compile(String... arguments) throws Exception {
    return compile("build 1", false, arguments);
  }

  Compilation.Success compile(String build, boolean checked, String... arguments) throws Exception {
    return (Compilation.Success) attempt(build, checked, arguments);
  }

  Compilation attempt(String build, boolean checked, String... arguments) throws Exception {
    try (CachingCompiler compiler =
        new CachingCompiler(BuildCache.in(cache, build), folder, true, checked)) {
      return compiler.compile(List.of(arguments));
    }
  }

  static boolean cached(Compilation.Success compiled) {
    return compiled.classes() instanceof StoredClasses;
  }

  /** Compiles twice: afterwards the program is in the cache. */
  void store(String... arguments) throws Exception {
    assertThat(cached(compile(arguments))).as("the first compilation is cached").isFalse();
    assertThat(cached(compile(arguments))).as("the second compilation is cached").isTrue();
  }

  void assertMiss(String... arguments) throws Exception {
    assertThat(cached(compile(arguments))).as("cached").isFalse();
    assertThat(cached(compile(arguments))).as("cached afterwards").isTrue();
  }

  void assertHit(String... arguments) throws Exception {
    assertThat(cached(compile(arguments))).as("cached").isTrue();
  }
}
