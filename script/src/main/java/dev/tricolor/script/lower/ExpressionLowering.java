package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.List;

/** Lowers expressions to values. */
final class ExpressionLowering {
  private final FunctionLowering f;
  private final Operators operators;
  private final Conversions conversions;
  private final Interfaces interfaces;
  private final Literals literals;
  private final Builtins builtins;
  private final MapLowering maps;
  private final Slicing slicing;
  private final ChannelLowering channels;

  ExpressionLowering(FunctionLowering f) {
    this.f = f;
    this.operators = new Operators(f);
    this.conversions = new Conversions(f);
    this.interfaces = new Interfaces(f);
    this.literals = new Literals(f);
    this.builtins = new Builtins(f);
    this.maps = new MapLowering(f);
    this.slicing = new Slicing(f);
    this.channels = new ChannelLowering(f);
  }

  Builtins builtins() {
    return builtins;
  }

  MapLowering maps() {
    return maps;
  }

  Interfaces interfaces() {
    return interfaces;
  }

  ChannelLowering channels() {
    return channels;
  }

  Conversions conversions() {
    return conversions;
  }

  Operators operators() {
    return operators;
  }

  /** Lowers an expression that has one value. */
  Value lower(Expression expression) {
    return switch (expression) {
      case Expression.Const constant -> literals.constant(constant);
      case Expression.Zero zero -> f.zero(zero.type());
      case Expression.LocalRef _, Expression.GlobalRef _, Expression.Deref _ -> read(expression);
      case Expression.Blank _ -> throw new AssertionError("blank read");
      case Expression.FunctionRef(_, _, var function) ->
          Value.of(f.program.staticClosure(function));
      case Expression.Closure closure -> literals.closure(closure);
      case Expression.MethodValue value -> literals.methodValue(value);
      case Expression.Field field -> lowerField(field);
      case Expression.Index index -> lowerIndex(index);
      case Expression.MapIndex index -> maps.index(index).getFirst();
      case Expression.SliceOf slice -> slicing.lower(slice);
      case Expression.AddressOf address -> addressOf(address);
      case Expression.NewVariable made -> literals.newVariable(made);
      case Expression.Unary unary -> operators.unary(unary);
      case Expression.Binary binary -> operators.binary(binary);
      case Expression.ShortCircuit _ -> asBoolean(expression);
      case Expression.Convert convert -> conversions.lower(convert);
      case Expression.ToInterface conversion -> interfaces.toInterface(conversion);
      case Expression.TypeAssert assertion -> interfaces.typeAssert(assertion).getFirst();
      case Expression.StructLit literal -> literals.struct(literal);
      case Expression.ArrayLit literal -> literals.array(literal);
      case Expression.SliceLit literal -> literals.slice(literal);
      case Expression.MapLit literal -> maps.literal(literal);
      case Expression.StaticCall _, Expression.FuncCall _, Expression.InterfaceCall _ ->
          f.calls.lower(expression).getFirst();
      case Expression.InlinedCall call -> f.calls.inlined(call).getFirst();
      case Expression.BuiltinCall call -> builtins.lower(call);
      case Expression.Receive receive -> channels.receive(receive).getFirst();
      case Expression.Sequence sequence -> {
        sequence.statements().forEach(f.statements::lower);
        yield lower(sequence.value());
      }
    };
  }

  /** Lowers an expression that has any number of values: calls and comma-ok forms. */
  List<Value> lowerTuple(Expression expression) {
    return switch (expression) {
      case Expression.StaticCall _, Expression.FuncCall _, Expression.InterfaceCall _ ->
          f.calls.lower(expression);
      case Expression.InlinedCall call -> f.calls.inlined(call);
      case Expression.MapIndex index -> maps.index(index);
      case Expression.TypeAssert assertion -> interfaces.typeAssert(assertion);
      case Expression.Receive receive -> channels.receive(receive);
      case Expression.Sequence sequence -> {
        sequence.statements().forEach(f.statements::lower);
        yield lowerTuple(sequence.value());
      }
      default -> List.of(lower(expression));
    };
  }

  /** Lowers for effects only. */
  void evaluate(Expression expression) {
    if (expression.type() instanceof Type.Tuple) {
      lowerTuple(expression);
    } else if (expression instanceof Expression.BuiltinCall call) {
      builtins.evaluate(call);
    } else {
      lower(expression);
    }
  }

  /** Lowers operands in gc's order; values are safe from the evaluation of those that follow. */
  List<Value> lowerAll(List<? extends Expression> operands) {
    return f.order.lowerAll(operands);
  }

  private Value read(Expression expression) {
    return f.load(f.places.lower(expression), expression.type());
  }

  private Value lowerField(Expression.Field field) {
    if (PlaceLowering.isPlace(field)) {
      return read(field);
    }
    Type.Struct struct = (Type.Struct) Types.unalias(field.operand().type()).underlying();
    return switch (lower(field.operand())) {
      case Value.Parts(List<Code> codes) -> {
        int first = f.places.firstPart(struct, field.index());
        int width = f.program.shapes().of(field.type()).width();
        yield new Value.Parts(codes.subList(first, first + width));
      }
      case Value.InMemory(Code address) ->
          f.loadMemory(address, Shapes.offsets(struct)[field.index()], field.type());
      case Value.Zero _ -> f.zero(field.type());
    };
  }

  private Value lowerIndex(Expression.Index index) {
    Type operand = Types.unalias(index.operand().type()).underlying();
    if (operand instanceof Type.Basic) {
      return slicing.stringByte(index);
    }
    if (Conversions.isBytesOfString(index.operand())) {
      Expression string = ((Expression.Convert) index.operand()).operand();
      return slicing.stringByte(
          new Expression.Index(index.pos(), index.type(), string, index.index()));
    }
    if (PlaceLowering.isPlace(index)) {
      return read(index);
    }
    Type.Array array = (Type.Array) operand;
    Value value = lower(index.operand());
    Value kept = Purity.isPure(index.index()) ? value : f.keep(value, index.operand().type());
    Code at =
        f.places.checkedIndex(
            index.pos(),
            lower(index.index()).only(),
            index.index().type(),
            Code.of(array.length()));
    if (f.program.shapes().of(index.operand().type()).inRegisters()) {
      return kept;
    }
    Code address = f.inMemory(kept, index.operand().type());
    Place place =
        f.places.element(
            new Place.InMemory(f.ir.leaf(address, Scalar.POINTER), 0, false), at, array.element());
    return f.load(place, index.type());
  }

  private Value addressOf(Expression.AddressOf address) {
    Place place = f.places.lower(address.place());
    return Value.of(((Place.InMemory) place).code());
  }

  // -- conditions --------------------------------------------------------------------------------

  /** Branches on a boolean expression. */
  void condition(Expression expression, Block then, Block otherwise) {
    switch (expression) {
      case Expression.ShortCircuit(_, _, boolean isAnd, Expression left, Expression right) -> {
        Block second = f.ir.newBlock();
        condition(left, isAnd ? second : then, isAnd ? otherwise : second);
        f.ir.start(second);
        condition(right, then, otherwise);
      }
      case Expression.Unary(_, _, Operator operator, Expression operand)
          when operator == Operator.NOT ->
          condition(operand, otherwise, then);
      case Expression.Const constant -> {
        boolean value =
            ((dev.tricolor.script.types.constant.Constant.Bool) constant.value()).value();
        f.ir.goTo(value ? then : otherwise);
      }
      default -> f.ir.branchIf(lower(expression).only(), then, otherwise);
    }
  }

  private Value asBoolean(Expression expression) {
    Register result = f.ir.variable(Scalar.U8, true);
    Block yes = f.ir.newBlock();
    Block no = f.ir.newBlock();
    Block end = f.ir.newBlock();
    condition(expression, yes, no);
    f.ir.start(yes);
    f.ir.set(result, Code.of(1));
    f.ir.goTo(end);
    f.ir.start(no);
    f.ir.set(result, Code.of(0));
    f.ir.goTo(end);
    f.ir.start(end);
    return Value.of(new Code.Use(result));
  }
}
