package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/** Calls of known functions, func values and interface methods. */
final class CallLowering {
  /** Offset of the function ids in an itab. */
  private static final long ITAB_FUNCTIONS = 24;

  private final FunctionLowering f;

  CallLowering(FunctionLowering f) {
    this.f = f;
  }

  /** Lowers a call; gives one value for each result. */
  List<Value> lower(Expression expression) {
    return switch (expression) {
      case Expression.StaticCall call -> staticCall(call);
      case Expression.FuncCall call -> funcCall(call);
      case Expression.InterfaceCall call -> interfaceCall(call);
      default -> throw new AssertionError("not a call: " + expression);
    };
  }

  /** Lowers a body that stands in a call's place; gives one value for each result. */
  List<Value> inlined(Expression.InlinedCall call) {
    f.order.inOrderOfDeclaration(call.parameters()).forEach(f.statements::lower);
    f.ir.enterInlined(call.function().name(), call.function().packagePath(), call.pos());
    call.results().forEach(result -> f.declare(result, f.zero(result.type())));
    f.statements.lower(call.body());
    f.ir.leaveInlined();
    return call.results().stream().map(result -> f.load(f.placeOf(result), result.type())).toList();
  }

  /** The types of a call's results. */
  static List<Type> resultsOf(Type type) {
    if (type instanceof Type.Tuple tuple) {
      return tuple.variables().stream().map(variable -> variable.type()).toList();
    }
    return List.of(type);
  }

  private static List<Type> typesOf(List<Expression> expressions) {
    return expressions.stream().map(Expression::type).toList();
  }

  private List<Value> staticCall(Expression.StaticCall call) {
    Function function = call.function();
    List<Value> arguments = f.expressions.lowerAll(call.arguments());
    List<Type> parameters = typesOf(call.arguments());
    if (function.body() == null) {
      return new IntrinsicCalls(f).lower(call, arguments);
    }
    CallShape shape = f.program.shapeOf(function);
    return call(
        call.pos(),
        new Instruction.Target.Compiled(f.program.idOf(function)),
        shape,
        parameters,
        resultsOf(call.type()),
        List.of(),
        arguments,
        List.of());
  }

  private List<Value> funcCall(Expression.FuncCall call) {
    List<Expression> operands = new ArrayList<>();
    operands.add(call.function());
    operands.addAll(call.arguments());
    List<Value> values = f.expressions.lowerAll(operands);
    Code closure = f.checkNotNil(call.pos(), values.getFirst().only(), 0);
    List<Type> results = resultsOf(call.type());
    CallShape shape = CallShape.of(f.program.shapes(), typesOf(call.arguments()), results);
    Code id = new Code.Cast(Code.CastOp.L2I, new Code.Load(Scalar.U64, closure, 0));
    return call(
        call.pos(),
        new Instruction.Target.Indirect(shape.indirectDescriptor()),
        shape,
        typesOf(call.arguments()),
        results,
        List.of(id),
        values.subList(1, values.size()),
        List.of(closure));
  }

  private List<Value> interfaceCall(Expression.InterfaceCall call) {
    List<Expression> operands = new ArrayList<>();
    operands.add(call.receiver());
    operands.addAll(call.arguments());
    List<Value> values = new ArrayList<>(f.expressions.lowerAll(operands));
    Value.Parts receiver = values.getFirst().parts();
    Code itab = f.checkNotNil(call.pos(), receiver.at(0), ITAB_FUNCTIONS);
    Code id =
        new Code.Cast(
            Code.CastOp.L2I,
            new Code.Load(Scalar.U64, itab, ITAB_FUNCTIONS + 8L * call.methodIndex()));
    List<Type> parameters = new ArrayList<>();
    parameters.add(Types.UNSAFE_POINTER);
    parameters.addAll(typesOf(call.arguments()));
    values.set(0, Value.of(receiver.at(1)));
    List<Type> results = resultsOf(call.type());
    CallShape shape = CallShape.of(f.program.shapes(), parameters, results);
    return call(
        call.pos(),
        new Instruction.Target.Indirect(shape.indirectDescriptor()),
        shape,
        parameters,
        results,
        List.of(id),
        values,
        List.of(Code.of(0L)));
  }

  private List<Value> call(
      Pos pos,
      Instruction.Target target,
      CallShape shape,
      List<Type> parameters,
      List<Type> results,
      List<Code> first,
      List<Value> arguments,
      List<Code> last) {
    f.ir.function().frame().reserveOutgoing(shape.outgoingBytes());
    List<Code> codes = new ArrayList<>(first);
    List<Integer> inMemory = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (shape.parameters().get(i).inRegisters()) {
        codes.addAll(arguments.get(i).parts().codes());
      } else {
        inMemory.add(i);
      }
    }
    for (int i : inMemory) {
      Code.Address address =
          new Code.Address(Code.Segment.OUTGOING, shape.parameters().get(i).offset());
      f.storeTo(new Place.InMemory(address, 0, true), parameters.get(i), arguments.get(i));
    }
    codes.addAll(last);
    List<Code> returned = f.ir.invoke(target, codes, shape.resultScalars(), false, f.ir.site(pos));
    return resultValues(shape, results, returned);
  }

  private List<Value> resultValues(CallShape shape, List<Type> results, List<Code> returned) {
    List<Value> values = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < results.size(); i++) {
      CallShape.Route route = shape.results().get(i);
      if (route.inRegisters()) {
        int width = route.shape().width();
        values.add(new Value.Parts(returned.subList(next, next + width)));
        next += width;
      } else {
        // The area is used again by the next call: copy at once.
        Code.Address area = new Code.Address(Code.Segment.OUTGOING, route.offset());
        values.add(f.keep(f.loadMemory(area, 0, results.get(i)), results.get(i)));
      }
    }
    return values;
  }
}
