package dev.tricolor.script.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two types are the same, as the specification has it. */
public final class TypeIdentity {

  /** Two interfaces under comparison, further out; that they are equal is then assumed. */
  private record Pair(Type.Interface a, Type.Interface b, @Nullable Pair outer) {

    boolean contains(Type.Interface x, Type.Interface y) {
      for (Pair pair = this; pair != null; pair = pair.outer) {
        if ((pair.a == x && pair.b == y) || (pair.a == y && pair.b == x)) {
          return true;
        }
      }
      return false;
    }
  }

  private TypeIdentity() {}

  /** Whether two types are identical. */
  public static boolean identical(Type a, Type b) {
    return identical(a, b, null);
  }

  private static boolean identical(Type a, Type b, @Nullable Pair outer) {
    Type x = Types.unalias(a);
    Type y = Types.unalias(b);
    if (x.equals(y)) {
      return true;
    }
    return switch (x) {
      case Type.Basic left -> y instanceof Type.Basic right && left.kind() == right.kind();
      case Type.Pointer(Type left) ->
          y instanceof Type.Pointer(Type right) && identical(left, right, outer);
      case Type.Slice(Type left) ->
          y instanceof Type.Slice(Type right) && identical(left, right, outer);
      case Type.Array(long length, Type left) ->
          y instanceof Type.Array(long size, Type right)
              && (length == size || length < 0 || size < 0)
              && identical(left, right, outer);
      case Type.MapType(Type key, Type element) ->
          y instanceof Type.MapType right
              && identical(key, right.key(), outer)
              && identical(element, right.element(), outer);
      case Type.Chan left ->
          y instanceof Type.Chan right
              && left.direction() == right.direction()
              && identical(left.element(), right.element(), outer);
      case Type.Struct left -> y instanceof Type.Struct right && structs(left, right, outer);
      case Type.Tuple left -> y instanceof Type.Tuple right && tuples(left, right, outer);
      case Type.Signature left ->
          y instanceof Type.Signature right && signatures(left, right, outer);
      case Type.Interface left ->
          y instanceof Type.Interface right && interfaces(left, right, outer);
      case Type.Union left ->
          y instanceof Type.Union right && terms(left.terms(), right.terms(), outer);
      case Type.Named left -> y instanceof Type.Named right && instances(left, right, outer);
      case Type.TypeParam _ -> false;
      case Type.Alias _ -> throw new AssertionError("alias of an alias");
    };
  }

  /** Instances are one type if origin and arguments are; declared types only if they are one. */
  private static boolean instances(Type.Named a, Type.Named b, @Nullable Pair outer) {
    return a.origin() == b.origin()
        && !a.typeArguments().isEmpty()
        && lists(a.typeArguments(), b.typeArguments(), outer);
  }

  private static boolean lists(List<Type> a, List<Type> b, @Nullable Pair outer) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!identical(a.get(i), b.get(i), outer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean structs(Type.Struct a, Type.Struct b, @Nullable Pair outer) {
    if (a.fields().size() != b.fields().size() || !a.tags().equals(b.tags())) {
      return false;
    }
    for (int i = 0; i < a.fields().size(); i++) {
      Obj.Var x = a.fields().get(i);
      Obj.Var y = b.fields().get(i);
      if (x.embedded() != y.embedded()
          || !Ids.same(x, y)
          || !identical(x.type(), y.type(), outer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean tuples(Type.Tuple a, Type.Tuple b, @Nullable Pair outer) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!identical(a.at(i), b.at(i), outer)) {
        return false;
      }
    }
    return true;
  }

  private static boolean signatures(Type.Signature a, Type.Signature b, @Nullable Pair outer) {
    if (a.variadic() != b.variadic() || a.typeParameters().size() != b.typeParameters().size()) {
      return false;
    }
    Type.Signature renamed = b;
    if (!a.typeParameters().isEmpty()) {
      // Type parameters are the same if they stand in the same place.
      Substitution substitution =
          Substitution.of(b.typeParameters(), List.copyOf(a.typeParameters()));
      for (int i = 0; i < a.typeParameters().size(); i++) {
        Type constraint = substitution.apply(b.typeParameters().get(i).constraint());
        if (!identical(a.typeParameters().get(i).constraint(), constraint, outer)) {
          return false;
        }
      }
      renamed = substitution.applyBody(b);
    }
    return tuples(a.parameters(), renamed.parameters(), outer)
        && tuples(a.results(), renamed.results(), outer);
  }

  private static boolean interfaces(Type.Interface a, Type.Interface b, @Nullable Pair outer) {
    if (outer != null && outer.contains(a, b)) {
      return true;
    }
    TypeSet x = TypeSets.of(a);
    TypeSet y = TypeSets.of(b);
    if (x.comparable() != y.comparable() || x.methods().size() != y.methods().size()) {
      return false;
    }
    Pair inner = new Pair(a, b, outer);
    for (int i = 0; i < x.methods().size(); i++) {
      Obj.Func left = x.methods().get(i);
      Obj.Func right = y.methods().get(i);
      if (!Ids.same(left, right) || !identical(left.type(), right.type(), inner)) {
        return false;
      }
    }
    if (x.terms() == null || y.terms() == null) {
      return x.terms() == null && y.terms() == null;
    }
    return terms(x.terms(), y.terms(), inner);
  }

  /** The lists are disjoint, so equal lengths and inclusion make them equal. */
  private static boolean terms(List<Type.Term> a, List<Type.Term> b, @Nullable Pair outer) {
    return a.size() == b.size()
        && a.stream()
            .allMatch(
                term ->
                    b.stream()
                        .anyMatch(
                            other ->
                                term.tilde() == other.tilde()
                                    && identical(term.type(), other.type(), outer)));
  }
}
