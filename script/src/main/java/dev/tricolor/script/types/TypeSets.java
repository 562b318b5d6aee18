package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the type sets of interfaces and what follows from them. */
public final class TypeSets {

  private TypeSets() {}

  /** The type set of an interface; types that it names must be resolved. */
  public static TypeSet of(Type.Interface type) {
    if (type.typeSet instanceof TypeSet known) {
      return known;
    }
    if (type == Types.COMPARABLE.underlying()) {
      return new TypeSet(List.of(), null, true);
    }
    type.typeSet = TypeSet.ALL; // what an interface that embeds itself sees; an error elsewhere
    TypeSet computed = compute(type, List.of(), null);
    type.typeSet = computed;
    return computed;
  }

  /** The type set of a type parameter's constraint, or of a type whose underlying is interface. */
  public static TypeSet of(Type type) {
    return type.underlying() instanceof Type.Interface itself ? of(itself) : TypeSet.ALL;
  }

  /**
   * Reports methods that an interface declares twice, or inherits with different signatures.
   *
   * @param embeddedPositions where the embedded elements stand
   */
  public static void check(
      Type.Interface type, List<Pos> embeddedPositions, Diagnostics diagnostics) {
    type.typeSet = compute(type, embeddedPositions, diagnostics);
  }

  private static TypeSet compute(
      Type.Interface type, List<Pos> positions, @Nullable Diagnostics diagnostics) {
    MethodCollector methods = new MethodCollector(diagnostics);
    type.methods().forEach(method -> methods.add(method, method.pos(), false));
    List<Type.Term> terms = null;
    boolean comparable = false;
    for (int i = 0; i < type.embedded().size(); i++) {
      Type embedded = type.embedded().get(i);
      Pos pos = i < positions.size() ? positions.get(i) : null;
      if (Types.isTypeParam(embedded)) {
        methods.report(pos, "term cannot be a type parameter");
        continue;
      }
      TypeSet element = ofElement(embedded);
      element.methods().forEach(method -> methods.add(method, pos, true));
      comparable |= element.comparable();
      terms = Terms.intersect(terms, element.terms());
    }
    if (comparable && terms != null) {
      terms =
          terms.stream().filter(term -> Comparability.isStrictlyComparable(term.type())).toList();
      comparable = false;
    }
    return new TypeSet(methods.sorted(), terms, comparable);
  }

  private static TypeSet ofElement(Type element) {
    return switch (Types.unalias(element)) {
      case Type.Union union -> new TypeSet(List.of(), termsOf(union), false);
      case Type real when real.underlying() instanceof Type.Interface embedded -> of(embedded);
      case Type real ->
          Types.isInvalid(real)
              ? TypeSet.ALL
              : new TypeSet(List.of(), List.of(new Type.Term(false, real)), false);
    };
  }

  private static @Nullable List<Type.Term> termsOf(Type.Union union) {
    List<Type.Term> all = new ArrayList<>();
    for (Type.Term term : union.terms()) {
      List<Type.Term> terms =
          term.type().underlying() instanceof Type.Interface embedded
              ? of(embedded).terms()
              : List.of(new Type.Term(term.tilde(), Types.unalias(term.type())));
      if (terms == null) {
        return null;
      }
      all.addAll(terms);
    }
    return Terms.normal(all);
  }

  /**
   * The underlying types that values of {@code type} can have: of a type parameter those of its
   * terms, null if any type may come; of other types their own.
   */
  public static @Nullable List<Type> underlyings(Type type) {
    if (!Types.isTypeParam(type)) {
      return List.of(type.underlying());
    }
    List<Type.Term> terms = of(type).terms();
    return terms == null ? null : terms.stream().map(term -> term.type().underlying()).toList();
  }

  /**
   * The underlying type that all types of the type set share, or null; {@link CommonUnderlying}
   * says why there is none.
   */
  public static @Nullable Type commonUnderlying(Type type) {
    return CommonUnderlying.of(type, TypeStrings.BARE).type();
  }

  /**
   * Like {@link #commonUnderlying}, but a mixture of byte slices and strings yields {@code string},
   * as append, copy, slicing and ranging allow.
   */
  public static @Nullable Type commonBytesOrString(Type type) {
    List<Type> all = underlyings(type);
    if (all == null || all.isEmpty()) {
      return null;
    }
    boolean strings = all.stream().anyMatch(each -> Types.basicKind(each).isString());
    boolean onlyBytes =
        all.stream().allMatch(each -> Types.basicKind(each).isString() || isBytes(each));
    return strings && onlyBytes ? Types.STRING : commonUnderlying(type);
  }

  private static boolean isBytes(Type type) {
    return type instanceof Type.Slice(Type element) && Types.basicKind(element) == BasicKind.UINT8;
  }
}
