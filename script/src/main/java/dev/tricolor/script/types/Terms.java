package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of types written as lists of terms; null stands for all types. */
final class Terms {

  private Terms() {}

  /** The union, without terms that others cover. */
  static List<Type.Term> normal(List<Type.Term> terms) {
    List<Type.Term> kept = new ArrayList<>();
    for (Type.Term term : terms) {
      if (kept.stream().noneMatch(other -> covers(other, term))) {
        kept.removeIf(other -> covers(term, other));
        kept.add(term);
      }
    }
    return List.copyOf(kept);
  }

  static @Nullable List<Type.Term> intersect(
      @Nullable List<Type.Term> a, @Nullable List<Type.Term> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    List<Type.Term> common = new ArrayList<>();
    for (Type.Term x : a) {
      for (Type.Term y : b) {
        if (overlap(x, y)) {
          common.add(x.tilde() ? y : x);
        }
      }
    }
    return normal(common);
  }

  /** Whether some type is in both terms. */
  static boolean overlap(Type.Term a, Type.Term b) {
    Type left = b.tilde() ? a.type().underlying() : a.type();
    Type right = a.tilde() ? b.type().underlying() : b.type();
    return TypeIdentity.identical(left, right);
  }

  private static boolean covers(Type.Term wide, Type.Term narrow) {
    return overlap(wide, narrow) && (wide.tilde() || !narrow.tilde());
  }

  /** Whether the type is in one of the terms. */
  static boolean include(List<Type.Term> terms, Type type) {
    return terms.stream().anyMatch(term -> covers(term, new Type.Term(false, type)));
  }

  /** Whether each type of {@code small} is in {@code large}. */
  static boolean subset(@Nullable List<Type.Term> small, @Nullable List<Type.Term> large) {
    if (large == null) {
      return true;
    }
    return small != null
        && small.stream().allMatch(term -> large.stream().anyMatch(other -> covers(other, term)));
  }
}
