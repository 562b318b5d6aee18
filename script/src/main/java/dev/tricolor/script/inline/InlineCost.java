package dev.tricolor.script.inline;

import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.tree.TreeVisitor;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What gc says that a body costs: about one unit a node. It stops where the budget is used up, or
 * where something must never be inlined.
 */
final class InlineCost extends TreeVisitor {
  /** More than any budget. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int CALL = 57;
  private static final int CALL_OF_PARAMETER = 17;
  private static final int LITERAL = 16;

  private final int budget;
  private final ToIntFunction<Function> callees;
  private final Map<Local, Function> known = new HashMap<>();
  private int cost;

  private InlineCost(int budget, ToIntFunction<Function> callees) {
    this.budget = budget;
    this.callees = callees;
  }

  /**
   * The cost of a body.
   *
   * @param callees the cost of a function that is called, {@link #NEVER} if it is not inlined
   * @return {@link #NEVER} if it is above the budget, or forbidden
   */
  static int of(Statement.Block body, int budget, ToIntFunction<Function> callees) {
    InlineCost sum = new InlineCost(budget, callees);
    sum.visit(body);
    return sum.isSpent() ? NEVER : sum.cost;
  }

  private boolean isSpent() {
    return cost > budget;
  }

  private void add(int units) {
    cost += units;
  }

  private void refuse() {
    cost = budget + 1;
  }

  private void all(List<Expression> expressions) {
    expressions.forEach(this::visit);
  }

  // -- statements --------------------------------------------------------------------------------

  @Override
  public void visit(Statement statement) {
    if (isSpent()) {
      return;
    }
    switch (statement) {
      case Statement.Block block -> block(block);
      case Statement.Evaluate _ -> inside(statement);
      case Statement.Declare declare -> declare(declare);
      case Statement.ReturnTuple _ -> {
        add(10);
        inside(statement);
      }
      case Statement.Range loop -> range(loop);
      case Statement.Switch way -> expressionSwitch(way);
      case Statement.TypeSwitch way -> typeSwitch(way);
      case Statement.Select select -> {
        add(1 + select.clauses().size());
        inside(select);
      }
      case Statement.Go _, Statement.Defer _ -> refuse();
      default -> {
        add(1);
        inside(statement);
      }
    }
  }

  /** Variables that the next statement gives their values count less. */
  private void block(Statement.Block block) {
    int declared = 0;
    for (Statement each : block.statements()) {
      boolean plain = each instanceof Statement.Declare declare && declare.value() == null;
      if (plain) {
        declared++;
      } else {
        if (each instanceof Statement.AssignTuple || each instanceof Statement.AssignParallel) {
          add(-2 * declared);
        }
        declared = 0;
      }
      visit(each);
    }
  }

  private void declare(Statement.Declare declare) {
    if (declare.local().kind() == Local.Kind.DEFER_TOKEN) {
      refuse();
      return;
    }
    if (!isTemporary(declare.local())) {
      add(4);
    }
    visitOptional(declare.value());
    Function function = declare.value() == null ? null : knownFunction(declare.value());
    if (function != null && Arguments.isConstant(declare.local())) {
      known.put(declare.local(), function);
    }
  }

  private @Nullable Function knownFunction(Expression value) {
    return switch (value) {
      case Expression.Closure closure -> closure.function();
      case Expression.FunctionRef reference -> reference.function();
      case Expression.LocalRef(_, Local local) -> known.get(local);
      default -> null;
    };
  }

  private static boolean isTemporary(Local local) {
    return local.kind() == Local.Kind.TEMPORARY;
  }

  private void range(Statement.Range loop) {
    add(1);
    for (Local variable : new Local[] {loop.key(), loop.value()}) {
      if (variable != null && !isTemporary(variable)) {
        add(3);
      }
    }
    inside(loop);
  }

  private void expressionSwitch(Statement.Switch way) {
    add(1);
    visitOptional(way.tag());
    for (Statement.Clause clause : way.clauses()) {
      add(1);
      for (Expression value : clause.values()) {
        visit(
            way.tag() != null && value instanceof Expression.Binary comparison
                ? comparison.right()
                : value);
      }
      visit(clause.body());
    }
  }

  private void typeSwitch(Statement.TypeSwitch way) {
    boolean named = way.clauses().stream().anyMatch(clause -> clause.variable() != null);
    add(named ? 3 : 2);
    visit(way.operand());
    for (Statement.TypeClause clause : way.clauses()) {
      add(named ? 2 : 1);
      visit(clause.body());
    }
  }

  // -- expressions -------------------------------------------------------------------------------

  @Override
  public void visit(Expression expression) {
    if (isSpent()) {
      return;
    }
    switch (expression) {
      case Expression.LocalRef(_, Local local) -> add(isTemporary(local) ? 0 : 1);
      case Expression.Closure _ -> add(LITERAL);
      case Expression.Field field -> field(field);
      case Expression.AddressOf address -> address(address);
      case Expression.Binary binary -> binary(binary);
      case Expression.Convert convert -> {
        add(isFree(convert.type(), convert.operand().type()) ? 0 : 1);
        visit(convert.operand());
      }
      case Expression.StructLit literal -> {
        add(1 + literal.elements().size());
        inside(literal);
      }
      case Expression.SliceLit literal -> {
        add(2);
        inside(literal);
      }
      case Expression.MapLit literal -> {
        add(1 + literal.entries().size());
        inside(literal);
      }
      case Expression.SliceOf slice -> slice(slice);
      case Expression.StaticCall call -> staticCall(call);
      case Expression.FuncCall call -> funcCall(call);
      case Expression.InterfaceCall call -> {
        add(2 + CALL);
        inside(call);
      }
      case Expression.InlinedCall call -> {
        add(2);
        inside(call);
      }
      case Expression.BuiltinCall call -> builtin(call);
      case Expression.Sequence _ -> inside(expression);
      default -> {
        add(1);
        inside(expression);
      }
    }
  }

  /** The dereference of a pointer before a dot is not spelt out. */
  private void field(Expression.Field field) {
    add(1);
    visit(field.operand() instanceof Expression.Deref deref ? deref.operand() : field.operand());
  }

  private void address(Expression.AddressOf address) {
    add(isFirstField(address.place()) ? -1 : 1);
    visit(address.place());
  }

  private static boolean isFirstField(Expression place) {
    return place instanceof Expression.Field field
        && field.index() == 0
        && field.operand() instanceof Expression.LocalRef;
  }

  private void binary(Expression.Binary binary) {
    boolean joined =
        binary.operator() == Operator.ADD
            && Types.basicKind(binary.type()).isString()
            && binary.left() instanceof Expression.Binary left
            && left.operator() == Operator.ADD;
    add(joined ? 0 : 1);
    inside(binary);
  }

  private static boolean isFree(Type to, Type from) {
    if (TypeIdentity.identical(to.underlying(), from.underlying())) {
      return true;
    }
    return Types.basicKind(to).isInteger()
        && Types.basicKind(from).isInteger()
        && Sizes.sizeOf(to) == Sizes.sizeOf(from);
  }

  private void slice(Expression.SliceOf slice) {
    add(1);
    visit(slice.operand());
    visitOptional(slice.low());
    visitOptional(slice.high());
    visitOptional(slice.max());
  }

  // -- calls -------------------------------------------------------------------------------------

  private void staticCall(Expression.StaticCall call) {
    Function callee = call.function();
    boolean isMethod = callee.parameters().size() > callee.signature().parameters().size();
    add(isMethod ? 1 : 2);
    addBody(callee, Budget.USUAL.ofFunction());
    all(call.arguments());
  }

  private void addBody(Function callee, int limit) {
    int body = callees.applyAsInt(callee);
    add(body <= limit ? body : CALL);
  }

  private void funcCall(Expression.FuncCall call) {
    switch (call.function()) {
      case Expression.Closure(_, _, Function literal) -> {
        add(LITERAL + 1);
        addBody(literal, Budget.ONLY_CALL_OF_LITERAL);
      }
      case Expression.LocalRef(_, Local local) when known.containsKey(local) -> {
        add(2);
        addBody(Objects.requireNonNull(known.get(local)), Budget.USUAL.ofLiteral());
      }
      case Expression.LocalRef(_, Local local) when local.kind() == Local.Kind.PARAMETER -> {
        add(1 + CALL_OF_PARAMETER);
        visit(call.function());
      }
      default -> {
        add(1 + CALL);
        visit(call.function());
      }
    }
    all(call.arguments());
  }

  private void builtin(Expression.BuiltinCall call) {
    switch (call.builtin()) {
      case RECOVER -> refuse();
      case PANIC -> {
        add(2);
        Expression value = call.arguments().getFirst();
        visit(value instanceof Expression.ToInterface boxed ? boxed.operand() : value);
      }
      default -> {
        boolean hidden =
            call.builtin() == Builtin.MAKE && !(call.type().underlying() instanceof Type.Slice);
        add(hidden ? 2 : 1);
        inside(call);
      }
    }
  }
}
