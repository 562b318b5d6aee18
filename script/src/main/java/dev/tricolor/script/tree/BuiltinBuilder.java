package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Selection;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds calls of built-in functions. */
final class BuiltinBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;

  BuiltinBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
  }

  Expression call(Builtin builtin, Expr.Call call) {
    return switch (builtin) {
      case CAP, LEN -> length(builtin, call);
      case MAKE -> make(call);
      case NEW -> allocate(call);
      case RECOVER -> of(builtin, call, Types.EMPTY_INTERFACE, List.of());
      case UNSAFE_ALIGNOF ->
          constant(call, Sizes.alignOf(function.typeOf(call.arguments().getFirst())));
      case UNSAFE_SIZEOF ->
          constant(call, Sizes.sizeOf(function.typeOf(call.arguments().getFirst())));
      case UNSAFE_OFFSETOF -> constant(call, offset(call));
      case UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_SLICE_DATA, UNSAFE_STRING, UNSAFE_STRING_DATA ->
          unsafe(builtin, call);
      default -> ofValues(builtin, call);
    };
  }

  /** A call whose arguments are all values; {@code f(g())} goes through temporaries. */
  private Expression ofValues(Builtin builtin, Expr.Call call) {
    if (!expressions.calls().forwardsTuple(call)) {
      List<Expression> values = new ArrayList<>();
      call.arguments().forEach(each -> values.add(expressions.value(each)));
      return ofValues(builtin, call, values);
    }
    List<Statement> before = new ArrayList<>();
    List<Expression> values = expressions.calls().spread(call.arguments().getFirst(), before);
    Expression result = ofValues(builtin, call, values);
    return new Expression.Sequence(call.pos(), result.type(), before, result);
  }

  private Expression ofValues(Builtin builtin, Expr.Call call, List<Expression> values) {
    return switch (builtin) {
      case APPEND -> append(call, values);
      case DELETE -> delete(call, values);
      case COPY -> of(builtin, call, Types.INT, values);
      case PANIC ->
          of(
              builtin,
              call,
              Type.Tuple.EMPTY,
              List.of(
                  expressions.conversions().implicit(values.getFirst(), Types.EMPTY_INTERFACE)));
      case PRINT, PRINTLN -> of(builtin, call, Type.Tuple.EMPTY, printed(values));
      case COMPLEX, MAX, MIN, REAL, IMAG -> arithmetic(builtin, call, values);
      default -> of(builtin, call, Type.Tuple.EMPTY, values);
    };
  }

  private static Expression of(
      Builtin builtin, Expr.Call call, Type type, List<Expression> arguments) {
    return new Expression.BuiltinCall(call.pos(), type, builtin, arguments, call.spread());
  }

  private List<Expression> printed(List<Expression> values) {
    List<Expression> printed = new ArrayList<>();
    for (Expression value : values) {
      Type type = Types.defaultType(value.type());
      printed.add(expressions.conversions().implicit(value, type));
    }
    return printed;
  }

  private Expression arithmetic(Builtin builtin, Expr.Call call, List<Expression> values) {
    Type type = Types.defaultType(function.typeOf(call));
    List<Expression> typed = new ArrayList<>();
    for (Expression value : values) {
      Type target = builtin == Builtin.MAX || builtin == Builtin.MIN ? type : value.type();
      typed.add(expressions.conversions().implicit(value, target));
    }
    return of(builtin, call, type, typed);
  }

  private Expression append(Expr.Call call, List<Expression> values) {
    Type type = function.typeOf(call);
    Type element = ((Type.Slice) type.underlying()).element();
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Type target = i == 0 || call.spread() ? type : element;
      arguments.add(expressions.conversions().implicit(values.get(i), target));
    }
    return arguments.size() == 1 ? arguments.getFirst() : of(Builtin.APPEND, call, type, arguments);
  }

  private Expression delete(Expr.Call call, List<Expression> values) {
    Expression map = values.getFirst();
    Type key = ((Type.MapType) map.type().underlying()).key();
    Expression converted = expressions.conversions().implicit(values.get(1), key);
    return of(Builtin.DELETE, call, Type.Tuple.EMPTY, List.of(map, converted));
  }

  private Expression make(Expr.Call call) {
    List<Expression> sizes = new ArrayList<>();
    for (Expr size : call.arguments().subList(1, call.arguments().size())) {
      sizes.add(expressions.integer(size));
    }
    return of(Builtin.MAKE, call, function.typeOf(call.arguments().getFirst()), sizes);
  }

  /** {@code new(T)} or {@code new(value)}. */
  private Expression allocate(Expr.Call call) {
    Expr argument = ExpressionBuilder.unparen(call.arguments().getFirst());
    Type type = function.typeOf(call);
    Type target = ((Type.Pointer) type.underlying()).element();
    Expression value =
        function.pkg().of(argument).isType()
            ? new Expression.Zero(call.pos(), target)
            : expressions.valueAs(argument, target);
    return new Expression.NewVariable(call.pos(), type, value, true);
  }

  /** len and cap; those of arrays are constants, but calls in the operand are still made. */
  private Expression length(Builtin builtin, Expr.Call call) {
    Expression operand = expressions.value(call.arguments().getFirst());
    long length = arrayLength(operand.type());
    if (length < 0) {
      return of(builtin, call, Types.INT, List.of(operand));
    }
    Expression value = new Expression.Const(call.pos(), Types.INT, Constants.of(length));
    if (!Effects.mayHave(operand)) {
      return value;
    }
    Statement evaluated = new Statement.Evaluate(operand.pos(), operand);
    return new Expression.Sequence(call.pos(), Types.INT, List.of(evaluated), value);
  }

  /** The length of an array or of the array behind a pointer; -1 of all else. */
  static long arrayLength(Type type) {
    return switch (type.underlying()) {
      case Type.Array array -> array.length();
      case Type.Pointer(Type target) when target.underlying() instanceof Type.Array array ->
          array.length();
      default -> -1;
    };
  }

  private static Expression constant(Expr.Call call, long value) {
    return new Expression.Const(call.pos(), Types.UINTPTR, Constants.of(value));
  }

  private long offset(Expr.Call call) {
    Expr.Selector selector = (Expr.Selector) ExpressionBuilder.unparen(call.arguments().getFirst());
    Selection selection = Objects.requireNonNull(function.pkg().selection(selector));
    Type type = function.typeOf(selector.operand());
    long offset = 0;
    for (int index : selection.path()) {
      Type holder = type.underlying() instanceof Type.Pointer(Type target) ? target : type;
      Type.Struct struct = (Type.Struct) holder.underlying();
      offset += Sizes.offsetsOf(struct).get(index);
      Obj.Var field = struct.fields().get(index);
      type = field.type();
    }
    return offset;
  }

  private Expression unsafe(Builtin builtin, Expr.Call call) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(expressions.value(call.arguments().getFirst()));
    for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
      arguments.add(expressions.integer(argument));
    }
    Pos pos = call.pos();
    return new Expression.BuiltinCall(pos, function.typeOf(call), builtin, arguments, false);
  }
}
