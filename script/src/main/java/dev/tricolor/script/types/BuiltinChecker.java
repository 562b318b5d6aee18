package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import java.util.List;

/** Checks calls of built-in functions: their number of arguments here, the rest by kind. */
final class BuiltinChecker {
  private static final int ANY = Integer.MAX_VALUE;

  private final Checking checking;
  private final ContainerBuiltins containers;
  private final AllocationBuiltins allocation;
  private final NumberBuiltins numbers;
  private final UnsafeBuiltins unsafe;

  BuiltinChecker(Checking checking) {
    this.checking = checking;
    this.containers = new ContainerBuiltins(checking);
    this.allocation = new AllocationBuiltins(checking);
    this.numbers = new NumberBuiltins(checking);
    this.unsafe = new UnsafeBuiltins(checking);
  }

  /** How many arguments a built-in function takes. */
  private record Arity(int least, int most) {}

  private static Arity arity(Builtin builtin) {
    return switch (builtin) {
      case APPEND, MAKE, MAX, MIN -> new Arity(1, ANY);
      case PRINT, PRINTLN -> new Arity(0, ANY);
      case RECOVER -> new Arity(0, 0);
      case CAP, CLEAR, CLOSE, IMAG, LEN, NEW, PANIC, REAL -> new Arity(1, 1);
      case UNSAFE_ALIGNOF, UNSAFE_OFFSETOF, UNSAFE_SIZEOF -> new Arity(1, 1);
      case UNSAFE_SLICE_DATA, UNSAFE_STRING_DATA -> new Arity(1, 1);
      case COMPLEX, COPY, DELETE, UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_STRING -> new Arity(2, 2);
    };
  }

  Operand call(Env env, Expr.Call call, Builtin builtin) {
    if (call.spread() && builtin != Builtin.APPEND) {
      checking.error(
          call,
          "invalid operation: invalid use of ... with built-in " + ExprText.of(call.function()));
      checking.arguments.useAll(env, call);
      return Operand.invalid(call);
    }
    return switch (builtin) {
      case MAKE ->
          checkCount(env, call, builtin, call.arguments().size())
              ? allocation.make(env, call)
              : Operand.invalid(call);
      case NEW ->
          checkCount(env, call, builtin, call.arguments().size())
              ? allocation.allocate(env, call)
              : Operand.invalid(call);
      case UNSAFE_OFFSETOF ->
          checkCount(env, call, builtin, call.arguments().size())
              ? unsafe.offset(env, call)
              : Operand.invalid(call);
      default -> callWithValues(env, call, builtin);
    };
  }

  private Operand callWithValues(Env env, Expr.Call call, Builtin builtin) {
    List<Operand> arguments = checking.arguments.evaluate(env, call);
    if (arguments.stream().anyMatch(Operand::isInvalid)) {
      return Operand.invalid(call);
    }
    for (Operand argument : arguments) {
      if (checking.exprs.valueOf(argument).isInvalid()) {
        return Operand.invalid(call);
      }
    }
    if (!checkCount(env, call, builtin, arguments.size())) {
      return Operand.invalid(call);
    }
    return dispatch(call, builtin, arguments);
  }

  private Operand dispatch(Expr.Call call, Builtin builtin, List<Operand> arguments) {
    return switch (builtin) {
      case APPEND -> containers.append(call, arguments);
      case CAP, LEN -> containers.length(call, builtin, arguments.getFirst());
      case CLEAR -> containers.clear(call, arguments.getFirst());
      case CLOSE -> containers.close(call, arguments.getFirst());
      case COPY -> containers.copy(call, arguments);
      case DELETE -> containers.delete(call, arguments);
      case COMPLEX -> numbers.complex(call, arguments);
      case REAL, IMAG -> numbers.part(call, builtin, arguments.getFirst());
      case MIN, MAX -> numbers.extreme(call, builtin, arguments);
      case PANIC -> panic(call, arguments.getFirst());
      case PRINT, PRINTLN -> print(call, builtin, arguments);
      case RECOVER -> Operand.value(call, Types.EMPTY_INTERFACE);
      case UNSAFE_ADD -> unsafe.add(call, arguments);
      case UNSAFE_ALIGNOF, UNSAFE_SIZEOF -> unsafe.size(call, builtin, arguments.getFirst());
      case UNSAFE_SLICE -> unsafe.slice(call, arguments);
      case UNSAFE_SLICE_DATA -> unsafe.sliceData(call, arguments.getFirst());
      case UNSAFE_STRING -> unsafe.string(call, arguments);
      case UNSAFE_STRING_DATA -> unsafe.stringData(call, arguments.getFirst());
      case MAKE, NEW, UNSAFE_OFFSETOF ->
          throw new AssertionError(builtin + " does not take values only");
    };
  }

  private boolean checkCount(Env env, Expr.Call call, Builtin builtin, int count) {
    Arity arity = arity(builtin);
    if (count >= arity.least && count <= arity.most) {
      return true;
    }
    boolean few = count < arity.least;
    checking.error(
        call,
        "invalid operation: "
            + (few ? "not enough" : "too many")
            + " arguments for "
            + ExprText.of(call)
            + " (expected "
            + arity.least
            + ", found "
            + count
            + ")");
    if (builtin == Builtin.MAKE || builtin == Builtin.NEW) {
      checking.arguments.useAll(env, call);
    }
    return false;
  }

  private Operand panic(Expr.Call call, Operand argument) {
    checking.panics.add(call);
    checking.assignments.assign(argument, Types.EMPTY_INTERFACE, "argument to panic");
    return Operand.of(call, Mode.NO_VALUE, Type.Tuple.EMPTY);
  }

  private Operand print(Expr.Call call, Builtin builtin, List<Operand> arguments) {
    for (Operand argument : arguments) {
      checking.assignments.assign(argument, null, "argument to built-in " + builtin.goName());
    }
    return Operand.of(call, Mode.NO_VALUE, Type.Tuple.EMPTY);
  }
}
