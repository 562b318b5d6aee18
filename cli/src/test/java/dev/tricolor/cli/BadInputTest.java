package dev.tricolor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.cli.Tricolor.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong ends with a message that says so, the right exit code, and no stack trace. */
final class BadInputTest {
  private static final String MAIN = "package main\n\nfunc main() {}\n";

  @TempDir Path folder;

  /** Runs the command in this process: what it wrote to the error output, and its exit code. */
  private static synchronized String told(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = Main.execute(arguments);
      return err.toString(StandardCharsets.UTF_8) + "exit " + code;
    } finally {
      System.setErr(before);
    }
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private String file(String name, byte[] text) throws IOException {
    return Files.write(folder.resolve(name), text).toString();
  }

  @Test
  void missingFile() {
    assertThat(told("run", "none.go"))
        .isEqualTo("stat none.go: no such file or directory\nexit 66");
  }

  @Test
  void missingFolder() {
    assertThat(told("run", "/none")).isEqualTo("stat /none: directory not found\nexit 66");
  }

  @Test
  void folderWithoutGoFiles() {
    assertThat(told("run", folder.toString())).isEqualTo("no Go files in " + folder + "\nexit 66");
  }

  @Test
  void fileThatIsNoGoFile() throws IOException {
    String text = file("notes.txt", "hello");
    assertThat(told("run", text)).isEqualTo("named files must be .go files: " + text + "\nexit 1");
  }

  @Test
  void syntaxError() throws IOException {
    String name = file("m.go", "package main\n\nfunc main() {\n\tx := \n}\n");
    assertThat(told("run", name))
        .isEqualTo(
            "# command-line-arguments\n"
                + name
                + ":5:1: syntax error: unexpected }, expected expression\nexit 1");
  }

  @Test
  void typeError() throws IOException {
    String name = file("m.go", "package main\n\nfunc main() {\n\tvar s string = 1\n\t_ = s\n}\n");
    assertThat(told("check", name))
        .isEqualTo(
            "# command-line-arguments\n"
                + name
                + ":4:17: cannot use 1 (untyped int constant) as string value in variable"
                + " declaration\nexit 1");
  }

  @Test
  void unknownImportIsAnsweredWithThosethatAreThere() throws IOException {
    String name = file("m.go", "package main\n\nimport _ \"fmtt\"\n\nfunc main() {}\n");
    assertThat(told("run", name))
        .contains(":3:8: package fmtt is not in std (/usr/local/go/src/fmtt)\n")
        .containsPattern("\npackages that are here: bufio, .*, fmt, .*, strings, .*\nexit 1$");
  }

  @Test
  void twoMains() throws IOException {
    file("a.go", MAIN);
    file("b.go", MAIN);
    assertThat(told("run", folder.toString()))
        .contains("b.go:3:6: main redeclared in this block\n\t")
        .endsWith("a.go:3:6: other declaration of main\nexit 1");
  }

  @Test
  void noMain() throws IOException {
    assertThat(told("run", file("m.go", "package main\n\nfunc f() {}\n")))
        .isEqualTo(
            "# command-line-arguments\n"
                + "runtime.main_main·f: function main is undeclared in the main package\nexit 1");
    assertThat(told("run", file("m.go", "package lib\n")))
        .isEqualTo("package command-line-arguments is not a main package\nexit 1");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    byte[] latin = (MAIN + "// \u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(told("run", file("m.go", latin)))
        .endsWith("m.go:4:4: invalid UTF-8 encoding\nexit 1");
    assertThat(told("run", file("m.go", MAIN + "// \0\n")))
        .endsWith("m.go:4:4: invalid NUL character\nexit 1");
  }

  @Test
  void tenMegabytesOfSource() throws IOException {
    String comments = ("// " + "x".repeat(96) + "\n").repeat(100_000);
    assertThat(told("check", file("m.go", MAIN + comments))).isEqualTo("exit 0");
  }

  private static String nested(String form, int depth) {
    return "package main\n\nfunc f(x int) int { return x }\n\nfunc main() {\n\tx := 1\n"
        + switch (form) {
          case "parentheses" -> "\t_ = " + "(".repeat(depth) + "x" + ")".repeat(depth);
          case "blocks" -> "\t_ = x\n" + "{".repeat(depth) + "}".repeat(depth);
          case "unary" -> "\t_ = " + "-+".repeat(depth / 2) + "x";
          case "calls" -> "\t_ = " + "f(".repeat(depth) + "x" + ")".repeat(depth);
          case "types" -> "\t_ = x\n\tvar y " + "[]".repeat(depth) + "int\n\t_ = y";
          default -> throw new AssertionError(form);
        }
        + "\n}\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"parentheses", "blocks", "unary", "calls", "types"})
  void deepNesting(String form) throws IOException {
    assertThat(told("check", file("m.go", nested(form, 10_000)))).isEqualTo("exit 0");
    assertThat(told("check", file("m.go", nested(form, 100_000))))
        .endsWith(": syntax error: nesting too deep\nexit 1");
  }

  @Test
  void functionThatTheJvmRefuses() throws IOException {
    assertThat(told("run", file("m.go", nested("calls", 10_000))))
        .endsWith(
            "m.go:5:6: function main.main is too large for the JVM, which takes 64 KiB of bytecode;"
                + " split it\nexit 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rn m.go | there is no command rn; did you mean run?",
        "frobnicate | there is no command frobnicate",
        "run --sed 3 m.go | Unknown option: '--sed'; did you mean --seed?",
        "run --gogc x m.go | --gogc=x: not a whole number, or off",
        "run --procs 0 m.go | --procs=0: not between 1 and 256",
        "run --cpus 0 m.go | --cpus=0: not between 1 and 256",
        "run --seed x m.go | Invalid value for option '--seed': 'x' is not a long",
        "run --memory-limit 1GB m.go | --memory-limit=1GB: not a size such as 512MiB or 4GiB",
        "run --machine-memory 1TiB m.go | --machine-memory=1TiB: not between 1B and 64GiB",
        "run --max-time 10 m.go | --max-time=10: not a duration such as 10s or 1m30s",
      })
  void wrongUsage(String line, String message) {
    assertThat(told(line.split(" ")))
        .isEqualTo("tricolor: " + message + "\nRun 'tricolor --help' for usage.\nexit 64");
  }

  /** As recorded of Go 1.26, which then shows its own stack. */
  @Test
  void malformedMemoryLimit() throws Exception {
    Result result =
        new Tricolor(folder, Map.of("GOMEMLIMIT", "1GB")).file("m.go", MAIN).run("run", "m.go");
    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "GOMEMLIMIT=1GB\nfatal error: malformed GOMEMLIMIT; see `go doc"
                    + " runtime/debug.SetMemoryLimit`\n"));
  }

  /** The first line of each goroutine of a crash; exit code last. As recorded of Go 1.26. */
  @ParameterizedTest
  @CsvSource({
    "none,0,2",
    "0,0,2",
    "single,1,2",
    "'',1,2",
    "all,2,2",
    "1,2,2",
    "crash,6,134",
    "foo,0,2",
    "wer,0,2"
  })
  void goTraceback(String level, int goroutines, int exitCode) throws Exception {
    String crash =
        """
        package main

        func main() {
        	c := make(chan int)
        	go func() { c <- 1; <-c }()
        	<-c
        	panic("x")
        }
        """;
    Result result =
        new Tricolor(folder, Map.of("GOTRACEBACK", level)).file("m.go", crash).run("run", "m.go");
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.err()).startsWith("panic: x\n");
    long shown = result.err().lines().filter(line -> line.startsWith("goroutine ")).count();
    assertThat(shown).isEqualTo(goroutines);
  }

  /** As recorded of Go 1.26 with overcommit as Linux has it by default. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make([]byte, n<<40) | fatal error: runtime: out of memory",
        "append(make([]byte, n), make([]byte, n<<40)...) | fatal error: runtime: out of memory",
        "append(make([]byte, n), make([]byte, n<<47)...) | runtime: out of memory: cannot allocate",
        "make([]byte, n<<48+1) | panic: runtime error: makeslice: len out of range",
        "make([]byte, n, n<<62) | panic: runtime error: makeslice: cap out of range",
      })
  void moreMemoryThanThereIs(String allocation, String message) throws Exception {
    String text =
        """
        package main

        var n = 1

        func main() {
        	b := %s
        	println(len(b))
        }
        """
            .formatted(allocation);
    Result result = new Tricolor(folder, Map.of()).file("m.go", text).run("run", "m.go");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith(message).contains("m.go:6");
  }
}
