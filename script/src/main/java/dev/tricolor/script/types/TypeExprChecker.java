package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks expressions that must be types. */
final class TypeExprChecker {
  private final Checking checking;

  TypeExprChecker(Checking checking) {
    this.checking = checking;
  }

  /** The type of a variable, parameter, element: no constraint interface. */
  Type variable(Env env, Expr expr) {
    Type type = definition(env, expr);
    checking.later.run(() -> checkNoConstraint(expr, type));
    return type;
  }

  /** Any type that is not in need of type arguments. */
  Type definition(Env env, Expr expr) {
    Type type = generic(env, expr);
    if (isGeneric(type)) {
      checking.error(
          expr, "cannot use generic type " + genericText(type) + " without instantiation");
      return checking.recordType(expr, Types.INVALID);
    }
    return type;
  }

  /** The type of a conversion or method expression; it must not lack its type arguments. */
  Type instantiated(Expr expr, Type type) {
    if (!isGeneric(type)) {
      return type;
    }
    checking.error(
        expr,
        "cannot use generic type "
            + checking.strings().name(object(type))
            + " without instantiation");
    return Types.INVALID;
  }

  private static Obj.TypeName object(Type type) {
    return type instanceof Type.Alias alias
        ? alias.object()
        : java.util.Objects.requireNonNull(Types.asNamed(type)).object();
  }

  /** A type, perhaps one that lacks its type arguments. */
  Type generic(Env env, Expr expr) {
    return checking.recordType(expr, raw(env, expr));
  }

  /** Whether {@code type} must be instantiated before use. */
  static boolean isGeneric(Type type) {
    if (type instanceof Type.Alias alias && alias.typeArguments().isEmpty()) {
      if (!alias.object().aliasParameters().isEmpty()) {
        return true;
      }
    }
    return Types.unalias(type) instanceof Type.Named named
        && named.typeArguments().isEmpty()
        && !named.typeParameters().isEmpty();
  }

  /** {@code Box[E any]}. */
  String genericText(Type type) {
    String text = checking.text(type);
    if (!(type instanceof Type.Alias alias)) {
      return text;
    }
    return alias.object().aliasParameters().stream()
        .map(each -> each.object().name() + " " + checking.text(each.constraint()))
        .collect(Collectors.joining(", ", text + "[", "]"));
  }

  private Type raw(Env env, Expr expr) {
    return switch (expr) {
      case Expr.Bad ignored -> Types.INVALID;
      case Expr.Name name -> checking.names.type(env, name);
      case Expr.Selector selector -> qualified(env, selector);
      case Expr.Paren paren -> generic(env, paren.operand());
      case Expr.Index index -> checking.typeArguments.instantiateType(env, index);
      case Expr.Star star -> new Type.Pointer(variable(env, star.operand()));
      case Expr.ArrayType array -> array(env, array);
      case Expr.SliceType slice -> new Type.Slice(variable(env, slice.element()));
      case Expr.Ellipsis ellipsis -> {
        checking.error(ellipsis, "invalid use of ...");
        yield new Type.Slice(variable(env, ellipsis.element()));
      }
      case Expr.MapType map -> map(env, map);
      case Expr.ChanType chan -> new Type.Chan(chan.direction(), variable(env, chan.element()));
      case Expr.StructType struct -> checking.structTypes.check(env, struct);
      case Expr.InterfaceType type -> checking.interfaceTypes.check(env, type);
      case Expr.FuncType type -> checking.signatures.functionType(env, type);
      case Expr.BasicLit ignored -> notType(expr);
      case Expr.CompositeLit ignored -> notType(expr);
      case Expr.KeyValue ignored -> notType(expr);
      case Expr.FuncLit ignored -> notType(expr);
      case Expr.SliceExpr ignored -> notType(expr);
      case Expr.TypeAssert ignored -> notType(expr);
      case Expr.Call ignored -> notType(expr);
      case Expr.Unary ignored -> notType(expr);
      case Expr.Binary ignored -> notType(expr);
    };
  }

  private Type notType(Expr expr) {
    checking.error(expr, ExprText.of(expr) + " is not a type");
    return Types.INVALID;
  }

  private Type qualified(Env env, Expr.Selector selector) {
    if (!checking.selectors.isQualified(env, selector)) {
      Operand operand = checking.exprs.exprOrType(env, selector.operand());
      if (!operand.isInvalid() && !Types.isInvalid(operand.type().underlying())) {
        checking.error(selector.name(), ExprText.of(selector) + " is not a type");
      }
      return Types.INVALID;
    }
    Operand operand = checking.selectors.check(env, selector);
    if (operand.isInvalid() || operand.isType()) {
      return operand.type();
    }
    checking.error(selector, checking.text(operand) + " is not a type");
    return Types.INVALID;
  }

  private Type map(Env env, Expr.MapType map) {
    Type key = variable(env, map.key());
    Type element = variable(env, map.value());
    checking.later.run(() -> checkKey(map.key(), key));
    return new Type.MapType(key, element);
  }

  private void checkKey(Expr expr, Type key) {
    if (Types.isInvalid(key) || Comparability.isComparable(key)) {
      return;
    }
    String hint = Types.isTypeParam(key) ? " (missing comparable constraint)" : "";
    checking.error(expr, "invalid map key type " + checking.text(key) + hint);
  }

  private Type array(Env env, Expr.ArrayType array) {
    if (array.length() == null) {
      checking.error(array.pos(), "invalid use of [...] array (outside a composite literal)");
      variable(env, array.element());
      return Types.INVALID;
    }
    long length = length(env, array.length());
    Type element = variable(env, array.element());
    return length < 0 ? Types.INVALID : new Type.Array(length, element);
  }

  private long length(Env env, Expr expr) {
    if (expr instanceof Expr.Name name) {
      Obj object = env.scope().lookup(name.value());
      if (object != null && !(object instanceof Obj.Const)) {
        checking.names.name(env, name);
        checking.error(expr, "invalid array length " + name.value());
        return -1;
      }
      if (object == null && !name.value().equals("_")) {
        checking.error(
            expr, "undefined array length " + name.value() + " or missing type constraint");
        return -1;
      }
    }
    return length(checking.exprs.expr(env, expr));
  }

  private long length(Operand operand) {
    if (operand.isInvalid()) {
      return -1;
    }
    if (!operand.isConstant()) {
      checking.error(
          operand.expr(), "array length " + checking.text(operand) + " must be constant");
      return -1;
    }
    Constant value = constantLength(operand);
    if (value instanceof Constant.Int(BigInteger length)) {
      if (length.signum() >= 0 && length.bitLength() < Long.SIZE) {
        checking.untyped.settle(operand, Types.INT);
        return length.longValue();
      }
      checking.error(operand.expr(), "invalid array length " + checking.text(operand));
    } else {
      checking.error(operand.expr(), "array length " + checking.text(operand) + " must be integer");
    }
    return -1;
  }

  private static @Nullable Constant constantLength(Operand operand) {
    boolean numeric = Types.basicKind(operand.type()).isNumeric();
    boolean whole = operand.isUntyped() || Types.basicKind(operand.type()).isInteger();
    return numeric && whole ? operand.value() : null;
  }

  private void checkNoConstraint(Expr expr, Type type) {
    if (Types.isTypeParam(type)
        || Types.isInvalid(type)
        || !(type.underlying() instanceof Type.Interface constraint)) {
      return;
    }
    String why = TypeKinds.constraintReason(constraint);
    if (why != null) {
      checking.error(
          expr, "cannot use type " + checking.text(type) + " outside a type constraint: " + why);
    }
  }
}
