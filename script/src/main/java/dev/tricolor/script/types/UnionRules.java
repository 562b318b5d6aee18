package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.syntax.Expr;
import java.util.List;

/** What may stand in a union. */
public final class UnionRules {

  /** Such messages name packages always, by path. */
  private static final TypeStrings PATHS = new TypeStrings(Qualifier.byPath());

  private UnionRules() {}

  /**
   * Reports terms that a union may not have. A single term with a tilde is a union too; embedded
   * interfaces without {@code |} are none.
   *
   * @param expressions the terms as written
   * @param strings how the package at hand prints types
   */
  public static void check(
      Type.Union union, List<Expr> expressions, TypeStrings strings, Diagnostics diagnostics) {
    List<Type.Term> terms = union.terms();
    for (int i = 0; i < terms.size(); i++) {
      Expr expr = expressions.get(i);
      if (Types.isTypeParam(terms.get(i).type())) {
        Expr name = expr instanceof Expr.Unary tilde ? tilde.operand() : expr;
        diagnostics.report(name.start(), typeParameterProblem(terms.get(i), strings));
      } else {
        String problem = problem(terms, i, strings);
        if (!problem.isEmpty()) {
          diagnostics.report(expr.start(), problem);
        }
      }
    }
  }

  private static String typeParameterProblem(Type.Term term, TypeStrings strings) {
    return term.tilde()
        ? "type in term " + text(term, strings) + " cannot be a type parameter"
        : "term cannot be a type parameter";
  }

  private static String problem(List<Type.Term> terms, int index, TypeStrings strings) {
    Type.Term term = terms.get(index);
    Type type = term.type();
    if (Types.isInvalid(type)) {
      return "";
    }
    boolean isInterface = Types.isInterface(type);
    if (term.tilde() && isInterface) {
      return "invalid use of ~ (" + strings.of(type) + " is an interface)";
    }
    if (term.tilde() && !TypeIdentity.identical(type, type.underlying())) {
      return "invalid use of ~ (underlying type of "
          + strings.of(type)
          + " is "
          + strings.of(type.underlying())
          + ")";
    }
    if (isInterface) {
      return terms.size() == 1 ? "" : interfaceProblem(type);
    }
    for (Type.Term earlier : terms.subList(0, index)) {
      if (!Types.isInterface(earlier.type())
          && !Types.isTypeParam(earlier.type())
          && Terms.overlap(earlier, term)) {
        return "overlapping terms " + text(term, PATHS) + " and " + text(earlier, PATHS);
      }
    }
    return "";
  }

  private static String text(Type.Term term, TypeStrings strings) {
    return (term.tilde() ? "~" : "") + strings.of(term.type());
  }

  private static String interfaceProblem(Type type) {
    TypeSet set = TypeSets.of(type);
    String name = PATHS.of(type);
    if (!set.methods().isEmpty()) {
      return "cannot use " + name + " in union (" + name + " contains methods)";
    }
    if (TypeIdentity.identical(type, Types.COMPARABLE)) {
      return "cannot use comparable in union";
    }
    return set.comparable()
        ? "cannot use " + name + " in union (" + name + " embeds comparable)"
        : "";
  }
}
