package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constants;
import java.util.List;

/** Checks the functions of package unsafe. */
final class UnsafeBuiltins {
  private final Checking checking;

  UnsafeBuiltins(Checking checking) {
    this.checking = checking;
  }

  private String name(Expr.Call call) {
    return "argument to " + ExprText.of(call.function());
  }

  Operand add(Expr.Call call, List<Operand> arguments) {
    checking.assignments.assign(arguments.get(0), Types.UNSAFE_POINTER, name(call));
    checking.indices.checkWhole(arguments.get(1), "length", true);
    return Operand.value(call, Types.UNSAFE_POINTER);
  }

  Operand size(Expr.Call call, Builtin builtin, Operand argument) {
    Operand x = checking.assignments.assign(argument, null, name(call));
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    boolean alignment = builtin == Builtin.UNSAFE_ALIGNOF;
    if (dependsOnTypeParameter(x.type())) {
      return Operand.value(call, Types.UINTPTR);
    }
    long value = alignment ? Sizes.alignOf(x.type()) : Sizes.sizeOf(x.type());
    return Operand.constant(call, Types.UINTPTR, Constants.of(value));
  }

  /** Whether the size of a type is only known for an instance. */
  private static boolean dependsOnTypeParameter(Type type) {
    if (Types.isTypeParam(type)) {
      return true;
    }
    return switch (type.underlying()) {
      case Type.Array array -> dependsOnTypeParameter(array.element());
      case Type.Struct struct ->
          struct.fields().stream().anyMatch(field -> dependsOnTypeParameter(field.type()));
      default -> false;
    };
  }

  Operand offset(Env env, Expr.Call call) {
    Expr argument = AssignmentChecker.unparen(call.arguments().getFirst());
    if (!(argument instanceof Expr.Selector selector)) {
      checking.exprs.effect(env, argument);
      return checking.fail(
          argument, "invalid argument: " + ExprText.of(argument) + " is not a selector expression");
    }
    Operand x = checking.exprs.effect(env, selector);
    Selection selection = checking.result.selections.get(selector);
    if (x.isInvalid() || selection == null) {
      return Operand.invalid(call);
    }
    if (selection.kind() != Selection.Kind.FIELD) {
      return checking.fail(
          argument, "invalid argument: " + ExprText.of(argument) + " is a method value");
    }
    Type base = selection.receiver();
    if (base.underlying() instanceof Type.Pointer(Type element)) {
      base = element;
    }
    if (embeddedViaPointer(base, selection.path())) {
      return checking.fail(
          argument,
          "invalid argument: field "
              + selector.name().value()
              + " is embedded via a pointer in "
              + ExprText.of(selector.operand()));
    }
    if (dependsOnTypeParameter(base)) {
      return Operand.value(call, Types.UINTPTR);
    }
    return Operand.constant(
        call, Types.UINTPTR, Constants.of(Sizes.offsetOf(base, selection.path())));
  }

  private static boolean embeddedViaPointer(Type base, List<Integer> path) {
    Type type = base;
    for (int index : path.subList(0, path.size() - 1)) {
      if (!(type.underlying() instanceof Type.Struct struct)) {
        return true;
      }
      type = struct.fields().get(index).type();
      if (Types.unalias(type) instanceof Type.Pointer) {
        return true;
      }
    }
    return false;
  }

  Operand slice(Expr.Call call, List<Operand> arguments) {
    Operand pointer = arguments.get(0);
    if (!(TypeSets.commonUnderlying(pointer.type()) instanceof Type.Pointer(Type element))) {
      return checking.fail(
          pointer.expr(), "invalid argument: " + checking.text(pointer) + " is not a pointer");
    }
    checking.indices.checkWhole(arguments.get(1), "length", false);
    return Operand.value(call, new Type.Slice(element));
  }

  Operand sliceData(Expr.Call call, Operand slice) {
    if (!(TypeSets.commonUnderlying(slice.type()) instanceof Type.Slice(Type element))) {
      return checking.fail(
          slice.expr(), "invalid argument: " + checking.text(slice) + " is not a slice");
    }
    return Operand.value(call, new Type.Pointer(element));
  }

  Operand string(Expr.Call call, List<Operand> arguments) {
    checking.assignments.assign(arguments.get(0), new Type.Pointer(Types.BYTE), name(call));
    checking.indices.checkWhole(arguments.get(1), "length", false);
    return Operand.value(call, Types.STRING);
  }

  Operand stringData(Expr.Call call, Operand string) {
    checking.assignments.assign(string, Types.STRING, name(call));
    return Operand.value(call, new Type.Pointer(Types.BYTE));
  }
}
