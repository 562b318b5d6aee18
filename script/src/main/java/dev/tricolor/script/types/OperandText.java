package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.ConstantText;

/** Describes operands in messages: {@code x (variable of struct type T)}. */
final class OperandText {
  private OperandText() {}

  static String of(Operand operand, Checking checking) {
    if (operand.isNil()) {
      return "nil";
    }
    StringBuilder text = new StringBuilder(ExprText.of(operand.expr())).append(" (");
    boolean untyped = operand.isUntyped();
    if (untyped) {
      text.append(checking.text(operand.type())).append(' ');
    }
    text.append(mode(operand));
    if (operand.isConstant() && operand.value() != null) {
      appendValue(text, operand, operand.value());
    }
    if (!untyped && hasType(operand.mode())) {
      appendType(text, operand.type(), checking);
    }
    return text.append(')').toString();
  }

  private static void appendValue(StringBuilder text, Operand operand, Constant constant) {
    String value = ConstantText.brief(constant, Types.basicKind(operand.type()));
    if (!value.equals(ExprText.of(operand.expr()))) {
      text.append(' ').append(value);
    }
  }

  private static void appendType(StringBuilder text, Type type, Checking checking) {
    if (Types.isInvalid(type)) {
      text.append(" with invalid type");
      return;
    }
    text.append(" of ").append(kindWord(type)).append("type ").append(checking.text(type));
    Type.TypeParam parameter = Types.asTypeParam(type);
    if (parameter != null) {
      text.append(" constrained by ").append(checking.text(parameter.constraint()));
      if (TypeSets.of(parameter).isEmpty()) {
        text.append(" with empty type set");
      }
    }
  }

  /** {@code struct } and the like for types whose name does not show what they are. */
  private static String kindWord(Type type) {
    boolean named = type instanceof Type.Named || type instanceof Type.Alias;
    if (!named || Types.isTypeParam(type)) {
      return "";
    }
    String word =
        type.underlying() instanceof Type.Basic basic ? basic.name() : TypeKinds.composite(type);
    return word.isEmpty() ? "" : word + " ";
  }

  private static boolean hasType(Mode mode) {
    return switch (mode) {
      case NO_VALUE, BUILTIN, TYPE, NIL -> false;
      case CONSTANT, VARIABLE, MAP_INDEX, VALUE, COMMA_OK, TUPLE -> true;
    };
  }

  private static String mode(Operand operand) {
    return switch (operand.mode()) {
      case NO_VALUE -> "no value";
      case BUILTIN -> "built-in";
      case TYPE -> "type";
      case CONSTANT -> "constant";
      case VARIABLE -> "variable";
      case MAP_INDEX -> "map index expression";
      case VALUE, TUPLE -> "value";
      case NIL -> "nil";
      case COMMA_OK -> "comma, ok expression";
    };
  }

  /** {@code x} of {@code x (variable of type int)}. */
  static String expr(Operand operand) {
    Expr expr = operand.expr();
    return ExprText.of(expr);
  }
}
