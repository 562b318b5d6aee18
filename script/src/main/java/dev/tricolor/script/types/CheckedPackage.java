package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Node;
import dev.tricolor.script.syntax.SourceUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A package and what the checker found out about its syntax. All tables are keyed by node identity.
 * Function bodies of library packages are checked on demand: {@link #requireBody} before the tables
 * are asked about nodes inside one.
 */
public final class CheckedPackage {

  /**
   * The instantiation at a use of a generic function's or type's name.
   *
   * @param typeArguments all of them, inferred ones too
   * @param type the instantiated type
   */
  public record Instance(List<Type> typeArguments, Type type) {}

  /**
   * One package-level variable initialisation, in the order in which they run.
   *
   * @param left the variables; more than one only for {@code a, b = f()}
   * @param right the value
   */
  public record Initializer(List<Obj.Var> left, Expr right) {}

  private final GoPackage pkg;
  private final List<SourceUnit> files;
  final IdentityHashMap<Expr, TypeAndValue> types = new IdentityHashMap<>();
  final IdentityHashMap<Expr.Name, Obj> definitions = new IdentityHashMap<>();
  final IdentityHashMap<Expr.Name, Obj> uses = new IdentityHashMap<>();
  final IdentityHashMap<Node, Obj> implicits = new IdentityHashMap<>();
  final IdentityHashMap<Expr.Selector, Selection> selections = new IdentityHashMap<>();
  final IdentityHashMap<Expr.Name, Instance> instances = new IdentityHashMap<>();
  final IdentityHashMap<Obj.Func, Decl.Func> functions = new IdentityHashMap<>();
  List<Initializer> initializers = List.of();
  BodyChecker bodyChecker = declaration -> {};

  /** Checks one function body that was left for later. */
  @FunctionalInterface
  interface BodyChecker {
    void check(Decl.Func declaration);
  }

  public CheckedPackage(GoPackage pkg, List<SourceUnit> files) {
    this.pkg = pkg;
    this.files = files;
  }

  public GoPackage pkg() {
    return pkg;
  }

  public List<SourceUnit> files() {
    return files;
  }

  /** Type, mode and constant value of an expression (or type expression); null if not recorded. */
  public @Nullable TypeAndValue find(Expr expression) {
    return types.get(expression);
  }

  /** Like {@link #find} for expressions that were checked for certain. */
  public TypeAndValue of(Expr expression) {
    return Objects.requireNonNull(types.get(expression), () -> "nothing is known of " + expression);
  }

  /** What a declaring identifier declares; null for {@code _} and the name of a package clause. */
  public @Nullable Obj definition(Expr.Name name) {
    return definitions.get(name);
  }

  /** What a using identifier refers to. */
  public @Nullable Obj use(Expr.Name name) {
    return uses.get(name);
  }

  /**
   * Objects without an identifier of their own: the variable of a type switch, for each {@code
   * CaseClause} of it.
   */
  public @Nullable Obj implicit(Node node) {
    return implicits.get(node);
  }

  /** What a selector selects; null for qualified identifiers. */
  public @Nullable Selection selection(Expr.Selector selector) {
    return selections.get(selector);
  }

  /**
   * The instantiation at a generic function's or type's identifier ({@code f} in {@code f[int]},
   * {@code f(x)}, {@code pkg.f(x)}), or null.
   */
  public @Nullable Instance instance(Expr.Name name) {
    return instances.get(name);
  }

  /** The declaration of a function or method of this package (of an instance: of its origin). */
  public Decl.@Nullable Func declaration(Obj.Func function) {
    return functions.get(function.origin());
  }

  /** Package-level variable initialisations in the order in which they run. */
  public List<Initializer> initializers() {
    return initializers;
  }

  /** Makes sure that the body of {@code declaration} is checked. */
  public void requireBody(Decl.Func declaration) {
    bodyChecker.check(declaration);
  }
}
