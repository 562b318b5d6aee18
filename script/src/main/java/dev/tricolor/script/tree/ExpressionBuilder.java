package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeAndValue;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds expressions: the parts that read or name something; others have builders of their own. */
final class ExpressionBuilder {
  private final FunctionBuilder function;
  private final ConversionBuilder conversions;
  private final OperatorBuilder operators;
  private final SelectorBuilder selectors;
  private final LiteralBuilder literals;
  private final CallBuilder calls;

  ExpressionBuilder(FunctionBuilder function) {
    this.function = function;
    this.conversions = new ConversionBuilder(function, this);
    this.operators = new OperatorBuilder(function, this);
    this.selectors = new SelectorBuilder(function, this);
    this.literals = new LiteralBuilder(function, this);
    this.calls = new CallBuilder(function, this);
  }

  ConversionBuilder conversions() {
    return conversions;
  }

  OperatorBuilder operators() {
    return operators;
  }

  SelectorBuilder selectors() {
    return selectors;
  }

  CallBuilder calls() {
    return calls;
  }

  static Expr unparen(Expr expression) {
    Expr inner = expression;
    while (inner instanceof Expr.Paren(Pos _, Expr operand)) {
      inner = operand;
    }
    return inner;
  }

  static boolean isBlank(@Nullable Expr expression) {
    return expression instanceof Expr.Name name && name.value().equals("_");
  }

  /** The value of an expression, as it stands. */
  Expression value(Expr expression) {
    Expr bare = unparen(expression);
    TypeAndValue known = function.pkg().find(bare);
    if (known != null && known.value() != null) {
      return conversions.constant(bare.pos(), known.value(), function.typeOf(bare));
    }
    if (known != null && known.mode() == TypeAndValue.Mode.NIL) {
      return new Expression.Zero(bare.pos(), function.typeOf(bare));
    }
    return build(bare);
  }

  /** The value of an expression, as it is assigned to something of type {@code target}. */
  Expression valueAs(Expr expression, Type target) {
    return conversions.implicit(value(expression), target);
  }

  private Expression build(Expr expression) {
    return switch (expression) {
      case Expr.Name name -> name(name);
      case Expr.BasicLit literal -> throw unexpected(literal);
      case Expr.CompositeLit literal -> literals.composite(literal);
      case Expr.FuncLit literal -> function.literal(literal);
      case Expr.Paren(Pos _, Expr operand) -> value(operand);
      case Expr.Selector selector -> selectors.value(selector);
      case Expr.Index index -> index(index, false);
      case Expr.SliceExpr slice -> slice(slice);
      case Expr.TypeAssert assertion -> assertion(assertion, false);
      case Expr.Call call -> calls.call(call);
      case Expr.Star(Pos pos, Expr operand) -> dereference(pos, value(operand));
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> operators.binary(binary);
      case Expr.Bad _,
          Expr.KeyValue _,
          Expr.ArrayType _,
          Expr.SliceType _,
          Expr.Ellipsis _,
          Expr.MapType _,
          Expr.ChanType _,
          Expr.StructType _,
          Expr.InterfaceType _,
          Expr.FuncType _ ->
          throw unexpected(expression);
    };
  }

  private static AssertionError unexpected(Expr expression) {
    return new AssertionError(expression.pos() + ": no value: " + expression.getClass());
  }

  /** {@code a, ok = expression}, or a call of several results: a tuple. */
  Expression tuple(Expr expression) {
    return switch (unparen(expression)) {
      case Expr.Index index -> index(index, true);
      case Expr.TypeAssert assertion -> assertion(assertion, true);
      case Expr.Unary(Pos pos, Operator _, Expr operand) -> receive(pos, operand, true);
      default -> value(expression);
    };
  }

  // -- names -------------------------------------------------------------------------------------

  private Expression name(Expr.Name name) {
    Obj object = Objects.requireNonNull(function.pkg().use(name), () -> name.value());
    return object(name, name.pos(), object);
  }

  /** What {@code name}, a plain or the last part of a qualified identifier, refers to. */
  Expression object(Expr.Name name, Pos pos, Obj object) {
    return switch (object) {
      case Obj.Var variable -> variable(pos, variable);
      case Obj.Func called -> functionValue(pos, calls.instance(name, called));
      case Obj.Const constant ->
          conversions.constant(pos, constant.value(), Types.defaultType(constant.type()));
      case Obj.Nil nil -> new Expression.Zero(pos, nil.type());
      case Obj.TypeName _, Obj.BuiltinFunc _, Obj.PackageName _, Obj.Label _ ->
          throw new AssertionError(pos + ": no value: " + name.value());
    };
  }

  private Expression variable(Pos pos, Obj.Var variable) {
    Local local = function.find(variable);
    return local != null
        ? function.reference(pos, local)
        : new Expression.GlobalRef(pos, function.program().global(variable));
  }

  static Expression functionValue(Pos pos, Function called) {
    return new Expression.FunctionRef(pos, called.signature(), called);
  }

  // -- places ------------------------------------------------------------------------------------

  /** Something to assign to; the variable that it belongs to counts as assigned to. */
  Expression place(Expr expression) {
    Expr bare = unparen(expression);
    Expression place = value(bare);
    noteAssigned(place);
    return place;
  }

  /** Notes that the variable that a place belongs to is assigned to from here on. */
  void noteAssigned(Expression place) {
    Local root = root(place);
    if (root != null) {
      function.captures().assigned(root, function);
    }
  }

  /** The local of which a place is a part without any pointer between; null if there is none. */
  private static @Nullable Local root(Expression place) {
    return switch (place) {
      case Expression.LocalRef(Pos _, Local local) -> local;
      case Expression.Field field -> root(field.operand());
      case Expression.Index index ->
          index.operand().type().underlying() instanceof Type.Array ? root(index.operand()) : null;
      default -> null;
    };
  }

  /** {@code &place}. */
  Expression addressOf(Pos pos, Expression place) {
    Local root = root(place);
    if (root != null) {
      root.markAddressTaken();
    }
    return new Expression.AddressOf(pos, new Type.Pointer(place.type()), place);
  }

  /** {@code *operand}. */
  Expression dereference(Pos pos, Expression operand) {
    Type.Pointer pointer = (Type.Pointer) operand.type().underlying();
    return new Expression.Deref(pos, pointer.element(), operand);
  }

  // -- unary operators ---------------------------------------------------------------------------

  private Expression unary(Expr.Unary unary) {
    return switch (unary.operator()) {
      case AND -> address(unary);
      case RECEIVE -> receive(unary.pos(), unary.operand(), false);
      default -> operators.unary(unary);
    };
  }

  private Expression address(Expr.Unary unary) {
    if (unparen(unary.operand()) instanceof Expr.CompositeLit literal) {
      return new Expression.NewVariable(unary.pos(), function.typeOf(unary), value(literal), false);
    }
    return addressOf(unary.pos(), value(unary.operand()));
  }

  private Expression receive(Pos pos, Expr operand, boolean commaOk) {
    Expression channel = value(operand);
    Type element = ((Type.Chan) channel.type().underlying()).element();
    Type type = commaOk ? Signatures.commaOk(element) : element;
    return new Expression.Receive(pos, type, channel, commaOk);
  }

  // -- index, slice, assertion -------------------------------------------------------------------

  private Expression index(Expr.Index index, boolean commaOk) {
    Expr.Name name = calls.genericName(index);
    if (name != null) {
      Obj object = Objects.requireNonNull(function.pkg().use(name));
      return object(name, index.start(), object);
    }
    Expression operand = value(index.operand());
    Expr key = index.indices().getFirst();
    if (operand.type().underlying() instanceof Type.Pointer) {
      operand = dereference(index.pos(), operand);
    }
    return switch (operand.type().underlying()) {
      case Type.MapType(Type keyType, Type element) ->
          new Expression.MapIndex(
              index.pos(),
              commaOk ? Signatures.commaOk(element) : element,
              operand,
              valueAs(key, keyType),
              commaOk);
      case Type.Slice(Type element) -> element(index.pos(), element, operand, key);
      case Type.Array(long _, Type element) -> element(index.pos(), element, operand, key);
      default -> element(index.pos(), Types.BYTE, operand, key);
    };
  }

  private Expression element(Pos pos, Type type, Expression operand, Expr index) {
    return new Expression.Index(pos, type, operand, integer(index));
  }

  /** An index or length; constants without a type of their own are ints. */
  Expression integer(Expr expression) {
    Expression value = value(expression);
    if (value instanceof Expression.Const(Pos pos, Type type, Constant number)
        && !Types.basicKind(type).isInteger()) {
      return new Expression.Const(pos, Types.INT, number);
    }
    return conversions.implicit(value, Types.defaultType(value.type()));
  }

  private @Nullable Expression optionalInteger(@Nullable Expr expression) {
    return expression == null ? null : integer(expression);
  }

  private Expression slice(Expr.SliceExpr slice) {
    Expression operand = value(slice.operand());
    if (operand.type().underlying() instanceof Type.Array) {
      operand = addressOf(slice.pos(), operand);
    }
    Expression low = optionalInteger(slice.low());
    Expression high = optionalInteger(slice.high());
    Expression max = optionalInteger(slice.max());
    return new Expression.SliceOf(slice.pos(), sliceType(operand.type()), operand, low, high, max);
  }

  /** Slices of slices and strings keep the operand's type, those of arrays have a plain one. */
  private static Type sliceType(Type operand) {
    return switch (operand.underlying()) {
      case Type.Pointer(Type target) when target.underlying() instanceof Type.Array array ->
          new Type.Slice(array.element());
      default -> Types.defaultType(operand);
    };
  }

  private Expression assertion(Expr.TypeAssert assertion, boolean commaOk) {
    Type target = function.typeOf(Objects.requireNonNull(assertion.type()));
    function.program().dynamicTypes().asserted(target);
    return new Expression.TypeAssert(
        assertion.pos(),
        commaOk ? Signatures.commaOk(target) : target,
        value(assertion.operand()),
        target,
        commaOk);
  }
}
