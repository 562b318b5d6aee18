package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The {@code //go:} comments of a file. Some concern the whole file, all others the function that
 * they stand above; gc complains about those of the latter that stand above something else, and
 * passes over what it does not know.
 */
final class Directives {
  private static final Set<String> OF_FILE =
      Set.of("go:build", "go:embed", "go:linkname", "go:debug");
  private static final Set<String> OF_FUNCTION =
      Set.of(
          "go:noinline",
          "go:nosplit",
          "go:noescape",
          "go:norace",
          "go:nocheckptr",
          "go:uintptrescapes");

  private final List<String> ofFile = new ArrayList<>();
  private final List<Directive> pending = new ArrayList<>();

  private record Directive(Pos pos, String text) {}

  private static String verb(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  void add(Pos pos, String text) {
    if (OF_FILE.contains(verb(text))) {
      ofFile.add(text);
    } else {
      pending.add(new Directive(pos, text));
    }
  }

  /** Those that concern the file. */
  List<String> ofFile() {
    return List.copyOf(ofFile);
  }

  /** Gives those since the last declaration to a function. */
  List<String> claim() {
    List<String> claimed = pending.stream().map(Directive::text).toList();
    pending.clear();
    return claimed;
  }

  /** Drops those since the last declaration, naming the places of those that are not in theirs. */
  void drop(Consumer<Pos> misplaced) {
    for (Directive directive : pending) {
      if (OF_FUNCTION.contains(verb(directive.text()))) {
        misplaced.accept(directive.pos());
      }
    }
    pending.clear();
  }
}
