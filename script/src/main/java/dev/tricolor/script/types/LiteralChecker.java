package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks composite literals. A literal without a type takes that of the element around it; if that
 * is a pointer, the literal's recorded type is the pointer, and it stands for {@code &T{...}}.
 */
final class LiteralChecker {
  private final Checking checking;

  LiteralChecker(Checking checking) {
    this.checking = checking;
  }

  Operand composite(Env env, Expr.CompositeLit literal, @Nullable Type hint) {
    Type type = type(env, literal, hint);
    if (type == null) {
      elementsOfUnknown(env, literal);
      checking.error(literal.pos(), "missing type in composite literal");
      return Operand.invalid(literal);
    }
    if (Types.isInvalid(type)) {
      elementsOfUnknown(env, literal);
      return Operand.invalid(literal);
    }
    if (isOpenArray(literal)) {
      Type element = ((Type.Array) type).element();
      long length = elements(env, literal, element, -1);
      Type closed = new Type.Array(length, element);
      checking.recordType(java.util.Objects.requireNonNull(literal.type()), closed);
      return Operand.value(literal, closed);
    }
    Type base = type;
    if (literal.type() == null
        && TypeSets.commonUnderlying(type) instanceof Type.Pointer(Type target)) {
      base = target;
    }
    return contents(env, literal, type, base);
  }

  private Operand contents(Env env, Expr.CompositeLit literal, Type type, Type base) {
    Type underlying = TypeSets.commonUnderlying(base);
    switch (underlying) {
      case Type.Struct struct ->
          new StructLiteralChecker(checking, base, struct).check(env, literal);
      case Type.Array(long length, Type element) -> elements(env, literal, element, length);
      case Type.Slice(Type element) -> elements(env, literal, element, -1);
      case Type.MapType map -> mapElements(env, literal, map);
      case null, default -> {
        elementsOfUnknown(env, literal);
        if (underlying == null || !Types.isInvalid(underlying)) {
          String why = underlying == null ? " (no common underlying type)" : "";
          checking.error(literal, "invalid composite literal type " + checking.text(type) + why);
        }
        return Operand.invalid(literal);
      }
    }
    return Operand.value(literal, type);
  }

  private static boolean isOpenArray(Expr.CompositeLit literal) {
    return literal.type() instanceof Expr.ArrayType array && array.length() == null;
  }

  private @Nullable Type type(Env env, Expr.CompositeLit literal, @Nullable Type hint) {
    if (literal.type() == null) {
      return hint;
    }
    if (literal.type() instanceof Expr.ArrayType array && array.length() == null) {
      return new Type.Array(-1, checking.typeExprs.variable(env, array.element()));
    }
    return checking.typeExprs.definition(env, literal.type());
  }

  /** Checks what can be checked where the literal's type is unknown. */
  private void elementsOfUnknown(Env env, Expr.CompositeLit literal) {
    for (Expr element : literal.elements()) {
      Expr value = element instanceof Expr.KeyValue pair ? pair.value() : element;
      if (!(value instanceof Expr.CompositeLit inner && inner.type() == null)) {
        checking.exprs.effect(env, value);
      }
    }
  }

  /** Checks elements of an array or slice; gives the length that they need. */
  private long elements(Env env, Expr.CompositeLit literal, Type type, long length) {
    Set<Long> seen = new HashSet<>();
    long index = 0;
    long longest = 0;
    for (Expr element : literal.elements()) {
      Expr value = element;
      if (element instanceof Expr.KeyValue pair) {
        value = pair.value();
        long given = constantIndex(env, pair.key(), length);
        if (given < 0) {
          element(env, value, type);
          continue;
        }
        index = given;
      } else if (length >= 0 && index >= length) {
        checking.error(value, "index " + index + " is out of bounds (>= " + length + ")");
      }
      if (!seen.add(index)) {
        checking.error(element, "duplicate index " + index + " in array or slice literal");
      }
      element(env, value, type);
      index++;
      longest = Math.max(longest, index);
    }
    return longest;
  }

  private void element(Env env, Expr value, Type type) {
    Operand operand = checking.exprs.element(env, value, type);
    checking.assignments.assign(operand, type, "array or slice literal");
  }

  private long constantIndex(Env env, Expr key, long length) {
    Operand x = checking.exprs.expr(env, key);
    if (x.isInvalid()) {
      return -1;
    }
    if (!x.isConstant()) {
      checking.error(key, "index " + ExprText.of(key) + " must be integer constant");
      return -1;
    }
    if (!checking.indices.checkWhole(x, "index", false)) {
      return -1;
    }
    TypeAndValue recorded = checking.result.types.get(key);
    if (recorded == null || !(recorded.value() instanceof Constant.Int(BigInteger value))) {
      return -1;
    }
    if (value.bitLength() >= Long.SIZE || (length >= 0 && value.longValueExact() >= length)) {
      checking.error(key, "invalid argument: index " + value + " out of bounds [0:" + length + "]");
      return -1;
    }
    return value.longValueExact();
  }

  /** A constant key of a map; keys of an interface type differ if their types do. */
  private record Key(Constant value, @Nullable String type) {}

  private void mapElements(Env env, Expr.CompositeLit literal, Type.MapType map) {
    Set<Key> seen = new HashSet<>();
    for (Expr element : literal.elements()) {
      if (!(element instanceof Expr.KeyValue pair)) {
        checking.error(element, "missing key in map literal");
        checking.exprs.effect(env, element);
        continue;
      }
      Operand key = checking.exprs.element(env, pair.key(), map.key());
      key = checking.assignments.assign(key, map.key(), "map literal");
      checkUnique(seen, key, map.key());
      Operand value = checking.exprs.element(env, pair.value(), map.element());
      checking.assignments.assign(value, map.element(), "map literal");
    }
  }

  private void checkUnique(Set<Key> seen, Operand key, Type type) {
    if (key.isInvalid() || !key.isConstant() || key.value() == null) {
      return;
    }
    String dynamic = Types.isInterface(type) ? checking.text(key.type()) : null;
    if (!seen.add(new Key(key.value(), dynamic))) {
      checking.error(key.expr(), "duplicate key " + ExprText.of(key.expr()) + " in map literal");
    }
  }

  /** All the elements of a literal, for lists of fields. */
  static boolean isKeyed(List<Expr> elements) {
    return !elements.isEmpty() && elements.getFirst() instanceof Expr.KeyValue;
  }
}
