package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The underlying type that all types of a type set share. Of channels with one element type it is
 * the one with a direction, if directions do not conflict.
 *
 * @param type null if there is none
 * @param problem then why, in gc's words
 */
public record CommonUnderlying(@Nullable Type type, String problem) {

  /** What the types that {@code type} stands for share; other types than parameters are alone. */
  public static CommonUnderlying of(Type type, TypeStrings strings) {
    if (!Types.isTypeParam(type)) {
      return new CommonUnderlying(type.underlying(), "");
    }
    List<Type.Term> terms = TypeSets.of(type).terms();
    if (terms == null || terms.isEmpty()) {
      return new CommonUnderlying(null, "no specific type");
    }
    Type first = terms.getFirst().type();
    Type common = first.underlying();
    for (Type.Term term : terms) {
      Type merged = merge(common, term.type().underlying());
      if (merged == null) {
        return new CommonUnderlying(null, problem(first, term.type(), strings));
      }
      common = merged;
    }
    return new CommonUnderlying(common, "");
  }

  private static @Nullable Type merge(Type a, Type b) {
    if (TypeIdentity.identical(a, b)) {
      return a;
    }
    if (!(a instanceof Type.Chan x)
        || !(b instanceof Type.Chan y)
        || !TypeIdentity.identical(x.element(), y.element())) {
      return null;
    }
    if (x.direction() == ChanDir.BOTH) {
      return y;
    }
    return y.direction() == ChanDir.BOTH ? x : null;
  }

  private static String problem(Type first, Type other, TypeStrings strings) {
    String both = strings.of(first) + " and " + strings.of(other);
    if (!(first.underlying() instanceof Type.Chan a)
        || !(other.underlying() instanceof Type.Chan b)) {
      return both + " have different underlying types";
    }
    return TypeIdentity.identical(a.element(), b.element())
        ? "channels " + both + " have conflicting directions"
        : "channels " + both + " have different element types";
  }
}
