package dev.tricolor.script.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types that implement an interface.
 *
 * @param methods all methods, embedded ones too, exported ones first and sorted by name
 * @param terms the types that are allowed, disjoint; null for all types, empty for none
 * @param comparable whether only comparable types are in the set; where {@code terms} are given
 *     they have been sorted out already and this is false
 */
public record TypeSet(List<Obj.Func> methods, @Nullable List<Type.Term> terms, boolean comparable) {

  static final TypeSet ALL = new TypeSet(List.of(), null, false);

  /** Whether no type is in it. */
  public boolean isEmpty() {
    return terms != null && terms.isEmpty();
  }

  /** Whether methods alone describe it, so that it may be the type of a variable. */
  public boolean isMethodSet() {
    return terms == null && !comparable;
  }

  /** The method of that name, or null. */
  public Obj.@Nullable Func method(String name, @Nullable GoPackage pkg) {
    for (Obj.Func method : methods) {
      if (Ids.matches(method, name, pkg)) {
        return method;
      }
    }
    return null;
  }
}
