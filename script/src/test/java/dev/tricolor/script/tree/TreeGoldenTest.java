package dev.tricolor.script.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.load.LibraryIndex;
import dev.tricolor.script.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small programs, and the trees that they become. */
class TreeGoldenTest {
  private static final LibraryIndex LIBRARY =
      LibraryIndex.of(
          Map.of(
              "runtime/panic.go",
              """
              package runtime

              func panicwrap(pkg, typ, method string)
              func panicRangeState(state int)
              """));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "builtins",
        "captures",
        "generics",
        "godefer",
        "initialisers",
        "interfaces",
        "literals",
        "methods",
        "rangefunc",
        "statements"
      })
  void treeIsAsRecorded(String name) throws IOException {
    byte[] source = resource(name + ".go");
    Program program = build(new SourceFile(name + ".go", name + ".go", source));
    assertThat(program).as("the checker takes it").isNotNull();
    assertThat(TreeVerifier.complaints(Objects.requireNonNull(program))).isEmpty();
    String expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8);
    assertThat(text(program)).isEqualTo(expected);
  }

  static @Nullable Program build(SourceFile file) {
    return new Trees(LIBRARY).build(file);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TreeGoldenTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** The user's functions, variables and method tables. */
  static String text(Program program) {
    StringBuilder out = new StringBuilder();
    for (Function function : program.functions()) {
      if (!function.isLibrary()) {
        out.append(TreePrinter.print(function));
      }
    }
    for (Global global : program.globals()) {
      if (global.name().startsWith("main.")) {
        out.append("var ").append(global.name()).append(' ');
        out.append(TreePrinter.type(global.type()));
        Expression value = global.staticValue();
        out.append(value == null ? "" : " = " + TreePrinter.print(value)).append('\n');
      }
    }
    for (Program.MethodTable table : program.interfaceMethods()) {
      String type = TreePrinter.type(table.type());
      if (type.contains("main.")) {
        out.append("table ").append(type);
        table.methods().forEach((name, function) -> out.append(' ').append(function.name()));
        out.append('\n');
      }
    }
    return out.toString();
  }
}
