package dev.tricolor.script.inline;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds one body, inlining the calls in it: a function's own, or a copy of a callee's or a
 * literal's that becomes part of another function.
 */
final class BodyCopy {

  /** What becomes of the body. */
  private enum Use {
    /** It stays what it is: its variables and labels are kept. */
    OWN,
    /** It is the body of a copied literal. */
    LITERAL,
    /** It stands in the place of a call. */
    INLINED
  }

  private final Use use;
  private final Callers callers;
  private final Function source;
  private final Function target;
  private final @Nullable BodyCopy around;
  private final Map<Local, Local> locals = new HashMap<>();
  private final Map<Local, Expression> arguments = new HashMap<>();
  private final Map<Statement.Target, Statement.Target> targets = new HashMap<>();
  private final ExpressionCopy expressions = new ExpressionCopy(this);
  private final StatementCopy statements = new StatementCopy(this);
  private final Statement.Target exit = new Statement.Target("return");
  private int exits;

  /**
   * Prepares a copy.
   *
   * @param around the copy of the body in which the literal stands; null for declared functions
   */
  private BodyCopy(
      Use use, Callers callers, Function source, Function target, @Nullable BodyCopy around) {
    this.use = use;
    this.callers = callers;
    this.source = source;
    this.target = target;
    this.around = around;
  }

  /** The body of a function, with calls inlined. */
  static Statement.Block inlineIn(Function function, Inlining inlining, Budget budget) {
    Callers callers = Callers.of(inlining, budget);
    BodyCopy copy = new BodyCopy(Use.OWN, callers, function, function, null);
    Statement.Block body = copy.statements.block(Objects.requireNonNull(function.body()));
    Leftovers.remove(function, body);
    return body;
  }

  ExpressionCopy expressions() {
    return expressions;
  }

  StatementCopy statements() {
    return statements;
  }

  // -- variables and labels ----------------------------------------------------------------------

  /** What a variable of the source is called here. */
  Local local(Local local) {
    if (use != Use.OWN && local.owner() == source) {
      return locals.computeIfAbsent(local, this::fresh);
    }
    return around == null ? local : around.local(local);
  }

  private Local fresh(Local local) {
    Local.Kind kind = local.kind();
    boolean passed = kind == Local.Kind.PARAMETER || kind == Local.Kind.RESULT;
    if (use == Use.INLINED && passed) {
      kind = Local.Kind.VARIABLE;
    }
    return local.copy(kind, target);
  }

  /** The argument that stands for a parameter; null if the parameter is a variable. */
  @Nullable Expression argument(Local parameter) {
    Expression argument = arguments.get(parameter);
    return argument != null || around == null ? argument : around.argument(parameter);
  }

  Statement.Target target(Statement.Target old) {
    return use == Use.OWN
        ? old
        : targets.computeIfAbsent(old, _ -> new Statement.Target(old.toString()));
  }

  // -- calls -------------------------------------------------------------------------------------

  /** A call with copied arguments: the callee's body if it is inlined. */
  Expression call(Expression.StaticCall call, List<Expression> passed) {
    return call(call.pos(), call.type(), call.function(), passed);
  }

  private Expression call(Pos pos, Type type, Function callee, List<Expression> passed) {
    if (!callers.accept(callee)) {
      return new Expression.StaticCall(pos, type, callee, passed);
    }
    BodyCopy copy = new BodyCopy(Use.INLINED, callers.in(callee), callee, target, null);
    return copy.inlined(pos, type, callee, passed);
  }

  /** A call of a func value with copied operands. */
  Expression call(Expression.FuncCall call, Expression called, List<Expression> passed) {
    KnownFunctions.Value value = callers.known().find(called);
    KnownFunctions.Literal literal =
        value == null ? null : callers.known().literal(value.function());
    if (value != null && literal == null) {
      return after(called, call(call.pos(), call.type(), value.function(), passed));
    }
    if (value == null
        || literal == null
        || !isReachable(literal)
        || !callers.acceptLiteral(literal.source(), value.once())) {
      return new Expression.FuncCall(call.pos(), call.type(), called, passed);
    }
    Function source = literal.source();
    BodyCopy copy = new BodyCopy(Use.INLINED, callers.in(source), source, target, literal.around());
    return after(called, copy.inlined(call.pos(), call.type(), value.function(), passed));
  }

  /** A call behind the inlined call that gave the function. */
  private static Expression after(Expression called, Expression call) {
    return called instanceof Expression.InlinedCall
        ? new Expression.Sequence(
            call.pos(),
            call.type(),
            new ArrayList<>(List.of(new Statement.Evaluate(called.pos(), called))),
            call)
        : call;
  }

  /** Whether the variables that a literal captures are those of the function that calls it. */
  private boolean isReachable(KnownFunctions.Literal literal) {
    return literal.source().captures().isEmpty() || literal.around().target == target;
  }

  /**
   * The source's body in place of a call of it.
   *
   * @param shown what tracebacks name
   */
  private Expression inlined(Pos pos, Type type, Function shown, List<Expression> passed) {
    List<Statement> parameters = new ArrayList<>();
    for (int i = 0; i < passed.size(); i++) {
      bind(source.parameters().get(i), passed.get(i), parameters);
    }
    Statement.Block body = statements.block(Objects.requireNonNull(source.body()));
    List<Statement> ended = body.statements();
    if (!ended.isEmpty() && isExit(ended.getLast())) {
      ended.removeLast();
      exits--;
    }
    if (exits > 0) {
      ended.add(new Statement.Label(body.pos(), exit));
    }
    noteResult(body);
    return new Expression.InlinedCall(pos, type, shown, parameters, results(), body);
  }

  private void bind(Local parameter, Expression argument, List<Statement> out) {
    BodyFacts facts = callers.facts(source);
    switch (Arguments.standIn(parameter, argument, facts.isCaptured(parameter))) {
      case VARIABLE -> locals.put(parameter, ((Expression.LocalRef) argument).local());
      case VALUE -> arguments.put(parameter, argument);
      case NONE -> {
        out.add(new Statement.Declare(argument.pos(), local(parameter), argument));
        declared(parameter, argument);
      }
    }
  }

  /** Takes note of a variable's first value, if it keeps it. */
  void declared(Local variable, Expression value) {
    if (Arguments.isConstant(variable)) {
      boolean once = callers.facts(source).isMentionedOnce(variable);
      callers.known().declare(local(variable), value, once);
    }
  }

  // -- returning ---------------------------------------------------------------------------------

  /** Whether return statements become assignments to the results. */
  boolean isInlined() {
    return use == Use.INLINED;
  }

  /** The copies of the source's results. */
  List<Local> results() {
    return source.results().stream().map(this::local).toList();
  }

  /** Takes note of a body's one result if nothing sets it but its last statement, a return. */
  private void noteResult(Statement.Block body) {
    if (exits == 0
        && results().size() == 1
        && !body.statements().isEmpty()
        && body.statements().getLast() instanceof Statement.Assign assign
        && assign.place() instanceof Expression.LocalRef(_, Local result)
        && result == results().getFirst()
        && !result.isShared()
        && result.name().startsWith("~")) {
      callers.known().declare(result, assign.value(), false);
    }
  }

  /** A jump behind an inlined body. */
  Statement exit(Pos pos) {
    exits++;
    return new Statement.Jump(pos, exit);
  }

  private boolean isExit(Statement statement) {
    return statement instanceof Statement.Jump jump && jump.target() == exit;
  }

  // -- literals ----------------------------------------------------------------------------------

  /** The literal that stands for one inside of the source. */
  Function literal(Function literal) {
    Function finished = use == Use.OWN ? literal : copyOf(literal);
    callers.known().add(finished, new KnownFunctions.Literal(literal, this));
    return finished;
  }

  private Function copyOf(Function literal) {
    String plainName =
        use == Use.LITERAL
            ? target.plainName() + suffix(literal)
            : callers.literalName(target, literal);
    Function copy = literal.copy(plainName, target);
    BodyCopy inner = new BodyCopy(Use.LITERAL, callers, literal, copy, this);
    literal.parameters().forEach(each -> copy.parameters().add(inner.local(each)));
    literal.results().forEach(each -> copy.results().add(inner.local(each)));
    for (Function.Capture each : literal.captures()) {
      copy.captures().add(new Function.Capture(local(each.variable()), each.byReference()));
    }
    Statement.Block body = inner.statements.block(Objects.requireNonNull(literal.body()));
    Leftovers.remove(copy, body);
    copy.setBody(body);
    callers.inlining().finish(copy);
    return copy;
  }

  /** What its name adds to that of the function around. */
  private String suffix(Function literal) {
    String name = literal.plainName();
    return name.startsWith(source.plainName())
        ? name.substring(source.plainName().length())
        : "." + name;
  }
}
