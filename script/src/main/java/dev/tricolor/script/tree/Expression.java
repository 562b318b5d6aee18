package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.constant.Constant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression. Operands are evaluated left to right. {@link #pos} is the position that gc
 * reports for it (see {@code script.syntax}). <em>Places</em> are the expressions that may be
 * assigned to: {@link LocalRef}, {@link GlobalRef}, {@link Deref}, {@link Field} and {@link Index}
 * of places (or of pointers' targets), {@link MapIndex}, {@link Blank}.
 */
public sealed interface Expression {

  /** Its type; a {@link Type.Tuple} for several values. */
  Type type();

  /** Where gc says that it is. */
  Pos pos();

  /** A constant of a basic type, possibly behind a defined one. */
  record Const(Pos pos, Type type, Constant value) implements Expression {}

  /** The zero value of any type; {@code nil} too. */
  record Zero(Pos pos, Type type) implements Expression {}

  /** A variable of this function, or a captured one of an enclosing function. */
  record LocalRef(Pos pos, Local local) implements Expression {
    @Override
    public Type type() {
      return local.type();
    }
  }

  /** A package-level variable. */
  record GlobalRef(Pos pos, Global global) implements Expression {
    @Override
    public Type type() {
      return global.type();
    }
  }

  /** {@code _} on the left of an assignment. */
  record Blank(Pos pos, Type type) implements Expression {}

  /** A function without captures as a func value. */
  record FunctionRef(Pos pos, Type type, Function function) implements Expression {}

  /** A function literal; its captures are {@link Function#captures}. */
  record Closure(Pos pos, Type type, Function function) implements Expression {}

  /**
   * A method value: a closure object with one captured word group, the receiver as the method takes
   * it.
   *
   * @param wrapper function of origin METHOD_VALUE, whose only capture is a temporary that holds
   *     the receiver
   * @param receiver already dereferenced or addressed as needed; a nil interface panics here
   */
  record MethodValue(Pos pos, Type type, Function wrapper, Expression receiver)
      implements Expression {}

  /** {@code operand.field}: operand is a struct; behind a pointer it is a {@link Deref}. */
  record Field(Pos pos, Type type, Expression operand, int index) implements Expression {}

  /** {@code *operand}; panics on nil when read, written or addressed. */
  record Deref(Pos pos, Type type, Expression operand) implements Expression {}

  /**
   * {@code operand[index]} of an array, slice or string; for a pointer to array the operand is a
   * {@link Deref}. The index is of any integer type.
   */
  record Index(Pos pos, Type type, Expression operand, Expression index) implements Expression {}

  /** {@code map[key]}; with {@code commaOk} the type is the tuple (element, bool). */
  record MapIndex(Pos pos, Type type, Expression map, Expression key, boolean commaOk)
      implements Expression {}

  /**
   * {@code operand[low:high:max]} of a slice, string, or pointer to array (arrays are addressed
   * first).
   */
  record SliceOf(
      Pos pos,
      Type type,
      Expression operand,
      @Nullable Expression low,
      @Nullable Expression high,
      @Nullable Expression max)
      implements Expression {}

  /** {@code &place}. */
  record AddressOf(Pos pos, Type type, Expression place) implements Expression {}

  /** {@code &literal}, and {@code new(T)} with a {@link Zero}: a new variable with that value. */
  record NewVariable(Pos pos, Type type, Expression value, boolean isNew) implements Expression {}

  /** {@code + - ! ^} operand. */
  record Unary(Pos pos, Type type, Operator operator, Expression operand) implements Expression {}

  /**
   * Arithmetic, comparison, string addition. Operands have one and the same type, except in shifts,
   * whose right operand is of any integer type. Comparisons work on every comparable type, and with
   * a {@link Zero} on slices, maps and functions.
   */
  record Binary(Pos pos, Type type, Operator operator, Expression left, Expression right)
      implements Expression {}

  /** {@code &&} or {@code ||}. */
  record ShortCircuit(Pos pos, Type type, boolean isAnd, Expression left, Expression right)
      implements Expression {}

  /**
   * A conversion between types that are not interfaces, by the two types: numbers, strings and byte
   * or rune slices, slices to arrays and array pointers, unsafe pointers; or none at all where the
   * underlying types agree.
   */
  record Convert(Pos pos, Type type, Expression operand) implements Expression {}

  /**
   * A concrete value, or a value of another interface type that implies this one, to an interface.
   */
  record ToInterface(Pos pos, Type type, Expression operand) implements Expression {}

  /** {@code operand.(T)}; with {@code commaOk} the type is the tuple (T, bool). */
  record TypeAssert(Pos pos, Type type, Expression operand, Type target, boolean commaOk)
      implements Expression {}

  /** {@code T{...}} of a struct; fields that are not named are zero. */
  record StructLit(Pos pos, Type type, List<Element> elements) implements Expression {}

  /** {@code T{...}} of an array; elements that are not named are zero. */
  record ArrayLit(Pos pos, Type type, List<Element> elements) implements Expression {}

  /**
   * {@code []T{...}}.
   *
   * @param length number of elements
   * @param variadic whether it stands for {@code ...} arguments
   */
  record SliceLit(Pos pos, Type type, long length, List<Element> elements, boolean variadic)
      implements Expression {}

  /** One value of a literal, at a field or element index; in source order. */
  record Element(long index, Expression value) {}

  /** {@code map[K]V{...}}. */
  record MapLit(Pos pos, Type type, List<Entry> entries) implements Expression {}

  /** A key and its value. */
  record Entry(Pos pos, Expression key, Expression value) {}

  /** A call of a known function; the receiver comes first. */
  record StaticCall(Pos pos, Type type, Function function, List<Expression> arguments)
      implements Expression {}

  /**
   * A call whose callee's body stands in its place, a copy of its own. Its value is what the
   * results hold behind the body.
   *
   * @param function the callee, which tracebacks name
   * @param parameters what comes before the body and belongs to the caller: declarations of the
   *     callee's parameters with the arguments
   * @param results one for each result; they begin their life, zero, before the body
   * @param body does not return: it assigns to the results, and goes to a label at its end
   */
  record InlinedCall(
      Pos pos,
      Type type,
      Function function,
      List<Statement> parameters,
      List<Local> results,
      Statement.Block body)
      implements Expression {}

  /** A call of a func value. */
  record FuncCall(Pos pos, Type type, Expression function, List<Expression> arguments)
      implements Expression {}

  /**
   * A call of an interface's method.
   *
   * @param methodIndex in the interface's method set, in the order of {@code TypeSets}: exported
   *     methods first, then by name, then by package path
   */
  record InterfaceCall(
      Pos pos, Type type, Expression receiver, int methodIndex, List<Expression> arguments)
      implements Expression {}

  /**
   * A built-in function that is not folded.
   *
   * @param spread whether the last argument of append is {@code x...}
   */
  record BuiltinCall(
      Pos pos, Type type, Builtin builtin, List<Expression> arguments, boolean spread)
      implements Expression {}

  /** {@code <-channel}; with {@code commaOk} the type is the tuple (element, bool). */
  record Receive(Pos pos, Type type, Expression channel, boolean commaOk) implements Expression {}

  /** Statements, then a value. */
  record Sequence(Pos pos, Type type, List<Statement> statements, Expression value)
      implements Expression {}
}
