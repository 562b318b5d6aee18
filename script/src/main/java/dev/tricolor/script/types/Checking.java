package dev.tricolor.script.types;

import dev.tricolor.script.source.Diagnostics;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One package while it is being checked: its tables, its diagnostics, and all the checkers. */
final class Checking {
  final GoPackage pkg;
  final CheckedPackage result;
  final Diagnostics diagnostics;
  final Importer importer;
  final Checker.Options options;

  final Later later = new Later();
  final InstantiationCycles cycles = new InstantiationCycles();

  /** Package-level declarations in source order. */
  final List<Declared> declarations = new ArrayList<>();

  final IdentityHashMap<Obj, Declared> declared = new IdentityHashMap<>();

  /** A method, and an earlier one with the same receiver and name. */
  record Repeated(Obj.Func method, Obj.Func earlier) {}

  /** Methods that are declared twice, by the type that they belong to. */
  final IdentityHashMap<Obj, List<Repeated>> repeatedMethods = new IdentityHashMap<>();

  /** Local variables and imported packages that were used. */
  final Set<Obj> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Calls of the built-in function {@code panic}: they end a list of statements. */
  final Set<Expr> panics = Collections.newSetFromMap(new IdentityHashMap<>());

  final Imports imports = new Imports(this);
  final ObjectResolver objects = new ObjectResolver(this);
  final NameChecker names = new NameChecker(this);
  final TypeExprChecker typeExprs = new TypeExprChecker(this);
  final StructTypeChecker structTypes = new StructTypeChecker(this);
  final InterfaceTypeChecker interfaceTypes = new InterfaceTypeChecker(this);
  final SignatureChecker signatures = new SignatureChecker(this);
  final ReceiverChecker receivers = new ReceiverChecker(this);
  final TypeParameterChecker typeParameters = new TypeParameterChecker(this);
  final TypeArgumentChecker typeArguments = new TypeArgumentChecker(this);
  final ValueDeclChecker values = new ValueDeclChecker(this);
  final UntypedConversion untyped = new UntypedConversion(this);
  final ImplementationRules implementation = new ImplementationRules(this);
  final AssignabilityRules assignability = new AssignabilityRules(this);
  final ConversionRules conversions = new ConversionRules(this);
  final AssignmentChecker assignments = new AssignmentChecker(this);
  final ExprChecker exprs = new ExprChecker(this);
  final UnaryChecker unary = new UnaryChecker(this);
  final BinaryChecker binary = new BinaryChecker(this);
  final ShiftChecker shifts = new ShiftChecker(this);
  final ComparisonChecker comparisons = new ComparisonChecker(this);
  final SelectorChecker selectors = new SelectorChecker(this);
  final IndexChecker indices = new IndexChecker(this);
  final LiteralChecker literals = new LiteralChecker(this);
  final FunctionLiterals functionLiterals = new FunctionLiterals(this);
  final CallChecker calls = new CallChecker(this);
  final FunctionInstantiation instantiation = new FunctionInstantiation(this);
  final ArgumentChecker arguments = new ArgumentChecker(this);
  final BuiltinChecker builtins = new BuiltinChecker(this);
  final BodyChecker bodies = new BodyChecker(this);
  final StmtChecker statements = new StmtChecker(this);
  final MultiValues multiValues = new MultiValues(this);
  final TypeSwitchChecker typeSwitches = new TypeSwitchChecker(this);
  final SelectChecker selects = new SelectChecker(this);
  final SwitchChecker switches = new SwitchChecker(this);
  final RangeChecker ranges = new RangeChecker(this);

  /** Where errors in a repeated constant expression are reported, else null. */
  @Nullable Pos repeatedAt;

  private @Nullable TypeStrings strings;

  Checking(
      CheckedPackage result, Importer importer, Diagnostics diagnostics, Checker.Options options) {
    this.pkg = result.pkg();
    this.result = result;
    this.importer = importer;
    this.diagnostics = diagnostics;
    this.options = options;
  }

  void error(Pos pos, String message) {
    boolean followsAnother =
        message.contains("invalid type") || message.contains("invalid operand");
    if (followsAnother && !diagnostics.isEmpty()) {
      return;
    }
    diagnostics.report(repeatedAt == null ? pos : repeatedAt, message);
  }

  /** Reports at the leftmost position of {@code expr}. */
  void error(Expr expr, String message) {
    error(expr.start(), message);
  }

  /** Reports at the leftmost position of {@code expr}, and gives an operand that stays silent. */
  Operand fail(Expr expr, String message) {
    error(expr, message);
    return Operand.invalid(expr);
  }

  /** Prints types for messages about this package, whose imports are known by now. */
  TypeStrings strings() {
    if (strings == null) {
      strings = TypeStrings.within(pkg);
    }
    return strings;
  }

  /** The type as messages about this package print it. */
  String text(Type type) {
    return strings().of(type);
  }

  String text(Operand operand) {
    return OperandText.of(operand, this);
  }

  /** Records what {@code operand} turned out to be. */
  Operand record(Operand operand) {
    result.types.put(
        operand.expr(), new TypeAndValue(operand.mode(), operand.type(), operand.value()));
    return operand;
  }

  Type recordType(Expr expr, Type type) {
    result.types.put(expr, new TypeAndValue(TypeAndValue.Mode.TYPE, type, null));
    return type;
  }

  /** Records the type of a variable at a name on the left of an assignment. */
  void recordVariable(Expr.Name name, Obj.Var variable) {
    if (variable.isTyped() && !Types.isInvalid(variable.type())) {
      record(Operand.of(name, TypeAndValue.Mode.VARIABLE, variable.type()));
    }
  }

  /**
   * Declares {@code object} under {@code name} in {@code scope}.
   *
   * @return false if the name is blank or taken
   */
  boolean declare(Scope scope, Expr.Name name, Obj object) {
    if (name.value().equals("_")) {
      return false;
    }
    result.definitions.put(name, object);
    Obj other = scope.insert(object);
    if (other != null) {
      error(name.pos(), name.value() + " redeclared in this block" + alsoAt(other));
    }
    return other == null;
  }

  /** The second line of a message about a name that is taken. */
  static String alsoAt(Obj other) {
    return other.pos() == null
        ? ""
        : "\n\t" + other.pos() + ": other declaration of " + other.name();
  }
}
