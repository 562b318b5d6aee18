package dev.tricolor.script.types;

import java.util.List;
import java.util.stream.Collectors;

/** Words what was given and what was asked for, where the numbers differ. */
final class CountText {
  private CountText() {}

  /** {@code (number, string, []int...)}. */
  static String have(Checking checking, List<Operand> operands, boolean spread) {
    String types =
        operands.stream().map(operand -> text(checking, operand)).collect(Collectors.joining(", "));
    return "(" + types + (spread ? "..." : "") + ")";
  }

  private static String text(Checking checking, Operand operand) {
    if (operand.isInvalid()) {
      return "unknown type";
    }
    if (operand.isNil()) {
      return "nil";
    }
    if (!operand.isUntyped()) {
      return checking.text(operand.type());
    }
    BasicKind kind = Types.basicKind(operand.type());
    return kind.isNumeric() ? "number" : checking.text(Types.defaultType(operand.type()));
  }

  /** {@code (int, ...string)}. */
  static String want(Checking checking, Type.Signature signature) {
    Type.Signature parameters =
        new Type.Signature(
            null, List.of(), signature.parameters(), Type.Tuple.EMPTY, signature.variadic());
    String text = checking.strings().withoutParameterNames().signature(parameters);
    return text.replace("invalid type", "unknown type");
  }

  /** {@code (int, string)}: the types of results. */
  static String want(Checking checking, Type.Tuple results) {
    return want(checking, new Type.Signature(null, List.of(), results, Type.Tuple.EMPTY, false));
  }
}
