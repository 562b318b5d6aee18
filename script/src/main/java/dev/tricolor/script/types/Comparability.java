package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which types the operator {@code ==} accepts. */
public final class Comparability {

  private Comparability() {}

  /** Whether values can be compared; comparing interfaces may then still panic. */
  public static boolean isComparable(Type type) {
    return problem(type, true, TypeStrings.BARE, new ArrayList<>()) == null;
  }

  /** Whether comparing values can never panic: no interfaces inside. */
  public static boolean isStrictlyComparable(Type type) {
    return problem(type, false, TypeStrings.BARE, new ArrayList<>()) == null;
  }

  /**
   * Why values cannot be compared, in gc's words; empty if the type itself says enough; null if
   * they can.
   */
  public static @Nullable String problem(Type type, TypeStrings strings) {
    return problem(type, true, strings, new ArrayList<>());
  }

  private static @Nullable String problem(
      Type type, boolean dynamic, TypeStrings strings, List<Type> seen) {
    Type real = Types.unalias(type);
    if (seen.contains(real)) {
      return null;
    }
    seen.add(real);
    return switch (real.underlying()) {
      case Type.Basic basic -> basic.kind() == BasicKind.UNTYPED_NIL ? "" : null;
      case Type.Pointer _, Type.Chan _ -> null;
      case Type.Struct struct -> ofStruct(struct, dynamic, strings, seen);
      case Type.Array array ->
          problem(array.element(), dynamic, strings, seen) == null
              ? null
              : strings.of(type) + " cannot be compared";
      case Type.Interface constraint -> ofInterface(real, constraint, dynamic, strings, seen);
      default -> "";
    };
  }

  private static @Nullable String ofStruct(
      Type.Struct struct, boolean dynamic, TypeStrings strings, List<Type> seen) {
    for (Obj.Var field : struct.fields()) {
      if (problem(field.type(), dynamic, strings, seen) != null) {
        return "struct containing " + strings.of(field.type()) + " cannot be compared";
      }
    }
    return null;
  }

  private static @Nullable String ofInterface(
      Type type, Type.Interface constraint, boolean dynamic, TypeStrings strings, List<Type> seen) {
    if (dynamic && !(type instanceof Type.TypeParam)) {
      return null;
    }
    TypeSet set = TypeSets.of(constraint);
    if (set.terms() == null) {
      return set.comparable() ? null : "incomparable types in type set";
    }
    if (set.isEmpty()) {
      return "empty type set";
    }
    boolean all =
        set.terms().stream().allMatch(term -> problem(term.type(), false, strings, seen) == null);
    return all ? null : "incomparable types in type set";
  }
}
