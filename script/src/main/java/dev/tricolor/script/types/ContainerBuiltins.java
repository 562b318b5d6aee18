package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks append, copy, len, cap, clear, close and delete. */
final class ContainerBuiltins {
  private final Checking checking;

  ContainerBuiltins(Checking checking) {
    this.checking = checking;
  }

  private static Operand noValue(Expr.Call call) {
    return Operand.of(call, Mode.NO_VALUE, Type.Tuple.EMPTY);
  }

  Operand append(Expr.Call call, List<Operand> arguments) {
    Operand first = arguments.getFirst();
    if (first.isNil()) {
      return checking.fail(
          first.expr(), "invalid append: argument must be a slice; have untyped nil");
    }
    Type common = TypeSets.commonUnderlying(first.type());
    if (!(common instanceof Type.Slice(Type element))) {
      return checking.fail(
          first.expr(), "invalid append: argument must be a slice; have " + checking.text(first));
    }
    if (call.spread() && arguments.size() == 2 && isByte(element)) {
      Operand second = arguments.get(1);
      if (isStringOrBytes(second.type()) && isString(second.type())) {
        checking.untyped.settle(second, Types.defaultType(second.type()));
        return Operand.value(call, first.type());
      }
    }
    Obj.Var slice = parameter(first.type());
    Obj.Var rest = parameter(new Type.Slice(element));
    Type.Signature signature =
        new Type.Signature(
            null, List.of(), new Type.Tuple(List.of(slice, rest)), Type.Tuple.EMPTY, true);
    checking.arguments.check(call, signature, arguments);
    return Operand.value(call, first.type());
  }

  private static Obj.Var parameter(Type type) {
    return new Obj.Var(null, null, "", type, Obj.VarKind.PARAMETER);
  }

  private static boolean isByte(Type type) {
    return Types.basicKind(type) == BasicKind.UINT8 && !Types.isTypeParam(type);
  }

  private static boolean isStringOrBytes(Type type) {
    Type common = TypeSets.commonBytesOrString(type);
    return common != null && isString(common);
  }

  private static boolean isString(Type type) {
    Type common = TypeSets.commonBytesOrString(type);
    return common != null && Types.basicKind(common).isString();
  }

  Operand copy(Expr.Call call, List<Operand> arguments) {
    Operand to = arguments.get(0);
    Operand from = arguments.get(1);
    Type target = TypeSets.commonUnderlying(to.type());
    Type source = TypeSets.commonBytesOrString(from.type());
    if (!(target instanceof Type.Slice(Type element))) {
      return notSlice(to);
    }
    Type given =
        switch (source) {
          case Type.Slice(Type each) -> each;
          case Type.Basic basic when basic.kind().isString() -> Types.BYTE;
          case null, default -> null;
        };
    if (given == null) {
      return notSlice(from);
    }
    checking.untyped.settle(from, Types.defaultType(from.type()));
    if (!TypeIdentity.identical(element, given)) {
      return checking.fail(
          to.expr(),
          "invalid copy: arguments "
              + checking.text(to)
              + " and "
              + checking.text(from)
              + " have different element types "
              + checking.text(element)
              + " and "
              + checking.text(given));
    }
    return Operand.value(call, Types.INT);
  }

  private Operand notSlice(Operand x) {
    return checking.fail(
        x.expr(),
        "invalid copy: argument must be a slice; have "
            + (x.isNil() ? "untyped nil" : checking.text(x)));
  }

  Operand length(Expr.Call call, Builtin builtin, Operand x) {
    if (x.isConstant() && x.value() instanceof Constant.Str text && builtin == Builtin.LEN) {
      checking.untyped.settle(x, Types.defaultType(x.type()));
      return Operand.constant(call, Types.INT, Constants.of(text.bytes().length()));
    }
    List<Type> all = TypeSets.underlyings(x.type());
    boolean fine =
        all != null
            && !all.isEmpty()
            && all.stream().allMatch(each -> hasLength(each, builtin == Builtin.CAP));
    if (!fine) {
      checking.error(
          x.expr(), "invalid argument: " + checking.text(x) + " for built-in " + builtin.goName());
      return Operand.invalid(call);
    }
    Type.Array array = Types.isTypeParam(x.type()) ? null : array(x.type().underlying());
    if (array != null && !CallsOrReceives.in(x.expr(), checking)) {
      return Operand.constant(call, Types.INT, Constants.of(array.length()));
    }
    return Operand.value(call, Types.INT);
  }

  private static Type.@Nullable Array array(Type underlying) {
    return switch (underlying) {
      case Type.Array array -> array;
      case Type.Pointer(Type target) when target.underlying() instanceof Type.Array array -> array;
      default -> null;
    };
  }

  private static boolean hasLength(Type underlying, boolean capacity) {
    return switch (underlying) {
      case Type.Basic basic -> basic.kind().isString() && !capacity;
      case Type.MapType _ -> !capacity;
      case Type.Slice _ -> true;
      case Type.Chan _ -> true;
      default -> array(underlying) != null;
    };
  }

  Operand clear(Expr.Call call, Operand x) {
    List<Type> all = TypeSets.underlyings(x.type());
    boolean fine =
        all != null
            && !all.isEmpty()
            && all.stream()
                .allMatch(each -> each instanceof Type.MapType || each instanceof Type.Slice);
    if (!fine) {
      return checking.fail(
          x.expr(),
          "invalid argument: cannot clear "
              + checking.text(x)
              + ": argument must be (or constrained by) map or slice");
    }
    return noValue(call);
  }

  Operand close(Expr.Call call, Operand x) {
    List<Type> all = TypeSets.underlyings(x.type());
    if (all == null || all.isEmpty() || !all.stream().allMatch(Type.Chan.class::isInstance)) {
      return checking.fail(
          x.expr(), "invalid operation: cannot close non-channel " + checking.text(x));
    }
    for (Type each : all) {
      if (each instanceof Type.Chan chan && chan.direction() == ChanDir.RECEIVE) {
        return checking.fail(
            x.expr(), "invalid operation: cannot close receive-only channel " + checking.text(x));
      }
    }
    return noValue(call);
  }

  Operand delete(Expr.Call call, List<Operand> arguments) {
    Operand map = arguments.get(0);
    Type key = commonKey(TypeSets.underlyings(map.type()));
    if (key == null) {
      return checking.fail(map.expr(), "invalid argument: " + checking.text(map) + " is not a map");
    }
    checking.assignments.assign(arguments.get(1), key, "argument to delete");
    return noValue(call);
  }

  /** The key type of maps, if they all are maps and have the same. */
  private static @Nullable Type commonKey(@Nullable List<Type> types) {
    Type key = null;
    for (Type each : types == null ? List.<Type>of() : types) {
      if (!(each instanceof Type.MapType map)
          || (key != null && !TypeIdentity.identical(key, map.key()))) {
        return null;
      }
      key = map.key();
    }
    return key;
  }
}
