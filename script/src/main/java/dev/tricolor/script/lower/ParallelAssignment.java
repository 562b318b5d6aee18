package dev.tricolor.script.lower;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers parallel assignments whose operands only read, in gc's order: slicing comes first, then
 * what an assignment further left could change and what nobody gets, everything else where it is
 * assigned. It shows when one of the operands panics.
 */
final class ParallelAssignment {
  private final FunctionLowering f;
  private final Statement.AssignParallel assignment;

  /** What the assignments so far change. */
  private final Set<Local> locals = new HashSet<>();

  private boolean memory;

  ParallelAssignment(FunctionLowering f, Statement.AssignParallel assignment) {
    this.f = f;
    this.assignment = assignment;
  }

  static boolean suits(Statement.AssignParallel assignment) {
    return assignment.places().stream().allMatch(Purity::isPure)
        && assignment.values().stream().allMatch(ParallelAssignment::onlyReads);
  }

  private static boolean onlyReads(Expression value) {
    return Purity.isPure(value)
        || (value instanceof Expression.SliceOf slice
            && operands(slice).stream().allMatch(ParallelAssignment::onlyReads));
  }

  private static List<Expression> operands(Expression.SliceOf slice) {
    List<Expression> operands = new ArrayList<>();
    operands.add(slice.operand());
    addIfThere(slice.low(), operands);
    addIfThere(slice.high(), operands);
    addIfThere(slice.max(), operands);
    return operands;
  }

  private static void addIfThere(@Nullable Expression operand, List<Expression> to) {
    if (operand != null) {
      to.add(operand);
    }
  }

  void lower() {
    int count = assignment.places().size();
    boolean[] moved = new boolean[count];
    @Nullable Value[] kept = new @Nullable Value[count];
    for (int i = 0; i < count; i++) {
      if (assignment.values().get(i) instanceof Expression.SliceOf slice) {
        kept[i] = keep(slice);
      }
    }
    for (int i = 0; i < count; i++) {
      Expression place = assignment.places().get(i);
      Expression value = assignment.values().get(i);
      moved[i] = isMoved(place);
      if (kept[i] == null && (place instanceof Expression.Blank || isChanged(value))) {
        kept[i] = keep(value);
      }
      changes(place);
    }
    List<@Nullable Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(moved[i] ? f.stable(f.places.lower(assignment.places().get(i))) : null);
    }
    for (int i = 0; i < count; i++) {
      store(i, places.get(i), kept[i]);
    }
  }

  private Value keep(Expression value) {
    return f.keep(f.expressions.lower(value), value.type());
  }

  private void store(int i, @Nullable Place early, @Nullable Value kept) {
    Expression target = assignment.places().get(i);
    Type type = target.type();
    Place place = early == null ? f.places.lower(target) : early;
    Value value = kept == null ? f.expressions.lower(assignment.values().get(i)) : kept;
    f.storeTo(place, type, value);
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
    } else if (!(root instanceof Expression.Blank)) {
      memory = true;
    }
  }

  private static boolean isPart(Expression place) {
    return place instanceof Expression.Field
        || (place instanceof Expression.Index index && isArray(index.operand()));
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

  /** Whether an assignment so far may change a value. */
  private boolean isChanged(Expression value) {
    return switch (PlaceLowering.direct(value)) {
      case Expression.LocalRef(_, Local local) ->
          local.isShared() ? memory : locals.contains(local);
      case Expression.GlobalRef _ -> memory;
      case Expression.Deref deref -> memory || isChanged(deref.operand());
      case Expression.Index index ->
          (memory && !isArray(index.operand()))
              || isChanged(index.operand())
              || isChanged(index.index());
      case Expression.Field field -> isChanged(field.operand());
      case Expression.Unary unary -> isChanged(unary.operand());
      case Expression.Binary binary -> isChanged(binary.left()) || isChanged(binary.right());
      case Expression.Convert convert -> isChanged(convert.operand());
      case Expression.StructLit literal ->
          literal.elements().stream().anyMatch(element -> isChanged(element.value()));
      case Expression.BuiltinCall call -> call.arguments().stream().anyMatch(this::isChanged);
      case Expression.AddressOf address -> isMoved(address.place());
      case Expression.SliceOf slice -> operands(slice).stream().anyMatch(this::isChanged);
      default -> false;
    };
  }

  private static boolean isArray(Expression operand) {
    return Types.unalias(operand.type()).underlying() instanceof Type.Array;
  }
}
