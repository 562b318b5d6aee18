package dev.tricolor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.cli.Tricolor.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which a run ends, and what it leaves behind. */
final class RunEndTest {
  private static final String LOOP =
      """
      package main

      func main() {
      	println("start")
      	for {
      	}
      }
      """;

  private static final String HELLO =
      """
      package main

      func main() { println("hello") }
      """;

  /** Tells of each failed write. */
  private static final String WRITES =
      """
      package main

      import (
      	"fmt"
      	"os"
      )

      func main() {
      	n, err := fmt.Println("hello")
      	fmt.Fprintln(os.Stderr, "wrote", n, err)
      	n, err = os.Stdout.Write([]byte("abc"))
      	fmt.Fprintln(os.Stderr, "wrote", n, err)
      }
      """;

  private static final String LINES =
      """
      package main

      import "fmt"

      func main() {
      	for i := 0; ; i++ {
      		fmt.Println("line", i)
      	}
      }
      """;

  @TempDir Path folder;

  private Tricolor tricolor() {
    return new Tricolor(folder, Map.of());
  }

  private Process interruptible(Process process) throws IOException {
    byte[] first = process.getInputStream().readNBytes(2);
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("a\n");
    return process;
  }

  @Test
  void maxTimeEndsALoopThatNeverEnds() throws Exception {
    Result result = tricolor().file("m.go", LOOP).run("run", "--max-time", "20ms", "m.go");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(124);
    assertThat(result.err())
        .isEqualTo(
            "start\ntricolor: the program was ended after 20ms of virtual time (--max-time)\n");
  }

  @Test
  void maxTimeEndsASleepAtOnce() throws Exception {
    String sleeps =
        """
        package main

        import "time"

        func main() {
        	for i := 0; ; i++ {
        		println(i)
        		time.Sleep(time.Hour)
        	}
        }
        """;
    Result result =
        tricolor().file("m.go", sleeps).run("run", "--max-time=2h30m", "--stats=json", "m.go");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(124);
    assertThat(result.err())
        .startsWith("0\n1\n2\ntricolor: ")
        .contains("\"exitCode\":124,\"timeLimitReached\":true,\"virtualNanos\":");
  }

  @Test
  void maxTimeLeavesADeadlockADeadlock() throws Exception {
    Result result =
        tricolor()
            .file("m.go", "package main\n\nfunc main() { select {} }\n")
            .run("run", "--max-time=1s", "m.go");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("fatal error: all goroutines are asleep - deadlock!\n");
  }

  @Test
  void statsGoToTheErrorOutput() throws Exception {
    Result result = tricolor().file("m.go", HELLO).run("run", "--stats", "m.go");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("hello\nallocated  ").contains("\nvirtual time  ");
  }

  @Test
  void statsSayThatTheLimitLiesBelowTheLiveHeap() throws Exception {
    String keeps =
        """
        package main

        var kept [][]byte

        func main() {
        	for range 40_000 {
        		kept = append(kept, make([]byte, 500))
        	}
        	println(len(kept))
        }
        """;
    Result result =
        tricolor().file("m.go", keeps).run("run", "--stats", "--memory-limit=8MiB", "m.go");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).startsWith("40000\n").contains("\nmemory limit   too low after ");
  }

  @Test
  void statsGoToAFileThatAppearsWhole() throws Exception {
    tricolor().file("m.go", HELLO).run("run", "--stats=s.json", "m.go");
    assertThat(folder.resolve("s.json")).content().startsWith("{\"exitCode\":0,").endsWith("}\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("m.go", "s.json", "stderr");
    }
  }

  @Test
  void statsThatCannotBeWrittenAreRefusedBeforeTheRun() throws Exception {
    Result result = tricolor().file("m.go", HELLO).run("run", "--stats=none/s.json", "m.go");
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.err())
        .startsWith(
            "tricolor: --stats=none/s.json: cannot write there: its folder does not exist\n");
  }

  /** Whoever starts the tests in the background may have had interrupts ignored, for all below. */
  static boolean interruptsArrive() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  @Test
  @EnabledIf("interruptsArrive")
  void interruptEndsQuietlyWithAllOutput() throws Exception {
    String prints =
        """
        package main

        import "fmt"

        func main() {
        	fmt.Println("a")
        	fmt.Println("b")
        	for {
        	}
        }
        """;
    Tricolor tricolor = tricolor().file("m.go", prints);
    Process process = interruptible(tricolor.start(null, "run", "--stats=s.json", "m.go"));
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(tricolor.finish(process, "a\n")).isEqualTo(new Result(130, "a\nb\n", ""));
    assertThat(folder.resolve("s.json")).doesNotExist();
  }

  @Test
  void outputShowsWhileTheProgramRuns() throws Exception {
    String prints =
        """
        package main

        import "fmt"

        func main() {
        	fmt.Println("a")
        	fmt.Println("b")
        	for {
        	}
        }
        """;
    Process process = interruptible(tricolor().file("m.go", prints).start(null, "run", "m.go"));
    byte[] second = process.getInputStream().readNBytes(2);
    process.destroyForcibly();
    assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo("b\n");
  }

  /** A Go program dies of SIGPIPE; shells show that as 141. */
  @Test
  void programDoesNotOutliveItsReader() throws Exception {
    Tricolor tricolor = tricolor().file("m.go", LINES);
    Process process = tricolor.start(null, "run", "m.go");
    process.getInputStream().readNBytes(10);
    process.getInputStream().close();
    process.waitFor();
    assertThat(process.exitValue()).isEqualTo(141);
    assertThat(folder.resolve("stderr")).isEmptyFile();
  }

  /** As recorded of Go 1.26: the program is told, and goes on. */
  @Test
  @EnabledIf("hasFullDevice")
  void fullDeviceIsAnErrorOfTheWrite() throws Exception {
    Tricolor tricolor = tricolor().file("m.go", WRITES);
    Process process = tricolor.start(Path.of("/dev/full"), "run", "m.go");
    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("stderr"))
        .hasContent(
            """
            wrote 0 write /dev/stdout: no space left on device
            wrote 0 write /dev/stdout: no space left on device
            """);
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }
}
