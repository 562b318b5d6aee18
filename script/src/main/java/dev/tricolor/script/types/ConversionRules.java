package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.ConstantText;
import dev.tricolor.script.types.constant.Constants;
import dev.tricolor.script.types.constant.Representation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explicit conversions {@code T(x)}. */
final class ConversionRules {
  private final Checking checking;

  ConversionRules(Checking checking) {
    this.checking = checking;
  }

  /** The result of converting {@code x} to {@code target} by {@code call}. */
  Operand convert(Expr call, Operand x, Type target) {
    boolean constant = x.isConstant() && TypeKinds.isConstantType(target);
    Constant value = constant ? convertConstant(x, target) : null;
    if (constant ? value == null : !isConvertible(x, target)) {
      reportFailure(x, target, constant);
      return Operand.invalid(call);
    }
    if (x.isUntyped()) {
      checking.untyped.settle(x, finalType(x, target, constant));
    }
    return constant
        ? Operand.constant(call, target, java.util.Objects.requireNonNull(value))
        : Operand.value(call, target);
  }

  /** The type that an untyped operand of a conversion takes itself. */
  private static Type finalType(Operand x, Type target, boolean constant) {
    if (x.isNil()) {
      return target;
    }
    boolean number = x.isConstant() && Types.basicKind(x.type()).isInteger();
    boolean toString = number && TypeKinds.isString(target);
    boolean keepsOwn = Types.isInterface(target) || (x.isConstant() && !constant) || toString;
    return keepsOwn ? Types.defaultType(x.type()) : target;
  }

  private static @Nullable Constant convertConstant(Operand x, Type target) {
    Constant value = x.value();
    if (value == null) {
      return null;
    }
    BasicKind from = Types.basicKind(x.type());
    BasicKind to = Types.basicKind(target);
    if (from.isInteger() && to.isString() && value instanceof Constant.Int code) {
      return Constants.ofCodePoint(code.value());
    }
    return Representation.represent(value, to);
  }

  private void reportFailure(Operand x, Type target, boolean constant) {
    String to = checking.text(target);
    Constant value = x.value();
    BasicKind from = Types.basicKind(x.type());
    if (constant && value != null && from.isInteger() && Types.basicKind(target).isInteger()) {
      checking.error(x.expr(), "constant " + ConstantText.brief(value, from) + " overflows " + to);
      return;
    }
    boolean parameters = Types.isTypeParam(x.type()) || Types.isTypeParam(target);
    String cause = constant || (x.isUntyped() && !parameters) ? "" : cause(x, target, parameters);
    Operand shown = parameters && x.isConstant() ? Operand.value(x.expr(), x.type()) : x;
    checking.error(x.expr(), "cannot convert " + checking.text(shown) + " to type " + to + cause);
  }

  private String cause(Operand x, Type target, boolean parameters) {
    String problem =
        parameters ? parametersProblem(x, target) : checking.assignability.problem(x, target);
    return problem == null || problem.isEmpty() ? "" : ": " + problem;
  }

  /** Whether a value that is no constant can be converted. */
  boolean isConvertible(Operand x, Type target) {
    if (checking.assignability.isAssignable(x, target)) {
      return true;
    }
    Type type = x.type();
    if (Types.isTypeParam(type) || Types.isTypeParam(target)) {
      return parametersProblem(x, target) == null;
    }
    Type from = type.underlying();
    Type to = target.underlying();
    return StructTags.identicalWithout(from, to)
        || pointers(type, target)
        || numbers(from, to)
        || strings(from, to)
        || unsafePointers(from, to)
        || sliceToArray(from, to);
  }

  /** Each type of the one type set must be convertible to each of the other; null if so. */
  private @Nullable String parametersProblem(Operand x, Type target) {
    List<Type> froms = specific(x.type());
    List<Type> tos = specific(target);
    if (froms == null || froms.isEmpty() || tos == null || tos.isEmpty()) {
      return x.isConstant() ? checking.text(target) + " does not contain specific types" : "";
    }
    for (Type from : froms) {
      for (Type to : tos) {
        if (!isConvertibleTerm(x.withType(from), to)) {
          return "cannot convert " + source(x, from) + " to type " + member(to, target);
        }
      }
    }
    return null;
  }

  private String source(Operand x, Type from) {
    if (x.isNil()) {
      return "untyped nil";
    }
    return x.isUntyped() ? checking.text(x) : member(from, x.type());
  }

  /** {@code int (in N)} for one of the types of a type parameter. */
  private String member(Type type, Type parameter) {
    String text = checking.text(type);
    return Types.isTypeParam(parameter) ? text + " (in " + checking.text(parameter) + ")" : text;
  }

  private boolean isConvertibleTerm(Operand x, Type to) {
    if (x.isConstant() && TypeKinds.isConstantType(to)) {
      return convertConstant(x, to) != null;
    }
    return isConvertible(x, to);
  }

  private static @Nullable List<Type> specific(Type type) {
    if (!Types.isTypeParam(type)) {
      return List.of(type);
    }
    List<Type.Term> terms = TypeSets.of(type).terms();
    return terms == null ? null : terms.stream().map(Type.Term::type).toList();
  }

  private static boolean pointers(Type from, Type to) {
    return Types.unalias(from) instanceof Type.Pointer(Type a)
        && Types.unalias(to) instanceof Type.Pointer(Type b)
        && !Types.isTypeParam(a)
        && !Types.isTypeParam(b)
        && StructTags.identicalWithout(a.underlying(), b.underlying());
  }

  private static boolean numbers(Type from, Type to) {
    BasicKind a = Types.basicKind(from);
    BasicKind b = Types.basicKind(to);
    return (isReal(a) && isReal(b)) || (a.isComplex() && b.isComplex());
  }

  private static boolean isReal(BasicKind kind) {
    return kind.isInteger() || kind.isFloat();
  }

  private static boolean strings(Type from, Type to) {
    boolean toString = Types.basicKind(to).isString();
    boolean fromString = Types.basicKind(from).isString();
    return (toString && (Types.basicKind(from).isInteger() || isText(from)))
        || (fromString && isText(to));
  }

  /** Slices of bytes or runes. */
  private static boolean isText(Type type) {
    if (!(type instanceof Type.Slice(Type element)) || Types.isTypeParam(element)) {
      return false;
    }
    BasicKind kind = Types.basicKind(element);
    return kind == BasicKind.UINT8 || kind == BasicKind.INT32;
  }

  private static boolean unsafePointers(Type from, Type to) {
    return (isUnsafe(from) && isAddress(to)) || (isAddress(from) && isUnsafe(to));
  }

  private static boolean isUnsafe(Type type) {
    return Types.basicKind(type) == BasicKind.UNSAFE_POINTER;
  }

  private static boolean isAddress(Type type) {
    return type instanceof Type.Pointer
        || Types.basicKind(type) == BasicKind.UINTPTR
        || isUnsafe(type);
  }

  private static boolean sliceToArray(Type from, Type to) {
    if (!(from instanceof Type.Slice(Type element))) {
      return false;
    }
    Type array = to instanceof Type.Pointer(Type target) ? target.underlying() : to;
    return array instanceof Type.Array(long ignored, Type arrayElement)
        && TypeIdentity.identical(element, arrayElement);
  }
}
