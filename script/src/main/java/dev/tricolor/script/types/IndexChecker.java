package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks index and slice expressions, and the instantiations that look like the former. */
final class IndexChecker {
  /** The length or index is not a known constant. */
  static final long UNKNOWN = -1;

  private final Checking checking;

  IndexChecker(Checking checking) {
    this.checking = checking;
  }

  Operand index(Env env, Expr.Index index) {
    return index(env, index, checking.exprs.anything(env, index.operand()));
  }

  /** The index expression, whose operand was checked already. */
  Operand index(Env env, Expr.Index index, Operand x) {
    if (x.isInvalid()) {
      index.indices().forEach(each -> checking.exprs.exprOrType(env, each));
      return Operand.invalid(index);
    }
    if (x.isType()) {
      return Operand.type(index, checking.typeArguments.instantiateType(env, index, x.type()));
    }
    if (ExprChecker.isGenericFunction(x)) {
      return checking.instantiation.explicit(env, index, x);
    }
    return element(env, index, checking.exprs.single(x));
  }

  private Operand element(Env env, Expr.Index index, Operand x) {
    if (x.isInvalid()) {
      return Operand.invalid(index);
    }
    Expr key = index.indices().getFirst();
    if (Types.isTypeParam(x.type())) {
      return ofTypeParameter(env, index, x, key);
    }
    return switch (x.type().underlying()) {
      case Type.Basic basic when basic.kind().isString() -> ofString(env, index, x, key);
      case Type.MapType map -> ofMap(env, index, map, key);
      case Type other -> {
        Element element = sequence(other, x.isAddressable());
        if (element == null) {
          checking.error(index.pos(), "cannot index " + checking.text(x));
          checking.exprs.exprOrType(env, key);
          yield Operand.invalid(index);
        }
        checkIndex(env, key, element.length);
        yield Operand.of(index, element.mode(), element.type);
      }
    };
  }

  /** What an array, slice or pointer to an array consists of. */
  private record Element(Type type, long length, boolean variable) {
    Mode mode() {
      return variable ? Mode.VARIABLE : Mode.VALUE;
    }
  }

  private static @Nullable Element sequence(Type underlying, boolean addressable) {
    return switch (underlying) {
      case Type.Array(long length, Type element) -> new Element(element, length, addressable);
      case Type.Slice(Type element) -> new Element(element, UNKNOWN, true);
      case Type.Pointer(Type target)
          when target.underlying() instanceof Type.Array(long length, Type element) ->
          new Element(element, length, true);
      default -> null;
    };
  }

  private Operand ofString(Env env, Expr.Index index, Operand x, Expr key) {
    long length = x.value() instanceof Constant.Str text ? text.bytes().length() : UNKNOWN;
    checkIndex(env, key, length);
    checking.untyped.settle(x, Types.defaultType(x.type()));
    return Operand.value(index, Types.BYTE);
  }

  private Operand ofMap(Env env, Expr.Index index, Type.MapType map, Expr key) {
    Operand operand = checking.exprs.expr(env, key);
    checking.assignments.assign(operand, map.key(), "map index");
    return Operand.of(index, Mode.MAP_INDEX, map.element());
  }

  /** All types of the type set must have one element type; if one is a map, all are. */
  private Operand ofTypeParameter(Env env, Expr.Index index, Operand x, Expr key) {
    List<Type> all = TypeSets.underlyings(x.type());
    if (all == null || all.isEmpty()) {
      return notIndexable(env, index, x, key);
    }
    if (all.stream().allMatch(Type.MapType.class::isInstance)) {
      Type.MapType first = (Type.MapType) all.getFirst();
      boolean same =
          all.stream()
              .allMatch(each -> TypeIdentity.identical(((Type.MapType) each).key(), first.key()));
      return same ? ofMap(env, index, first, key) : notIndexable(env, index, x, key);
    }
    Type type = null;
    long length = UNKNOWN;
    boolean variable = true;
    for (Type each : all) {
      Element element =
          Types.basicKind(each).isString()
              ? new Element(Types.BYTE, UNKNOWN, false)
              : sequence(each, x.isAddressable());
      if (element == null || (type != null && !TypeIdentity.identical(type, element.type))) {
        return notIndexable(env, index, x, key);
      }
      type = element.type;
      variable &= element.variable;
      boolean shorter = length == UNKNOWN || element.length < length;
      length = element.length != UNKNOWN && shorter ? element.length : length;
    }
    checkIndex(env, key, length);
    return Operand.of(
        index, variable ? Mode.VARIABLE : Mode.VALUE, java.util.Objects.requireNonNull(type));
  }

  private Operand notIndexable(Env env, Expr.Index index, Operand x, Expr key) {
    checking.error(index.pos(), "cannot index " + checking.text(x));
    checking.exprs.exprOrType(env, key);
    return Operand.invalid(index);
  }

  /** Checks an index that must be below {@code length}; gives it if it is constant. */
  long checkIndex(Env env, Expr expr, long length) {
    Operand x = checking.exprs.expr(env, expr);
    if (!checkWhole(x, "index", false)) {
      return UNKNOWN;
    }
    if (!(x.value() instanceof Constant.Int(BigInteger value)) || !x.isConstant()) {
      return UNKNOWN;
    }
    if (value.bitLength() >= Long.SIZE
        || (length >= 0 && value.compareTo(BigInteger.valueOf(length)) >= 0)) {
      checking.error(
          expr, "invalid argument: index " + value + " out of bounds [0:" + length + "]");
      return UNKNOWN;
    }
    return value.longValue();
  }

  /**
   * Whether {@code x} is an integer or an untyped constant that can be one, and not negative; it is
   * given its final type.
   *
   * @param what messages call it
   */
  boolean checkWhole(Operand x, String what, boolean mayBeNegative) {
    Operand typed = toInt(x);
    if (typed.isInvalid()) {
      return false;
    }
    if (!TypeKinds.isInteger(typed.type())) {
      checking.error(
          x.expr(), "invalid argument: " + what + " " + checking.text(typed) + " must be integer");
      return false;
    }
    if (typed.isConstant() && typed.value() != null && !mayBeNegative) {
      if (Constants.sign(typed.value()) < 0) {
        checking.error(
            x.expr(),
            "invalid argument: " + what + " " + checking.text(typed) + " must not be negative");
        return false;
      }
    }
    return fitsInt(typed, what);
  }

  private boolean fitsInt(Operand x, String what) {
    if (x.isConstant()
        && x.value() instanceof Constant.Int(BigInteger value)
        && value.bitLength() >= Long.SIZE) {
      checking.error(
          x.expr(), "invalid argument: " + what + " " + checking.text(x) + " overflows int");
      return false;
    }
    return true;
  }

  private Operand toInt(Operand x) {
    if (x.isInvalid() || !x.isUntyped()) {
      return x;
    }
    Outcome outcome = checking.untyped.implicit(x, Types.INT);
    if (outcome.ok()) {
      return checking.untyped.apply(x, outcome);
    }
    if (outcome.failure() == UntypedConversion.Failure.MISMATCH) {
      return checking.fail(x.expr(), "cannot convert " + checking.text(x) + " to type int");
    }
    return checking.untyped.reportFailure(x, Types.INT, outcome.failure());
  }

  Operand slice(Env env, Expr.SliceExpr slice) {
    Operand x = checking.exprs.expr(env, slice.operand());
    if (x.isInvalid()) {
      indices(env, slice, UNKNOWN);
      return Operand.invalid(slice);
    }
    Type underlying = TypeSets.commonBytesOrString(x.type());
    if (underlying == null) {
      indices(env, slice, UNKNOWN);
      String cause = CommonUnderlying.of(x.type(), checking.strings()).problem();
      String where = cause.equals("no specific type") ? " in " + checking.text(x.type()) : "";
      return checking.fail(x.expr(), "cannot slice " + checking.text(x) + ": " + cause + where);
    }
    return switch (underlying) {
      case Type.Basic basic when basic.kind().isString() -> sliceString(env, slice, x);
      case Type.Slice _ -> sliced(env, slice, UNKNOWN, x.type());
      case Type.Array(long length, Type element) -> {
        if (!x.isAddressable()) {
          yield checking.fail(x.expr(), "cannot slice unaddressable value " + checking.text(x));
        }
        yield sliced(env, slice, length, new Type.Slice(element));
      }
      case Type.Pointer(Type target)
          when target.underlying() instanceof Type.Array(long length, Type element) ->
          sliced(env, slice, length, new Type.Slice(element));
      default -> {
        indices(env, slice, UNKNOWN);
        yield checking.fail(x.expr(), "cannot slice " + checking.text(x));
      }
    };
  }

  private Operand sliceString(Env env, Expr.SliceExpr slice, Operand x) {
    if (slice.three()) {
      Pos at = slice.max() == null ? slice.pos() : slice.max().start();
      checking.error(at, "invalid operation: 3-index slice of string");
      return Operand.invalid(slice);
    }
    long length =
        x.isConstant() && x.value() instanceof Constant.Str text ? text.bytes().length() : UNKNOWN;
    checking.untyped.settle(x, Types.defaultType(x.type()));
    Type type = Types.isUntyped(x.type()) ? Types.STRING : x.type();
    return sliced(env, slice, length, type);
  }

  private Operand sliced(Env env, Expr.SliceExpr slice, long length, Type type) {
    indices(env, slice, length);
    return Operand.value(slice, type);
  }

  private void indices(Env env, Expr.SliceExpr slice, long length) {
    List<Expr> given = new ArrayList<>();
    List<Long> constants = new ArrayList<>();
    for (Expr each : new Expr[] {slice.low(), slice.high(), slice.max()}) {
      if (each == null) {
        continue;
      }
      long value = checkIndex(env, each, length < 0 ? UNKNOWN : length + 1);
      if (value >= 0) {
        given.add(each);
        constants.add(value);
      }
    }
    for (int i = 1; i < constants.size(); i++) {
      if (constants.get(i) < constants.get(i - 1)) {
        checking.error(
            given.get(i),
            "invalid slice indices: " + constants.get(i) + " < " + constants.get(i - 1));
        return;
      }
    }
  }
}
