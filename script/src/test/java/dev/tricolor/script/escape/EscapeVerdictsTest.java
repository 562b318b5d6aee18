package dev.tricolor.script.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.script.inline.Inlining;
import dev.tricolor.script.inline.LoopPolicy;
import dev.tricolor.script.load.LibraryIndex;
import dev.tricolor.script.load.LoadedPackage;
import dev.tricolor.script.load.PackageLoader;
import dev.tricolor.script.lower.RuntimeFunctions;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Program;
import dev.tricolor.script.tree.ProgramBuilder;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Checker;
import dev.tricolor.script.types.GoPackage;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small programs, and gc's verdicts on them, without inlining and with it, which the script {@code
 * record} beside them has noted. Lines that end in {@code // differs} are where we may say
 * something else.
 */
class EscapeVerdictsTest {
  private static final String DIFFERS = "// differs";
  private static final String INLINING_DIFFERS = "differs";

  @ParameterizedTest
  @ValueSource(strings = {"allocations", "closures", "generics", "labels", "library", "variables"})
  void verdictsAreThoseOfGc(String name) throws Exception {
    Path source = resource(name + ".go");
    List<String> lines = Files.readAllLines(source);
    Program program = build(source);
    Set<String> expected = comparable(Files.readAllLines(resource(name + ".txt")), lines, DIFFERS);
    VerdictSearch.parameterPositions(program).forEach(at -> expected.remove(at + " stack"));
    Set<String> actual = comparable(VerdictSearch.of(program), lines, DIFFERS);
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"allocations", "closures", "generics", "labels", "library", "variables"})
  void verdictsAreThoseOfGcWithInlining(String name) throws Exception {
    Path source = resource(name + ".go");
    List<String> lines = Files.readAllLines(source);
    Program program = Inlining.of(build(source), LoopPolicy.AS_GC, EscapeVerdictsTest::isSource);
    Set<String> expected =
        comparable(Files.readAllLines(resource(name + ".inlined.txt")), lines, INLINING_DIFFERS);
    VerdictSearch.parameterPositions(program).forEach(at -> expected.remove(at + " stack"));
    Set<String> actual = comparable(VerdictSearch.of(program), lines, INLINING_DIFFERS);
    assertThat(actual).isEqualTo(expected);
  }

  private static boolean isSource(Function function) {
    boolean isFunction =
        function.origin() == Function.Origin.DECLARED
            || (function.origin() == Function.Origin.LITERAL && function.captures().isEmpty());
    return !function.isLibrary() && isFunction;
  }

  /** Verdicts on positions where nothing differs, and on what the source has names for. */
  private static Set<String> comparable(
      Iterable<String> verdicts, List<String> lines, String differing) {
    Set<String> chosen = new TreeSet<>();
    for (String verdict : verdicts) {
      int line = Integer.parseInt(verdict.substring(0, verdict.indexOf(':')));
      boolean named = !verdict.contains(" moved #");
      if (named && !lines.get(line - 1).endsWith(differing)) {
        chosen.add(verdict);
      }
    }
    return chosen;
  }

  private static Path resource(String name) throws URISyntaxException {
    URL found = Objects.requireNonNull(EscapeVerdictsTest.class.getResource(name), name);
    return Path.of(found.toURI());
  }

  private static Program build(Path source) throws Exception {
    PackageLoader loader = new PackageLoader(Path.of("").toAbsolutePath(), LibraryIndex.embedded());
    Map<String, GoPackage> byPath = new HashMap<>();
    Set<GoPackage> library = new HashSet<>();
    List<CheckedPackage> packages = new ArrayList<>();
    for (LoadedPackage each : loader.load(List.of(source.toString())).packages()) {
      CheckedPackage checked = check(each, byPath);
      assertThat(each.diagnostics().report(true)).isEmpty();
      packages.add(checked);
      byPath.put(each.path(), checked.pkg());
      if (each.library()) {
        library.add(checked.pkg());
      }
    }
    return ProgramBuilder.build(packages, RuntimeFunctions.NAMES, library::contains);
  }

  private static CheckedPackage check(LoadedPackage loaded, Map<String, GoPackage> byPath) {
    return Checker.check(
        loaded.name().equals("main") ? "main" : loaded.path(),
        loaded.units(),
        byPath::get,
        loaded.diagnostics(),
        loaded.library() ? Checker.Options.LIBRARY : Checker.Options.PROGRAM);
  }
}
