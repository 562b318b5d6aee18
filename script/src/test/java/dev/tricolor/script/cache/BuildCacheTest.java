package dev.tricolor.script.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tricolor.script.compile.Compilation;
import dev.tricolor.script.load.LoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a program comes from the cache, and above all when it does not. */
final class BuildCacheTest {
  @TempDir Path folder;

  private Programs programs;

  @BeforeEach
  void writeProgram() throws Exception {
    programs = new Programs(folder).write("hello.go", Programs.HELLO);
  }

  private void module() throws Exception {
    programs
        .write("go.mod", "module ex.com/m\n\ngo 1.26\n")
        .write(
            "cmd/main.go", "package main\n\nimport \"ex.com/m/lib\"\n\nfunc main() { lib.F() }\n")
        .write("lib/lib.go", "package lib\n\nfunc F() {}\n");
  }

  @Test
  void changedFileOfTheSameSizeAndTimeIsCompiled() throws Exception {
    programs.store("hello.go");
    Path file = programs.folder().resolve("hello.go");
    FileTime time = Files.getLastModifiedTime(file);
    programs.write("hello.go", Programs.HELLO.replace("hello", "world"));
    Files.setLastModifiedTime(file, time);
    programs.assertMiss("hello.go");
  }

  @Test
  void sameContentIsAHitWhateverItsTime() throws Exception {
    programs.store("hello.go");
    Path file = programs.folder().resolve("hello.go");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    programs.assertHit("hello.go");
  }

  @Test
  void fileAddedToAFolderCounts() throws Exception {
    programs.store(".");
    programs.write("notes.txt", "nothing of Go");
    programs.assertHit(".");
    programs.write("other.go", "package main\n\nfunc init() { println(\"first\") }\n");
    programs.assertMiss(".");
    Files.delete(programs.folder().resolve("other.go"));
    programs.assertMiss(".");
  }

  @Test
  void filesBesideANamedOneDoNotCount() throws Exception {
    programs.store("hello.go");
    programs.write("other.go", "package main\n\nfunc init() { println(\"first\") }\n");
    programs.assertHit("hello.go");
  }

  @Test
  void importedPackagesCount() throws Exception {
    module();
    programs.store("cmd");
    programs.write("lib/lib.go", "package lib\n\nfunc F() { println(1) }\n");
    programs.assertMiss("cmd");
    programs.write("lib/more.go", "package lib\n\nfunc init() { println(2) }\n");
    programs.assertMiss("cmd");
    programs.write("go.mod", "module ex.com/m\n\ngo 1.25\n");
    programs.assertMiss("cmd");
    programs.assertHit("cmd");
  }

  @Test
  void moduleThatAppearsAroundAProgramCounts() throws Exception {
    programs.store("hello.go");
    programs.write("go.mod", "module ex.com/m\n");
    programs.assertMiss("hello.go");
  }

  @Test
  void folderThatHidesAVendoredPackageCounts() throws Exception {
    programs
        .write("go.mod", "module ex.com/m\n")
        .write("main.go", "package main\n\nimport \"ex.com/m/v\"\n\nfunc main() { v.F() }\n")
        .write("vendor/ex.com/m/v/v.go", "package v\n\nfunc F() {}\n");
    programs.store("main.go");
    programs.write("v/v.go", "package v\n\nfunc F() { println(1) }\n");
    programs.assertMiss("main.go");
  }

  @Test
  void flagsAndBuildsAndFoldersHaveTheirOwnPrograms() throws Exception {
    programs.store("hello.go");
    assertThat(Programs.cached(programs.compile("build 1", true, "hello.go"))).isFalse();
    assertThat(Programs.cached(programs.compile("build 2", false, "hello.go"))).isFalse();
    assertThat(Programs.cached(programs.compile("build 1", false, "./hello.go"))).isFalse();
    programs.assertHit("hello.go");
    Path elsewhere = Files.createDirectories(folder.toRealPath().resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("hello.go"), Programs.HELLO);
    try (CachingCompiler compiler =
        new CachingCompiler(BuildCache.in(programs.cache(), "build 1"), elsewhere, true, false)) {
      Compilation compiled = compiler.compile(List.of("hello.go"));
      assertThat(Programs.cached((Compilation.Success) compiled)).isFalse();
    }
  }

  @Test
  void entryUnderAnotherKeysNameIsNotBelieved() throws Exception {
    programs.store("hello.go");
    Path entry = programs.entry();
    programs.write("other.go", Programs.HELLO.replace("hello", "other"));
    programs.compile("other.go");
    try (var files = Files.list(programs.cache())) {
      for (Path file : files.toList()) {
        if (!file.equals(entry)) {
          Files.copy(entry, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    programs.assertMiss("other.go");
  }

  @Test
  void damagedEntryIsReplaced() throws Exception {
    programs.store("hello.go");
    Path entry = programs.entry();
    byte[] whole = Files.readAllBytes(entry);
    for (int at = 0; at < whole.length; at += 1 + whole.length / 50) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(entry, damaged);
      assertThat(find()).as("byte %d changed", at).isNull();
    }
    for (int length : new int[] {0, 1, 11, 12, 13, 100, whole.length / 2, whole.length - 1}) {
      Files.write(entry, java.util.Arrays.copyOf(whole, length));
      assertThat(find()).as("cut to %d bytes", length).isNull();
    }
    programs.assertMiss("hello.go");
    assertThat(entry).hasBinaryContent(whole);
  }

  private @Nullable Object find() {
    return BuildCache.in(programs.cache(), "build 1")
        .find(CacheKey.of("build 1", "verifiable ", programs.folder(), List.of("hello.go")));
  }

  @Test
  void wrongProgramsAreNotKept() throws Exception {
    programs.write("hello.go", "package main\n\nfunc main() { x := 1 }\n");
    assertThat(programs.attempt("build 1", false, "hello.go"))
        .isInstanceOf(Compilation.Failure.class);
    assertThatThrownBy(() -> programs.compile("none.go")).isInstanceOf(LoadException.class);
    assertThat(programs.cache()).doesNotExist();
  }

  @Test
  void pipesAreReadOnceOnly() throws Exception {
    Path pipe = programs.folder().resolve("pipe.go");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Files.writeString(pipe, Programs.HELLO);
                  } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
    assertThat(Programs.cached(programs.compile("pipe.go"))).isFalse();
    writer.join();
    assertThat(programs.cache()).doesNotExist();
  }

  @Test
  void withoutABuildOrAFolderNothingIsKept() throws Exception {
    assertThat(Programs.cached(programs.compile("", false, "hello.go"))).isFalse();
    assertThat(Programs.cached(programs.compile("", false, "hello.go"))).isFalse();
    assertThat(programs.cache()).doesNotExist();
    Files.writeString(programs.cache(), "a file where the folder should be");
    assertThat(Programs.cached(programs.compile("hello.go"))).isFalse();
    assertThat(Programs.cached(programs.compile("hello.go"))).isFalse();
  }

  @Test
  void compilersAtOnceShareTheFolder() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Compilation.Success>> compiled = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Callable<Compilation.Success> compile = () -> programs.compile("hello.go");
        compiled.add(threads.submit(compile));
      }
      for (Future<Compilation.Success> each : compiled) {
        assertThat(each.get().program().mainFunctionId()).isNotNegative();
      }
    }
    programs.assertHit("hello.go");
    assertThat(programs.entry()).exists();
  }

  @Test
  void environmentSaysWhere() {
    assertThat(CacheFolder.nameOf(Map.of("TRICOLOR_CACHE", "/c", "HOME", "/h"))).isEqualTo("/c");
    assertThat(CacheFolder.nameOf(Map.of("TRICOLOR_CACHE", "off", "HOME", "/h"))).isEmpty();
    assertThat(CacheFolder.nameOf(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h")))
        .isEqualTo("/x/tricolor");
    assertThat(CacheFolder.nameOf(Map.of("XDG_CACHE_HOME", "x", "HOME", "/h")))
        .isEqualTo("/h/.cache/tricolor");
    assertThat(CacheFolder.nameOf(Map.of("TRICOLOR_CACHE", "", "HOME", ""))).isEmpty();
    assertThat(CacheFolder.nameOf(Map.of())).isEmpty();
  }
}
