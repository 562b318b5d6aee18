package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the methods of an interface, own ones first, and reports those that clash. */
final class MethodCollector {

  /** A method, and where the interface names it or what it embeds to get it. */
  private record Entry(Obj.Func method, @Nullable Pos pos) {}

  private final @Nullable Diagnostics diagnostics;
  private final Map<Obj, Entry> entries = new TreeMap<>(Ids.ORDER);

  MethodCollector(@Nullable Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Two embedded interfaces may share a method, if its signature is the same. */
  void add(Obj.Func method, @Nullable Pos pos, boolean embedded) {
    Entry other = entries.putIfAbsent(method, new Entry(method, pos));
    if (other != null
        && !(embedded && TypeIdentity.identical(method.type(), other.method.type()))) {
      report(
          pos,
          "duplicate method "
              + method.name()
              + "\n\t"
              + other.pos
              + ": other declaration of method "
              + method.name());
    }
  }

  void report(@Nullable Pos pos, String message) {
    if (diagnostics != null && pos != null) {
      diagnostics.report(pos, message);
    }
  }

  List<Obj.Func> sorted() {
    return entries.values().stream().map(Entry::method).toList();
  }
}
