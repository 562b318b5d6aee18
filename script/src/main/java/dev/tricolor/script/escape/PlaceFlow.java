package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Type;
import java.util.List;

/** Where values flow that are assigned to places. What lies behind a pointer counts as heap. */
final class PlaceFlow {
  private final BodyFlow f;

  PlaceFlow(BodyFlow f) {
    this.f = f;
  }

  /** The sink of a place, whose operands are evaluated on the way. */
  Sink of(Expression place) {
    Sink sink = sink(place);
    return f.hasPointers(place) ? sink : Sink.NONE;
  }

  List<Sink> ofAll(List<Expression> places) {
    return places.stream().map(this::of).toList();
  }

  private Sink sink(Expression place) {
    return switch (place) {
      case Expression.LocalRef(_, Local local) ->
          f.hasPointers(place) ? f.variable(local) : Sink.NONE;
      case Expression.Blank _ -> Sink.NONE;
      case Expression.GlobalRef _ -> f.heap();
      case Expression.Field field -> sink(field.operand());
      case Expression.Index index -> indexed(index);
      case Expression.Deref deref -> {
        f.expressions.discard(deref.operand());
        yield f.heap();
      }
      case Expression.MapIndex index -> {
        f.expressions.discard(index.map());
        f.expressions.flow(index.key(), f.heap());
        yield f.heap();
      }
      default -> {
        f.expressions.discard(place);
        yield f.heap();
      }
    };
  }

  private Sink indexed(Expression.Index index) {
    f.expressions.discard(index.index());
    if (index.operand().type().underlying() instanceof Type.Array) {
      return sink(index.operand());
    }
    f.expressions.discard(index.operand());
    return f.heap();
  }
}
