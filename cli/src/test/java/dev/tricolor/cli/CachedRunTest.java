package dev.tricolor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.cli.Tricolor.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user who runs a program twice sees the same, whatever becomes of the cache. */
final class CachedRunTest {
  private static final String CRASH =
      """
      package main

      import (
      	"fmt"
      	"os"
      )

      func fail(m map[string]int, names ...string) { m[names[0]] = 1 }

      func main() {
      	fmt.Printf("%T %v\\n", fail, os.Args[1:])
      	fail(nil, "x")
      }
      """;

  @TempDir Path folder;

  private Tricolor tricolor(String cache) throws IOException {
    return new Tricolor(folder, Map.of("TRICOLOR_CACHE", cache))
        .with("-Dtricolor.build=test")
        .file("crash.go", CRASH);
  }

  private static void assertCrash(Result result) {
    assertThat(result.out()).isEqualTo("func(map[string]int, ...string) [a --b]\n");
    assertThat(result.err())
        .contains("panic: assignment to entry in nil map")
        .contains("main.fail(")
        .contains("crash.go:8");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void crashingProgramIsKept() throws Exception {
    Path cache = folder.resolve("cache");
    Tricolor tricolor = tricolor(cache.toString());
    Result first = tricolor.run("run", "--stats", "crash.go", "a", "--b");
    assertCrash(first);
    try (var entries = Files.list(cache)) {
      assertThat(entries).hasSize(1);
    }
    Result second = tricolor.run("run", "--stats", "crash.go", "a", "--b");
    assertThat(second).isEqualTo(first);
    try (var entries = Files.list(cache)) {
      assertThat(entries).as("found, not stored again").hasSize(1);
    }
  }

  @Test
  void changedProgramIsCompiledAgain() throws Exception {
    Tricolor tricolor = tricolor(folder.resolve("cache").toString());
    assertCrash(tricolor.run("run", "crash.go", "a", "--b"));
    tricolor.file("crash.go", CRASH.replace("fail(nil", "fail(map[string]int{}"));
    assertThat(tricolor.run("run", "crash.go").exitCode()).isZero();
    tricolor.file("crash.go", CRASH.replace("fail(nil", "fale(nil"));
    assertThat(tricolor.run("run", "crash.go").err()).contains("undefined: fale");
  }

  @Test
  void withoutAPlaceThereIsNoCacheAndNoMessage() throws Exception {
    for (String cache : new String[] {"off", "/proc/nowhere", "/dev/null"}) {
      assertCrash(tricolor(cache).run("run", "crash.go", "a", "--b"));
    }
  }
}
