package dev.tricolor.script.lower;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lowers parallel assignments in gc's order: first what calls ({@link EvaluationOrder}), then what
 * an assignment further left could change, everything else where it is assigned, and that includes
 * the checks of the place. It shows when one of the operands panics.
 */
final class ParallelAssignment {
  private final FunctionLowering f;
  private final List<Expression> places;
  private final List<Expression> values;

  /** What the assignments so far change. */
  private final Set<Local> locals = new HashSet<>();

  private boolean memory;

  /** Whether they set what deferred functions may return. */
  private boolean results;

  ParallelAssignment(FunctionLowering f, List<Expression> places, List<Expression> values) {
    this.f = f;
    this.places = new ArrayList<>(places);
    this.values = new ArrayList<>(values);
  }

  void lower(Pos pos) {
    if (!places.stream().allMatch(Purity::isPurePlace) || !Purity.isPure(values)) {
      places.replaceAll(f.order::place);
      values.replaceAll(f.order::rest);
    }
    for (int i = 0; i < places.size(); i++) {
      places.set(i, unmoved(places.get(i)));
      values.set(i, unchanged(values.get(i)));
      changes(places.get(i));
    }
    for (int i = 0; i < places.size(); i++) {
      f.statements.assign(new Statement.Assign(pos, places.get(i), values.get(i)));
    }
  }

  private void changes(Expression place) {
    Expression root = PlaceLowering.direct(place);
    while (isPart(root)) {
      root =
          PlaceLowering.direct(
              root instanceof Expression.Field field
                  ? field.operand()
                  : ((Expression.Index) root).operand());
    }
    if (root instanceof Expression.LocalRef(_, Local local) && !local.isShared()) {
      locals.add(local);
      results |= f.hasDefers() && local.kind() == Local.Kind.RESULT;
    } else if (!(root instanceof Expression.Blank)) {
      memory = true;
    }
  }

  private static boolean isPart(Expression place) {
    return place instanceof Expression.Field
        || (place instanceof Expression.Index index && isArray(index.operand()));
  }

  /** The place where it is before the assignments; what tells where is read early, if need be. */
  private Expression unmoved(Expression place) {
    return switch (PlaceLowering.direct(place)) {
      case Expression.Field(var pos, var type, var operand, var index) ->
          new Expression.Field(pos, type, unmoved(operand), index);
      case Expression.Deref(var pos, var type, var operand) ->
          new Expression.Deref(pos, type, unchanged(operand));
      case Expression.Index(var pos, var type, var operand, var index) ->
          new Expression.Index(
              pos,
              type,
              isArray(operand) ? unmoved(operand) : unchanged(operand),
              unchanged(index));
      case Expression.MapIndex(var pos, var type, var map, var key, var commaOk) ->
          new Expression.MapIndex(pos, type, unchanged(map), unchanged(key), commaOk);
      case Expression direct -> direct;
    };
  }

  /** The value as it is before the assignments. */
  private Expression unchanged(Expression value) {
    return isChanged(value) ? f.order.kept(value) : value;
  }

  /** Whether an assignment so far may change a value. */
  private boolean isChanged(Expression value) {
    return switch (PlaceLowering.direct(value)) {
      case Expression.Const _, Expression.Zero _, Expression.FunctionRef _ -> false;
      case Expression.LocalRef(_, Local local) ->
          results || (local.isShared() ? memory : locals.contains(local));
      case Expression.GlobalRef _ -> results || memory;
      case Expression.Deref deref -> results || memory || isChanged(deref.operand());
      case Expression.MapIndex index ->
          results || memory || isChanged(index.map()) || isChanged(index.key());
      case Expression.Index index ->
          results
              || (memory && !isArray(index.operand()))
              || isChanged(index.operand())
              || isChanged(index.index());
      case Expression.Field field -> isChanged(field.operand());
      case Expression.Unary unary -> isChanged(unary.operand());
      case Expression.Binary binary ->
          results || isChanged(binary.left()) || isChanged(binary.right());
      case Expression.Convert convert ->
          results || (memory && !Conversions.isScalar(convert)) || isChanged(convert.operand());
      case Expression.ToInterface conversion -> isChanged(conversion.operand());
      case Expression.StructLit literal -> isChanged(literal.elements());
      case Expression.ArrayLit literal -> isChanged(literal.elements());
      case Expression.BuiltinCall call -> call.arguments().stream().anyMatch(this::isChanged);
      case Expression.AddressOf address -> results || isMoved(address.place());
      default -> false;
    };
  }

  private boolean isChanged(List<Expression.Element> elements) {
    return elements.stream().anyMatch(element -> isChanged(element.value()));
  }

  /** Whether an assignment so far may change where a place is. */
  private boolean isMoved(Expression place) {
    return switch (PlaceLowering.direct(place)) {
      case Expression.Field field -> isMoved(field.operand());
      case Expression.Deref deref -> isChanged(deref.operand());
      case Expression.Index index ->
          isChanged(index.index())
              || (isArray(index.operand()) ? isMoved(index.operand()) : isChanged(index.operand()));
      default -> false;
    };
  }

  private static boolean isArray(Expression operand) {
    return Types.unalias(operand.type()).underlying() instanceof Type.Array;
  }
}
