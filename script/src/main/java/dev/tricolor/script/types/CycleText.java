package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Words a cycle of declarations that refer to each other. */
final class CycleText {
  private CycleText() {}

  /**
   * Reports at the first declaration of the cycle in the source that is no function.
   *
   * @param what {@code invalid recursive type} or {@code initialization cycle}
   */
  static void report(Checking checking, String what, List<? extends Obj> cycle) {
    List<Obj> ordered = fromFirst(cycle);
    Obj first = ordered.getFirst();
    Pos pos = first.pos();
    if (pos == null) {
      return;
    }
    if (ordered.size() == 1) {
      checking.error(pos, what + ": " + first.name() + " refers to itself");
      return;
    }
    String link = what.endsWith("cycle") ? " for " : " ";
    StringBuilder message = new StringBuilder(what + link + first.name());
    for (int i = 0; i < ordered.size(); i++) {
      Obj from = ordered.get(i);
      Obj to = ordered.get((i + 1) % ordered.size());
      message.append("\n\t" + from.pos() + ": " + from.name()).append(" refers to " + to.name());
    }
    checking.error(pos, message.toString());
  }

  private static List<Obj> fromFirst(List<? extends Obj> cycle) {
    List<Obj> ordered = new ArrayList<>(cycle);
    Obj first =
        Collections.min(
            ordered,
            Comparator.comparing((Obj each) -> each instanceof Obj.Func)
                .thenComparing(Obj::pos, Comparator.nullsLast(Pos::compareTo)));
    Collections.rotate(ordered, -ordered.indexOf(first));
    return ordered;
  }
}
