package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

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
      case Statement.AssignParallel parallel -> assignParallel(parallel);
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
      } else {
        lower(statements.get(i));
      }
    }
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

  private void assign(Statement.Assign assign) {
    Type type = assign.place().type();
    if (assign.place() instanceof Expression.Blank) {
      f.expressions.evaluate(assign.value());
      return;
    }
    if (assign.place() instanceof Expression.LocalRef(_, Local local)) {
      assignLocal(local, assign.value());
    } else if (Purity.isPure(assign.value())) {
      Place place = f.places.lower(assign.place());
      f.storeTo(place, type, f.expressions.lower(assign.value()));
    } else if (operandsArePure(assign.place())) {
      // gc evaluates the calls first and checks the place where it stores.
      Value value = f.keep(f.expressions.lower(assign.value()), type);
      f.storeTo(f.places.lower(assign.place()), type, value);
    } else {
      Place place = f.stable(f.places.lower(assign.place()));
      f.storeTo(place, type, f.expressions.lower(assign.value()));
    }
  }

  private void assignLocal(Local local, Expression value) {
    f.storeTo(f.placeOf(local), local.type(), f.expressions.lower(value));
  }

  private static boolean operandsArePure(Expression place) {
    return switch (place) {
      case Expression.MapIndex index -> Purity.isPure(index.map()) && Purity.isPure(index.key());
      default -> Purity.isPure(place);
    };
  }

  private void assignOperation(Statement.AssignOperation operation) {
    Type type = operation.place().type();
    Place place = f.places.lower(operation.place());
    if (!Purity.isPure(operation.value())) {
      place = f.stable(place);
    }
    Value value = f.expressions.lower(operation.value());
    if (!Purity.isPure(operation.value())) {
      value = f.keep(value, operation.value().type());
    }
    Value old = f.load(place, type);
    Value combined =
        f.expressions
            .operators()
            .combine(
                operation.pos(), operation.operator(), type, old, value, operation.value().type());
    f.storeTo(place, type, combined);
  }

  private void assignParallel(Statement.AssignParallel parallel) {
    if (ParallelAssignment.suits(parallel)) {
      new ParallelAssignment(f, parallel).lower();
      return;
    }
    List<Place> places = new ArrayList<>();
    for (Expression place : parallel.places()) {
      places.add(f.stable(f.places.lower(place)));
    }
    List<Value> values = new ArrayList<>();
    for (Expression value : parallel.values()) {
      values.add(f.keep(f.expressions.lower(value), value.type()));
    }
    for (int i = 0; i < places.size(); i++) {
      f.storeTo(places.get(i), parallel.places().get(i).type(), values.get(i));
    }
  }

  private void assignTuple(Statement.AssignTuple tuple) {
    List<Place> places = new ArrayList<>();
    boolean simple =
        tuple.places().stream()
            .allMatch(
                place -> place instanceof Expression.LocalRef || place instanceof Expression.Blank);
    if (!simple) {
      tuple.places().forEach(place -> places.add(f.stable(f.places.lower(place))));
    }
    List<Value> values = new ArrayList<>();
    List<Value> results = f.expressions.lowerTuple(tuple.value());
    for (int i = 0; i < results.size(); i++) {
      values.add(f.keep(results.get(i), tuple.places().get(i).type()));
    }
    for (int i = 0; i < values.size(); i++) {
      Expression target = tuple.places().get(i);
      Place place = simple ? f.places.lower(target) : places.get(i);
      f.storeTo(place, target.type(), values.get(i));
    }
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
