package dev.tricolor.script.lower;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * gc's order of evaluation, where Go leaves it open: what calls, allocates or waits comes first,
 * from left to right; what only reads comes after that, and sees what the calls have changed.
 */
final class EvaluationOrder {
  private final FunctionLowering f;

  EvaluationOrder(FunctionLowering f) {
    this.f = f;
  }

  // -- what comes first --------------------------------------------------------------------------

  /** Does what comes first in an expression; what it returns only has to be read. */
  Expression rest(Expression expression) {
    return Purity.callsNothing(expression)
        ? expression
        : parts(expression).orElseGet(() -> kept(expression));
  }

  /** As {@link #rest(Expression)}, for a place: what it returns is one too. */
  Expression place(Expression place) {
    return switch (PlaceLowering.direct(place)) {
      case Expression.MapIndex(var pos, var type, var map, var key, var commaOk) ->
          new Expression.MapIndex(pos, type, rest(map), rest(key), commaOk);
      case Expression direct -> rest(direct);
    };
  }

  /** The expression with nothing but the rest of its parts; empty if it comes first as a whole. */
  private Optional<Expression> parts(Expression expression) {
    return Optional.ofNullable(
        switch (PlaceLowering.direct(expression)) {
          case Expression.Field(var pos, var type, var operand, var index) ->
              new Expression.Field(pos, type, rest(operand), index);
          case Expression.Deref(var pos, var type, var operand) ->
              new Expression.Deref(pos, type, rest(operand));
          case Expression.Index(var pos, var type, var operand, var index)
              when !Conversions.isBytesOfString(operand) ->
              new Expression.Index(pos, type, rest(operand), rest(index));
          case Expression.MapIndex index
              when !index.commaOk() && MapLowering.isFast(index.map().type()) ->
              place(index);
          case Expression.AddressOf(var pos, var type, var place) ->
              new Expression.AddressOf(pos, type, place(place));
          case Expression.Unary(var pos, var type, var operator, var operand) ->
              new Expression.Unary(pos, type, operator, rest(operand));
          case Expression.Binary(var pos, var type, var operator, var left, var right)
              when !isAddition(expression) ->
              new Expression.Binary(pos, type, operator, rest(left), rest(right));
          case Expression.Convert convert when Conversions.isScalar(convert) ->
              new Expression.Convert(convert.pos(), convert.type(), rest(convert.operand()));
          case Expression.StructLit(var pos, var type, var elements) ->
              new Expression.StructLit(pos, type, elements(elements));
          case Expression.ArrayLit(var pos, var type, var elements) ->
              new Expression.ArrayLit(pos, type, elements(elements));
          default -> allocatesOnly(expression) ? expression : null;
        });
  }

  /** Conversions of plain values and additions of strings; what else allocates comes first. */
  private boolean allocatesOnly(Expression expression) {
    return switch (expression) {
      case Expression.ToInterface(_, _, var operand) ->
          Purity.isPure(operand) && f.program.shapes().of(operand.type()).inRegisters();
      case Expression.Convert(_, _, var operand) -> Purity.isPure(operand);
      case Expression.Binary binary when isAddition(binary) ->
          Stream.of(binary.left(), binary.right())
              .allMatch(operand -> Purity.isPure(operand) || allocatesOnly(operand));
      default -> false;
    };
  }

  /** Whether an expression adds strings. */
  private static boolean isAddition(Expression expression) {
    return expression instanceof Expression.Binary binary
        && Types.unalias(binary.type()).underlying() instanceof Type.Basic basic
        && basic.kind().isString();
  }

  /** Does what comes first in the elements of a literal. */
  List<Expression.Element> inOrder(List<Expression.Element> elements) {
    return showsOrder(elements.stream().map(Expression.Element::value).toList())
        ? elements(elements)
        : elements;
  }

  /** Does what comes first in declarations that belong together. */
  List<Statement> inOrderOfDeclaration(List<Statement> parameters) {
    boolean shown =
        showsOrder(
            parameters.stream()
                .filter(Statement.Declare.class::isInstance)
                .map(parameter -> ((Statement.Declare) parameter).value())
                .filter(Objects::nonNull)
                .toList());
    return shown ? parameters.stream().map(this::declaration).toList() : parameters;
  }

  private Statement declaration(Statement parameter) {
    return parameter instanceof Statement.Declare(var pos, var local, var value) && value != null
        ? new Statement.Declare(pos, local, rest(value))
        : parameter;
  }

  /** Whether something that calls stands behind something that reads what a call may change. */
  private static boolean showsOrder(List<Expression> expressions) {
    int last = expressions.size() - 1;
    while (last > 0 && changesNothing(expressions.get(last))) {
      last--;
    }
    return expressions.stream().limit(Math.max(0, last)).anyMatch(each -> !isSteady(each));
  }

  private static boolean changesNothing(Expression expression) {
    return Purity.isPure(expression)
        || switch (expression) {
          case Expression.ToInterface(_, _, var operand) -> changesNothing(operand);
          case Expression.Convert(_, _, var operand) -> changesNothing(operand);
          case Expression.NewVariable made -> changesNothing(made.value());
          case Expression.StructLit literal -> changeNothing(literal.elements());
          case Expression.ArrayLit literal -> changeNothing(literal.elements());
          case Expression.SliceLit literal -> changeNothing(literal.elements());
          case Expression.Closure _ -> true;
          default -> false;
        };
  }

  private static boolean changeNothing(List<Expression.Element> elements) {
    return elements.stream().allMatch(element -> changesNothing(element.value()));
  }

  private static boolean isSteady(Expression expression) {
    return switch (expression) {
      case Expression.Const _, Expression.Zero _, Expression.FunctionRef _ -> true;
      case Expression.LocalRef(_, Local local) -> !local.isShared();
      default -> false;
    };
  }

  private List<Expression.Element> elements(List<Expression.Element> elements) {
    return elements.stream()
        .map(element -> new Expression.Element(element.index(), rest(element.value())))
        .toList();
  }

  /** The value of an expression now, under a name. */
  Expression kept(Expression expression) {
    return kept(expression.pos(), expression.type(), f.expressions.lower(expression));
  }

  /** A value under a name. */
  Expression kept(Pos pos, Type type, Value value) {
    Local local = new Local(".kept", type, pos, Local.Kind.TEMPORARY, f.function);
    f.declare(local, value);
    return new Expression.LocalRef(pos, local);
  }

  // -- several expressions -----------------------------------------------------------------------

  /** Lowers operands; values are safe from the evaluation of those that follow. */
  List<Value> lowerAll(List<? extends Expression> operands) {
    @Nullable Value[] values = new @Nullable Value[operands.size()];
    List<Expression> rests = new ArrayList<>(operands);
    int last = operands.size() - 1;
    while (last > 0 && Purity.isPure(operands.get(last))) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      // What is moved up must not be in the way of what comes after it.
      rests.set(i, rest(operands.get(i)));
    }
    if (last > 0 && rests.subList(0, last).stream().allMatch(Purity::isPure)) {
      values[last] = f.expressions.lower(operands.get(last));
    } else if (last > 0) {
      rests.set(last, rest(operands.get(last)));
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        Value value = f.expressions.lower(rests.get(i));
        boolean laterReadOnly =
            rests.subList(i + 1, rests.size()).stream().allMatch(Purity::isPure);
        values[i] = laterReadOnly ? value : f.keep(value, operands.get(i).type());
      }
    }
    return Arrays.stream(values).map(Objects::requireNonNull).toList();
  }
}
