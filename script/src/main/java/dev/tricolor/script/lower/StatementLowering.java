package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers statements. */
final class StatementLowering {
  private final FunctionLowering f;
  private final LoopLowering loops;
  private final SwitchLowering switches;
  private final IdentityHashMap<Statement.Target, Block> targets = new IdentityHashMap<>();

  StatementLowering(FunctionLowering f) {
    this.f = f;
    this.loops = new LoopLowering(f, this);
    this.switches = new SwitchLowering(f, this);
  }

  /** The block to which jumps to a target go. */
  Block blockOf(Statement.Target target) {
    return targets.computeIfAbsent(target, _ -> f.ir.newBlock());
  }

  void lower(Statement statement) {
    switch (statement) {
      case Statement.Block(_, List<Statement> statements) -> block(statements);
      case Statement.Evaluate(_, Expression expression) -> f.expressions.evaluate(expression);
      case Statement.Declare(_, Local local, _) when local.kind() == Local.Kind.DEFER_TOKEN ->
          f.declare(local, Value.of(new Code.FrameOffset()));
      case Statement.Declare(_, Local local, Expression value) ->
          f.declare(local, value == null ? f.zero(local.type()) : f.expressions.lower(value));
      case Statement.Assign assign -> assign(assign);
      case Statement.AssignOperation operation -> assignOperation(operation);
      case Statement.AssignParallel(var pos, var places, var values) ->
          new ParallelAssignment(f, places, values).lower(pos);
      case Statement.AssignTuple tuple -> assignTuple(tuple);
      case Statement.Return back -> lowerReturn(back);
      case Statement.ReturnTuple back -> finish(back, f.expressions.lowerTuple(back.value()));
      case Statement.If way -> lowerIf(way);
      case Statement.For loop -> loops.lower(loop);
      case Statement.Range loop -> loops.lower(loop);
      case Statement.Switch way -> switches.lower(way);
      case Statement.TypeSwitch way -> switches.lower(way);
      case Statement.Select select -> {
        Block end = blockOf(select.breakTarget());
        f.expressions.channels().select(select, end);
        f.ir.start(end);
      }
      case Statement.Go go -> {
        Code function = f.expressions.lower(go.function()).only();
        f.ir.door(go.pos(), Doors.framed("GoRuntime", "go", "J", "V"), List.of(function));
      }
      case Statement.Defer defer -> lowerDefer(defer);
      case Statement.Send send -> f.expressions.channels().send(send);
      case Statement.Jump(_, Statement.Target target) -> f.ir.goTo(blockOf(target));
      case Statement.Label(_, Statement.Target target) -> f.ir.start(blockOf(target));
    }
  }

  private void block(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement next = i + 1 < statements.size() ? statements.get(i + 1) : null;
      if (statements.get(i) instanceof Statement.Declare tag
          && tag.value() != null
          && SwitchLowering.onlyLooksAt(next, tag.local())) {
        f.declare(tag.local(), f.expressions.conversions().lookedAt(tag.value()));
      } else if (declaresWith(statements.get(i), next)) {
        int end = i + 2;
        while (end < statements.size() && declaresWith(statements.get(i), statements.get(end))) {
          end++;
        }
        f.order.inOrderOfDeclaration(statements.subList(i, end)).forEach(this::lower);
        i = end - 1;
      } else {
        lower(statements.get(i));
      }
    }
  }

  /** Whether two declarations of variables are parts of one statement. */
  private static boolean declaresWith(Statement one, @Nullable Statement next) {
    return one instanceof Statement.Declare first
        && next instanceof Statement.Declare second
        && first.pos().equals(second.pos())
        && first.local().kind() == Local.Kind.VARIABLE
        && second.local().kind() == Local.Kind.VARIABLE;
  }

  private void lowerIf(Statement.If way) {
    Block then = f.ir.newBlock();
    Block end = f.ir.newBlock();
    Block otherwise = way.otherwise() == null ? end : f.ir.newBlock();
    f.expressions.condition(way.condition(), then, otherwise);
    f.ir.start(then);
    lower(way.then());
    f.ir.goTo(end);
    if (way.otherwise() != null) {
      f.ir.start(otherwise);
      lower(way.otherwise());
      f.ir.goTo(end);
    }
    f.ir.start(end);
  }

  // -- assignment
  // ------------------------------------------------------------------------------------

  void assign(Statement.Assign assign) {
    Type type = assign.place().type();
    if (assign.place() instanceof Expression.Blank) {
      f.expressions.evaluate(assign.value());
    } else if (Appending.isInPlace(assign.place(), assign.value())) {
      f.expressions.builtins().appending().lowerInPlace(assign.place(), assign.value());
    } else if (assign.place() instanceof Expression.LocalRef(_, Local local)) {
      assignLocal(local, assign.value());
    } else if (Purity.isPure(assign.value())) {
      Place place = f.places.lower(assign.place());
      f.storeTo(place, type, f.expressions.lower(assign.value()));
    } else {
      // gc evaluates the calls first and checks the place where it stores.
      Expression place = f.order.place(assign.place());
      Value value = f.keep(f.expressions.lower(assign.value()), type);
      f.storeTo(f.places.lower(place), type, value);
    }
  }

  private void assignLocal(Local local, Expression value) {
    f.storeTo(f.placeOf(local), local.type(), f.expressions.lower(value));
  }

  private void assignOperation(Statement.AssignOperation operation) {
    Type type = operation.place().type();
    boolean pure = Purity.isPurePlace(operation.place()) && Purity.isPure(operation.value());
    Expression left = pure ? operation.place() : f.order.place(operation.place());
    Expression right = pure ? operation.value() : f.order.rest(operation.value());
    Place place = f.places.lower(left);
    if (!Purity.isPure(right)) {
      place = f.stable(place);
    }
    Value value = f.expressions.lower(right);
    if (place instanceof Place.MapElement || !Purity.isPure(right)) {
      value = f.keep(value, right.type());
    }
    if (place instanceof Place.MapElement element && !divides(operation.operator())) {
      place = f.expressions.maps().slot(element);
    }
    Value old = f.load(place, type);
    Value combined =
        f.expressions
            .operators()
            .combine(
                operation.pos(), operation.operator(), type, old, value, operation.value().type());
    f.storeTo(place, type, combined);
  }

  /** A division that fails leaves a map as it was; gc looks for the element twice then. */
  private static boolean divides(Operator operator) {
    return operator == Operator.DIV || operator == Operator.REM;
  }

  private void assignTuple(Statement.AssignTuple tuple) {
    boolean simple =
        tuple.places().stream()
            .allMatch(
                place -> place instanceof Expression.LocalRef || place instanceof Expression.Blank);
    List<Expression> places =
        simple ? tuple.places() : tuple.places().stream().map(f.order::place).toList();
    List<Value> results = f.expressions.lowerTuple(tuple.value());
    if (simple) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        values.add(f.keep(results.get(i), places.get(i).type()));
      }
      for (int i = 0; i < values.size(); i++) {
        f.storeTo(f.places.lower(places.get(i)), places.get(i).type(), values.get(i));
      }
      return;
    }
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      values.add(f.order.kept(places.get(i).pos(), places.get(i).type(), results.get(i)));
    }
    new ParallelAssignment(f, places, values).lower(tuple.pos());
  }

  // -- return and defer
  // --------------------------------------------------------------------------------

  private void lowerReturn(Statement.Return back) {
    if (back.values().isEmpty()) {
      f.returnFromResults(back.pos());
    } else {
      finish(back, f.expressions.lowerAll(back.values()));
    }
  }

  private void finish(Statement statement, List<Value> values) {
    boolean direct = !f.hasDefers() && f.function.results().stream().noneMatch(Local::isShared);
    if (direct) {
      f.returnValues(values);
      return;
    }
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      kept.add(f.keep(values.get(i), f.function.results().get(i).type()));
    }
    f.setResults(kept);
    f.returnFromResults(statement.pos());
  }

  private void lowerDefer(Statement.Defer defer) {
    Code function = f.expressions.lower(defer.function()).only();
    if (defer.outer() != null) {
      Code token = f.load(f.placeOf(defer.outer()), defer.outer().type()).only();
      f.ir.effect(Doors.context("GoPanics", "deferInOuter", "JJ", "V"), true, function, token);
      return;
    }
    Code record =
        defer.inLoop()
            ? Code.of(0L)
            : f.frameMemory(
                FunctionLowering.DEFER_RECORD_BYTES, dev.tricolor.core.layout.PointerMask.NONE);
    f.ir.door(
        defer.pos(),
        Doors.framed("GoPanics", "deferFunction", "JJ", "V"),
        List.of(record, function));
  }
}
