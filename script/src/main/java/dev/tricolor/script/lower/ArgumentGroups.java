package dev.tricolor.script.lower;

import dev.tricolor.core.code.FunctionInfo.Argument;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.Collections;
import java.util.List;

/**
 * How tracebacks group the arguments of a function: a word each for what fits into one, braces
 * around the parts of the rest. The values themselves are in host registers, where no traceback
 * sees them.
 */
final class ArgumentGroups {
  /** More words are never printed. */
  private static final int MOST_WORDS = 11;

  private static final int MOST_DEPTH = 6;

  private ArgumentGroups() {}

  static List<Argument> of(List<Local> parameters) {
    return parameters.stream().map(parameter -> argument(parameter.type(), 0)).toList();
  }

  private static Argument argument(Type type, int depth) {
    if (depth == MOST_DEPTH) {
      return word();
    }
    return switch (Types.unalias(type).underlying()) {
      case Type.Basic basic when basic.kind().isString() || basic.kind().isComplex() -> words(2);
      case Type.Slice _ -> words(3);
      case Type.Interface _ -> words(2);
      case Type.Struct struct ->
          group(
              struct.fields().stream()
                  .limit(MOST_WORDS)
                  .map(field -> argument(field.type(), depth + 1))
                  .toList());
      case Type.Array array ->
          group(
              Collections.nCopies(
                  (int) Math.min(array.length(), MOST_WORDS),
                  argument(array.element(), depth + 1)));
      default -> word();
    };
  }

  private static Argument words(int count) {
    return group(Collections.nCopies(count, word()));
  }

  private static Argument word() {
    return new Argument(-1, 8, List.of());
  }

  private static Argument group(List<Argument> parts) {
    return new Argument(-1, 0, parts);
  }
}
