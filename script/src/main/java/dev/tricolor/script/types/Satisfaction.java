package dev.tricolor.script.types;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether types implement interfaces and satisfy constraints, and if not, why, in gc's words. */
public final class Satisfaction {

  /**
   * A type argument that does not satisfy its constraint.
   *
   * @param index which one
   * @param problem the message
   */
  public record Failure(int index, String problem) {}

  /** gc prints the terms of a type set with all packages. */
  private static final TypeStrings PATHS = new TypeStrings(Qualifier.byPath());

  private final TypeStrings strings;
  private final String verb;

  private Satisfaction(TypeStrings strings, String verb) {
    this.strings = strings;
    this.verb = verb;
  }

  /** Why {@code type} does not satisfy {@code constraint}; null if it does. */
  public static @Nullable String satisfy(Type type, Type constraint, TypeStrings strings) {
    return new Satisfaction(strings, "satisfy").problem(type, constraint);
  }

  /** Why {@code type} does not implement the interface {@code target}; null if it does. */
  public static @Nullable String implement(Type type, Type target, TypeStrings strings) {
    return new Satisfaction(strings, "implement").problem(type, target);
  }

  /** The first of {@code arguments} that does not satisfy its parameter's constraint, or null. */
  public static @Nullable Failure verify(
      List<Type.TypeParam> parameters, List<Type> arguments, TypeStrings strings) {
    Substitution substitution = Substitution.of(parameters, arguments);
    for (int i = 0; i < parameters.size(); i++) {
      Type constraint = substitution.apply(parameters.get(i).constraint());
      String problem = satisfy(arguments.get(i), constraint, strings);
      if (problem != null) {
        return new Failure(i, problem);
      }
    }
    return null;
  }

  private @Nullable String problem(Type type, Type target) {
    if (Types.isInvalid(type) || Types.isInvalid(target)) {
      return null; // reported already
    }
    if (!(target.underlying() instanceof Type.Interface wanted)) {
      return refuse(type, strings.of(target), "(" + strings.of(target) + " is not an interface)");
    }
    TypeSet set = TypeSets.of(wanted);
    TypeSet own = TypeSets.of(type);
    if (set.isEmpty()) {
      return "cannot " + verb + " " + strings.of(target) + " (empty type set)";
    }
    if (own.isEmpty()) {
      return null;
    }
    MissingMethod missing = MissingMethod.find(type, wanted, true);
    if (missing != null) {
      return refuse(type, strings.of(target), missing.cause(type, strings));
    }
    String problem = set.comparable() ? incomparable(type) : null;
    if (problem != null || set.terms() == null) {
      return problem;
    }
    if (type.underlying() instanceof Type.Interface) {
      return Terms.subset(own.terms(), set.terms()) ? null : refuse(type, strings.of(target), "");
    }
    return Terms.include(set.terms(), type)
        ? null
        : refuse(type, strings.of(target), missingTerm(type, target, set.terms()));
  }

  private String refuse(Type type, String target, String cause) {
    String head = strings.of(type) + " does not " + verb + " " + target;
    return cause.isEmpty() ? head : head + " " + cause;
  }

  /** Interfaces satisfy comparable, although comparing them may panic. */
  private @Nullable String incomparable(Type type) {
    return Comparability.isComparable(type) ? null : refuse(type, "comparable", "");
  }

  private String missingTerm(Type type, Type target, List<Type.Term> terms) {
    for (Type.Term term : terms) {
      if (!term.tilde() && TypeIdentity.identical(term.type(), type.underlying())) {
        return "(possibly missing ~ for "
            + strings.of(term.type())
            + " in "
            + strings.of(target)
            + ")";
      }
    }
    String all =
        terms.stream()
            .map(term -> (term.tilde() ? "~" : "") + PATHS.of(term.type()))
            .collect(Collectors.joining(" | "));
    return "(" + strings.of(type) + " missing in " + all + ")";
  }
}
