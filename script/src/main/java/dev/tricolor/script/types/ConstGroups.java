package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repeats type and values where a line of a const group leaves them out. */
final class ConstGroups {

  /**
   * What a line of a const group means.
   *
   * @param repeated whether type and values stand on an earlier line
   */
  record Line(@Nullable Expr type, List<Expr> values, boolean repeated) {
    @Nullable Expr value(int index) {
      return index < values.size() ? values.get(index) : null;
    }
  }

  private Decl.@Nullable Const last;

  /** The meaning of the next line. */
  Line next(Decl.Const line) {
    if (line.type() != null || !line.values().isEmpty()) {
      last = line;
      return new Line(line.type(), line.values(), false);
    }
    if (last == null || !last.group().equals(line.group())) {
      last = line;
    }
    return new Line(last.type(), last.values(), true);
  }
}
