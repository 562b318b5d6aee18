package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Field;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds one function: holds what the builders of its parts share. The literals of a function are
 * built by builders of their own, which share the variables and the capture analysis.
 */
final class FunctionBuilder {
  private final Reachable program;
  private final CheckedPackage pkg;
  private final TypeEnvironment types;
  private final Function function;
  private final @Nullable FunctionBuilder outer;
  private final Map<Obj.Var, Local> variables;
  private final CaptureAnalysis captures;
  private final FunctionNames names = new FunctionNames();
  private final ExpressionBuilder expressions = new ExpressionBuilder(this);
  private final StatementBuilder statements = new StatementBuilder(this);
  private final Jumps jumps = new Jumps(this);
  private @Nullable RangeLoop rangeLoop;
  private int loopDepth = 1;

  private FunctionBuilder(
      Reachable program,
      CheckedPackage pkg,
      TypeEnvironment types,
      Function function,
      @Nullable FunctionBuilder outer) {
    this.program = program;
    this.pkg = pkg;
    this.types = types;
    this.function = function;
    this.outer = outer;
    this.variables = outer == null ? new HashMap<>() : outer.variables;
    this.captures = outer == null ? new CaptureAnalysis() : outer.captures;
  }

  /** The builder of a declared function, or of a package's initialiser. */
  static FunctionBuilder of(
      Reachable program, CheckedPackage pkg, TypeEnvironment types, Function function) {
    return new FunctionBuilder(program, pkg, types, function, null);
  }

  /** The builder of a function inside this one. */
  FunctionBuilder inner(Function literal) {
    return new FunctionBuilder(program, pkg, types, literal, this);
  }

  Reachable program() {
    return program;
  }

  CheckedPackage pkg() {
    return pkg;
  }

  Function function() {
    return function;
  }

  @Nullable FunctionBuilder outer() {
    return outer;
  }

  CaptureAnalysis captures() {
    return captures;
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  StatementBuilder statements() {
    return statements;
  }

  Jumps jumps() {
    return jumps;
  }

  /** The loop whose body this function is; null if it is no body of a range-over-func loop. */
  @Nullable RangeLoop rangeLoop() {
    return rangeLoop;
  }

  void setRangeLoop(RangeLoop loop) {
    rangeLoop = loop;
  }

  /** The function as the source has it: this one, or the one around range-over-func bodies. */
  FunctionBuilder host() {
    FunctionBuilder host = this;
    while (host.rangeLoop != null && host.outer != null) {
      host = host.outer;
    }
    return host;
  }

  int loopDepth() {
    return loopDepth;
  }

  /** Enters (1) or leaves (-1) a loop. */
  void changeLoopDepth(int by) {
    loopDepth += by;
  }

  // -- types -------------------------------------------------------------------------------------

  /** The type of an expression, or the type that it denotes, without type parameters. */
  Type typeOf(Expr expression) {
    return types.apply(pkg.of(expression).type());
  }

  Type apply(Type type) {
    return types.apply(type);
  }

  List<Type> applyAll(List<Type> list) {
    return types.applyAll(list);
  }

  // -- variables ---------------------------------------------------------------------------------

  /** Makes the local of a declared variable, to be declared at the given loop depth. */
  Local declare(Obj.Var variable, Local.Kind kind, int depth) {
    Local local =
        new Local(
            variable.name(),
            apply(variable.type()),
            Objects.requireNonNull(variable.pos()),
            kind,
            function);
    variables.put(variable, local);
    captures.declared(local, depth);
    return local;
  }

  /** A variable that is declared here. */
  Local declare(Obj.Var variable) {
    return declare(variable, Local.Kind.VARIABLE, loopDepth);
  }

  /** A local that the source does not have. */
  Local temporary(String name, Type type, Pos pos) {
    Local local = new Local(name, type, pos, Local.Kind.TEMPORARY, function);
    captures.declared(local, loopDepth);
    return local;
  }

  /** The local of a variable; null for package-level ones. */
  @Nullable Local find(Obj.Var variable) {
    return variables.get(variable);
  }

  /** A mention of a local of this function or of one around it. */
  Expression.LocalRef reference(Pos pos, Local local) {
    captures.mentioned(local, this);
    return new Expression.LocalRef(pos, local);
  }

  // -- functions ---------------------------------------------------------------------------------

  /** Makes the locals of parameters and results, then the body; at the end decides captures. */
  void buildDeclared(
      @Nullable Field receiver,
      @Nullable Type receiverType,
      Expr.FuncType type,
      Stmt.@Nullable Block body) {
    if (receiver != null && receiverType != null) {
      function.parameters().add(parameter(receiver, receiverType));
    }
    buildLiteral(type, body);
    captures.finish();
  }

  /** Makes the locals of parameters and results, then the body. */
  void buildLiteral(Expr.FuncType type, Stmt.@Nullable Block body) {
    Type.Signature signature = function.signature();
    for (int i = 0; i < type.parameters().size(); i++) {
      function.parameters().add(parameter(type.parameters().get(i), signature.parameters().at(i)));
    }
    for (int i = 0; i < type.results().size(); i++) {
      function.results().add(result(type.results().get(i), signature.results().at(i), i));
    }
    if (body != null) {
      jumps.scan(body);
      List<Statement> out = new ArrayList<>();
      statements.all(body.statements(), out);
      function.setBody(new Statement.Block(body.pos(), out));
    }
  }

  private Local parameter(Field field, Type type) {
    return declared(field) instanceof Obj.Var variable
        ? declare(variable, Local.Kind.PARAMETER, 1)
        : new Local("_", type, field.pos(), Local.Kind.PARAMETER, function);
  }

  private Local result(Field field, Type type, int index) {
    return declared(field) instanceof Obj.Var variable
        ? declare(variable, Local.Kind.RESULT, 1)
        : new Local("~r" + index, type, field.pos(), Local.Kind.RESULT, function);
  }

  private @Nullable Obj declared(Field field) {
    Expr.Name name = field.name();
    return name == null || name.value().equals("_") ? null : pkg.definition(name);
  }

  /** A function literal. */
  Expression literal(Expr.FuncLit literal) {
    Type.Signature signature = (Type.Signature) typeOf(literal).underlying();
    FunctionBuilder host = host();
    String name = host.names.nextLiteral(host.function);
    Function inner = newInner(name, literal.pos(), Function.Origin.LITERAL, signature);
    inner(inner).buildLiteral(literal.type(), literal.body());
    return new Expression.Closure(literal.pos(), signature, inner);
  }

  /** The wrapper function of a go or defer statement, without body yet. */
  Function newWrapper(Function.Origin origin, Pos pos) {
    FunctionBuilder host = host();
    String name = host.names.nextWrapper(host.function, origin);
    return newInner(name, pos, origin, Signatures.EMPTY);
  }

  /** The function for the body of a range-over-func loop, without body yet. */
  Function newRangeBody(Pos pos, Type.Signature signature) {
    FunctionBuilder host = host();
    String name = host.names.nextRangeBody(host.function);
    return newInner(name, pos, Function.Origin.RANGE_BODY, signature);
  }

  private Function newInner(
      String plainName, Pos pos, Function.Origin origin, Type.Signature signature) {
    String path = function.packagePath();
    Function inner =
        new Function(
            path + "." + plainName, path, plainName, pos, origin, signature, Set.of(), function);
    program.add(inner, function.isLibrary());
    return inner;
  }
}
