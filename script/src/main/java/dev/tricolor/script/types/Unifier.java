package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds types for unknown type parameters that make pairs of types equal, or assignable. What was
 * found before a pair fails stays: messages tell it.
 */
final class Unifier {

  /** How alike two types must be. */
  enum Mode {
    /** Identical. */
    EXACT,
    /**
     * A defined type also matches another like its underlying type, channels any direction, and
     * interfaces what shares their methods; the parts of types too.
     */
    LOOSE,
    /** As an assignment allows: loose, but the parts of types must be alike exactly. */
    ASSIGN,
    /** {@link #LOOSE} for what an unknown is known to be: interfaces match only each other. */
    KNOWN_LOOSE,
    /** The same of {@link #ASSIGN}. */
    KNOWN_ASSIGN;

    Mode ofParts() {
      return this == LOOSE || this == KNOWN_LOOSE ? LOOSE : EXACT;
    }

    Mode ofKnown() {
      return switch (this) {
        case EXACT -> EXACT;
        case LOOSE, KNOWN_LOOSE -> KNOWN_LOOSE;
        case ASSIGN, KNOWN_ASSIGN -> KNOWN_ASSIGN;
      };
    }

    boolean matchesInterfaces() {
      return this == LOOSE || this == ASSIGN;
    }
  }

  /** What is known of one unknown, or of several that are known to be the same. */
  private static final class Slot {
    @Nullable Type type;
  }

  /** Deeper types are a sign of a type that contains itself. */
  private static final int DEPTH_LIMIT = 100;

  private final Map<Type.TypeParam, Slot> slots = new HashMap<>();
  private int depth;

  Unifier(List<Type.TypeParam> unknowns) {
    unknowns.forEach(unknown -> slots.put(unknown, new Slot()));
  }

  private @Nullable Slot slot(Type type) {
    return type instanceof Type.TypeParam parameter ? slots.get(parameter) : null;
  }

  boolean isUnknown(Type type) {
    return slot(Types.unalias(type)) != null;
  }

  /** What an unknown was found to be, which may mention other unknowns; or null. */
  @Nullable Type found(Type.TypeParam unknown) {
    return Objects.requireNonNull(slots.get(unknown)).type;
  }

  void set(Type.TypeParam unknown, Type type) {
    Objects.requireNonNull(slots.get(unknown)).type = type;
  }

  boolean unify(Type a, Type b, Mode mode) {
    if (depth > DEPTH_LIMIT) {
      return false;
    }
    depth++;
    try {
      return unifyOnce(a, b, mode);
    } finally {
      depth--;
    }
  }

  private boolean unifyOnce(Type a, Type b, Mode mode) {
    Type x = Types.unalias(a);
    Type y = Types.unalias(b);
    if (x.equals(y)) {
      return true;
    }
    Slot left = slot(x);
    Slot right = slot(y);
    if (left != null && right != null) {
      return unifyUnknowns(left, right, mode);
    }
    if (left != null || right != null) {
      return left != null ? bind(left, b, mode) : bind(Objects.requireNonNull(right), a, mode);
    }
    if (mode != Mode.EXACT) {
      if (mayUnfold(x, y)) {
        return unifyOnce(x.underlying(), y, mode);
      }
      if (mayUnfold(y, x)) {
        return unifyOnce(x, y.underlying(), mode);
      }
    }
    if (mode.matchesInterfaces() && !sameOrigin(x, y) && (isInterface(x) || isInterface(y))) {
      return unifyInterfaces(x, y);
    }
    if (mode != Mode.EXACT && x instanceof Type.TypeParam != y instanceof Type.TypeParam) {
      return x instanceof Type.TypeParam ? unifyCore(x, y, mode) : unifyCore(y, x, mode);
    }
    return unifyParts(x, y, mode);
  }

  /** A defined type matches a literal as its underlying type; but its methods are its own. */
  private static boolean mayUnfold(Type type, Type other) {
    return type instanceof Type.Named
        && isLiteral(other)
        && (!(other instanceof Type.Interface) || isInterface(type));
  }

  private static boolean isLiteral(Type type) {
    return !(type instanceof Type.Named) && !(type instanceof Type.TypeParam);
  }

  private static boolean isInterface(Type type) {
    return Types.isInterface(type);
  }

  private static boolean sameOrigin(Type x, Type y) {
    return x instanceof Type.Named a && y instanceof Type.Named b && a.origin() == b.origin();
  }

  private boolean unifyUnknowns(Slot left, Slot right, Mode mode) {
    if (left == right) {
      return true;
    }
    if (left.type != null && right.type != null) {
      return unify(left.type, right.type, mode);
    }
    if (left.type == null) {
      left.type = right.type;
    }
    slots.replaceAll((_, slot) -> slot == right ? left : slot);
    return true;
  }

  /**
   * A defined type says more than a literal, and a directed channel more than one without. Aliases
   * are kept, for messages.
   */
  private boolean bind(Slot slot, Type type, Mode mode) {
    if (slot.type == null) {
      slot.type = type;
      return true;
    }
    if (!unify(slot.type, type, mode.ofKnown())) {
      return false;
    }
    if (mode != Mode.EXACT && saysMore(Types.unalias(type), Types.unalias(slot.type))) {
      slot.type = type;
    }
    return true;
  }

  private static boolean saysMore(Type type, Type known) {
    boolean defined = type instanceof Type.Named && isLiteral(known);
    boolean directed =
        known instanceof Type.Chan
            && type instanceof Type.Chan chan
            && chan.direction() != ChanDir.BOTH;
    return defined || directed;
  }

  /**
   * A type parameter that is not sought after, say of the calling function, stands for its core.
   */
  private boolean unifyCore(Type parameter, Type other, Mode mode) {
    Type core = TypeSets.commonUnderlying(parameter);
    return core != null && unify(core, other, mode);
  }

  private boolean unifyInterfaces(Type x, Type y) {
    if (!isInterface(x) || !isInterface(y)) {
      return isInterface(x) ? unifyMethods(x, y) : unifyMethods(y, x);
    }
    TypeSet a = TypeSets.of(x);
    TypeSet b = TypeSets.of(y);
    return a.comparable() == b.comparable()
        && Terms.subset(a.terms(), b.terms())
        && Terms.subset(b.terms(), a.terms())
        && (a.methods().size() <= b.methods().size() ? unifyMethods(x, y) : unifyMethods(y, x));
  }

  /** Each method of the interface must be a method of the other type. */
  private boolean unifyMethods(Type wanted, Type type) {
    for (Obj.Func method : TypeSets.of(wanted).methods()) {
      Lookup.Result result = Lookup.find(type, false, method.pkg(), method.name());
      if (!result.found()
          || !(result.object() instanceof Obj.Func have)
          || !unify(method.type(), have.type(), Mode.EXACT)) {
        return false;
      }
    }
    return true;
  }

  private boolean unifyParts(Type x, Type y, Mode mode) {
    Mode parts = mode.ofParts();
    return switch (x) {
      case Type.Pointer(Type a) -> y instanceof Type.Pointer(Type b) && unify(a, b, parts);
      case Type.Slice(Type a) -> y instanceof Type.Slice(Type b) && unify(a, b, parts);
      case Type.Array(long length, Type a) ->
          y instanceof Type.Array(long size, Type b)
              && (length == size || length < 0 || size < 0)
              && unify(a, b, parts);
      case Type.MapType a ->
          y instanceof Type.MapType b
              && unify(a.key(), b.key(), parts)
              && unify(a.element(), b.element(), parts);
      case Type.Chan a ->
          y instanceof Type.Chan b
              && (mode != Mode.EXACT || a.direction() == b.direction())
              && unify(a.element(), b.element(), parts);
      case Type.Struct a -> y instanceof Type.Struct b && structs(a, b, parts);
      case Type.Tuple a -> y instanceof Type.Tuple b && tuples(a, b, parts);
      case Type.Signature a ->
          y instanceof Type.Signature b
              && a.variadic() == b.variadic()
              && tuples(a.parameters(), b.parameters(), parts)
              && tuples(a.results(), b.results(), parts);
      case Type.Named a -> y instanceof Type.Named b && instances(a, b, parts);
      case Type.Interface a -> y instanceof Type.Interface b && interfaces(a, b);
      case Type.Basic _, Type.Union _, Type.TypeParam _ -> TypeIdentity.identical(x, y);
      case Type.Alias _ -> throw new AssertionError("alias of an alias");
    };
  }

  /** Arguments come first, as in gc: what they tell shows in the message if the origins differ. */
  private boolean instances(Type.Named a, Type.Named b, Mode parts) {
    if (a.typeArguments().isEmpty() || a.typeArguments().size() != b.typeArguments().size()) {
      return false;
    }
    for (int i = 0; i < a.typeArguments().size(); i++) {
      if (!unify(a.typeArguments().get(i), b.typeArguments().get(i), parts)) {
        return false;
      }
    }
    return a.origin() == b.origin();
  }

  private boolean structs(Type.Struct a, Type.Struct b, Mode parts) {
    if (a.fields().size() != b.fields().size() || !a.tags().equals(b.tags())) {
      return false;
    }
    for (int i = 0; i < a.fields().size(); i++) {
      Obj.Var left = a.fields().get(i);
      Obj.Var right = b.fields().get(i);
      if (left.embedded() != right.embedded()
          || !Ids.same(left, right)
          || !unify(left.type(), right.type(), parts)) {
        return false;
      }
    }
    return true;
  }

  private boolean tuples(Type.Tuple a, Type.Tuple b, Mode parts) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!unify(a.at(i), b.at(i), parts)) {
        return false;
      }
    }
    return true;
  }

  private boolean interfaces(Type.Interface a, Type.Interface b) {
    return TypeSets.of(a).methods().size() == TypeSets.of(b).methods().size()
        && unifyInterfaces(a, b);
  }
}
