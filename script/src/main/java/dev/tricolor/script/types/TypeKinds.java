package dev.tricolor.script.types;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions that a type parameter answers with yes only if each type of its type set does. */
final class TypeKinds {
  private TypeKinds() {}

  /** Whether each underlying type is basic and of a kind that {@code wanted} accepts. */
  static boolean all(Type type, Predicate<BasicKind> wanted) {
    List<Type> underlyings = TypeSets.underlyings(type);
    return underlyings != null
        && !underlyings.isEmpty()
        && underlyings.stream()
            .allMatch(each -> each instanceof Type.Basic basic && wanted.test(basic.kind()));
  }

  static boolean isBoolean(Type type) {
    return all(type, BasicKind::isBoolean);
  }

  static boolean isInteger(Type type) {
    return all(type, BasicKind::isInteger);
  }

  static boolean isUnsigned(Type type) {
    return all(type, BasicKind::isUnsigned);
  }

  static boolean isNumeric(Type type) {
    return all(type, BasicKind::isNumeric);
  }

  static boolean isString(Type type) {
    return all(type, BasicKind::isString);
  }

  static boolean isNumericOrString(Type type) {
    return all(type, kind -> kind.isNumeric() || kind.isString());
  }

  static boolean isOrdered(Type type) {
    return all(type, kind -> kind.isInteger() || kind.isFloat() || kind.isString());
  }

  /** Whether {@code nil} is one of its values. */
  static boolean hasNil(Type type) {
    List<Type> underlyings = TypeSets.underlyings(type);
    return underlyings != null
        && !underlyings.isEmpty()
        && underlyings.stream().allMatch(TypeKinds::oneHasNil);
  }

  private static boolean oneHasNil(Type underlying) {
    return switch (underlying) {
      case Type.Pointer ignored -> true;
      case Type.Slice ignored -> true;
      case Type.MapType ignored -> true;
      case Type.Chan ignored -> true;
      case Type.Signature ignored -> true;
      case Type.Interface ignored -> true;
      case Type.Basic basic ->
          basic.kind() == BasicKind.UNSAFE_POINTER || basic.kind() == BasicKind.UNTYPED_NIL;
      default -> false;
    };
  }

  /** Whether it may be the type of a constant. */
  static boolean isConstantType(Type type) {
    if (Types.isTypeParam(type) || !(type.underlying() instanceof Type.Basic basic)) {
      return false;
    }
    BasicKind kind = basic.kind();
    return kind.isNumeric() || kind.isString() || kind.isBoolean();
  }

  /** Whether a type parameter stands in the type somewhere. */
  static boolean isParameterized(Type type) {
    return FreeTypeParameters.in(type);
  }

  /** Why the types of a type set have no common underlying type; empty for other types. */
  static String noCommon(Type type, Checking checking) {
    return CommonUnderlying.of(type, checking.strings()).problem();
  }

  /** The same where a channel is wanted. */
  static String noChannel(Type type, Checking checking) {
    String cause = noCommon(type, checking);
    return cause.equals("no specific type") ? "no specific channel type" : cause;
  }

  /** Why an interface cannot be the type of a variable; null if it can. */
  static @Nullable String constraintReason(Type.Interface constraint) {
    TypeSet set = TypeSets.of(constraint);
    if (set.isMethodSet()) {
      return null;
    }
    return set.terms() == null || set.comparable()
        ? "interface is (or embeds) comparable"
        : "interface contains type constraints";
  }

  /**
   * What kind of type a name hides, as in {@code variable of struct type T}: empty where it is a
   * basic type or has no particular word.
   */
  static String composite(Type type) {
    return switch (type.underlying()) {
      case Type.Array ignored -> "array";
      case Type.Slice ignored -> "slice";
      case Type.Struct ignored -> "struct";
      case Type.Pointer ignored -> "pointer";
      case Type.Signature ignored -> "func";
      case Type.Interface ignored -> Types.isTypeParam(type) ? "type parameter" : "interface";
      case Type.MapType ignored -> "map";
      case Type.Chan ignored -> "chan";
      case Type.Tuple ignored -> "tuple";
      default -> "";
    };
  }
}
