package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds go and defer statements. Their operand becomes a {@code func()}: a call without arguments
 * and results is that already; of others the operands are evaluated at the statement, and a wrapper
 * makes the call with them.
 */
final class GoDeferBuilder {
  private final FunctionBuilder function;

  GoDeferBuilder(FunctionBuilder function) {
    this.function = function;
  }

  void go(Pos pos, Expr call, List<Statement> out) {
    out.add(new Statement.Go(pos, thunk(pos, call, Function.Origin.GO_WRAPPER, out)));
  }

  void defer(Pos pos, Expr call, List<Statement> out) {
    Expression thunk = thunk(pos, call, Function.Origin.DEFER_WRAPPER, out);
    RangeLoop loop = function.rangeLoop();
    if (loop == null) {
      out.add(new Statement.Defer(pos, thunk, function.loopDepth() > 1, null));
      return;
    }
    Local token = loop.nest().defers();
    function.captures().mentioned(token, function);
    out.add(new Statement.Defer(pos, thunk, true, token));
  }

  private Expression thunk(Pos pos, Expr statement, Function.Origin origin, List<Statement> out) {
    CallBuilder calls = function.expressions().calls();
    Expr.Call call = (Expr.Call) ExpressionBuilder.unparen(statement);
    Builtin builtin = calls.builtin(call);
    if (builtin != null || calls.isConversion(call)) {
      return wrap(pos, function.expressions().value(call), origin, out);
    }
    Callee callee = calls.callee(call.function());
    Type.Signature signature = callee.signature();
    if (signature.parameters().size() == 0 && signature.results().size() == 0) {
      switch (callee) {
        case Callee.Known(Function known, List<Expression> receiver, Type.Signature _)
            when receiver.isEmpty() -> {
          return ExpressionBuilder.functionValue(call.start(), known);
        }
        case Callee.Value(Expression value, Type.Signature _) -> {
          return value;
        }
        default -> {}
      }
    }
    return wrap(pos, callee, call, origin, out);
  }

  private Expression wrap(
      Pos pos, Callee callee, Expr.Call call, Function.Origin origin, List<Statement> out) {
    CallBuilder calls = function.expressions().calls();
    Callee stable = calls.stabilise(callee, out);
    List<Expression> arguments;
    if (calls.forwardsTuple(call)) {
      List<Expression> values = calls.spread(call.arguments().getFirst(), out);
      arguments = calls.pass(stable.signature(), values, call.pos());
    } else {
      arguments = calls.arguments(stable.signature(), call);
    }
    List<Expression> held = new ArrayList<>();
    arguments.forEach(argument -> held.add(calls.hold(argument, out)));
    if (stable instanceof Callee.Interface method) {
      out.add(checkReceiver(pos, method));
    }
    return closure(pos, stable.call(call.pos(), held), origin);
  }

  /** The method is looked up at the statement, so a nil interface panics there. */
  private Statement checkReceiver(Pos pos, Callee.Interface method) {
    Expression receiver = again(method.receiver());
    Expression isNil =
        new Expression.Binary(
            pos, Types.BOOL, Operator.EQUAL, receiver, new Expression.Zero(pos, receiver.type()));
    Callee.Interface copy =
        new Callee.Interface(again(method.receiver()), method.index(), method.signature());
    Expression value = function.expressions().selectors().methodValue(pos, copy);
    Statement panic = new Statement.Assign(pos, new Expression.Blank(pos, value.type()), value);
    return new Statement.If(pos, isNil, new Statement.Block(pos, List.of(panic)), null);
  }

  private Expression again(Expression held) {
    return held instanceof Expression.LocalRef(Pos pos, Local local)
        ? function.reference(pos, local)
        : held;
  }

  /** Wraps a call of a built-in function; what was folded has nothing to hold. */
  private Expression wrap(
      Pos pos, Expression builtin, Function.Origin origin, List<Statement> out) {
    if (builtin instanceof Expression.Sequence sequence) {
      out.addAll(sequence.statements());
      return wrap(pos, sequence.value(), origin, out);
    }
    if (!(builtin instanceof Expression.BuiltinCall call)) {
      return closure(pos, builtin, origin);
    }
    CallBuilder calls = function.expressions().calls();
    List<Expression> held = new ArrayList<>();
    call.arguments().forEach(argument -> held.add(calls.hold(argument, out)));
    return closure(
        pos,
        new Expression.BuiltinCall(call.pos(), call.type(), call.builtin(), held, call.spread()),
        origin);
  }

  /** A closure that makes the call; the temporaries that hold its operands are captured. */
  private Expression closure(Pos pos, Expression call, Function.Origin origin) {
    Function wrapper = function.newWrapper(origin, pos);
    FunctionBuilder inner = function.inner(wrapper);
    for (Expression operand : operands(call)) {
      if (operand instanceof Expression.LocalRef(Pos _, Local local)) {
        function.captures().mentioned(local, inner);
      }
    }
    wrapper.setBody(new Statement.Block(pos, List.of(new Statement.Evaluate(pos, call))));
    return new Expression.Closure(pos, Signatures.EMPTY, wrapper);
  }

  private static List<Expression> operands(Expression call) {
    List<Expression> operands = new ArrayList<>();
    switch (call) {
      case Expression.StaticCall direct -> operands.addAll(direct.arguments());
      case Expression.BuiltinCall builtin -> operands.addAll(builtin.arguments());
      case Expression.FuncCall indirect -> {
        operands.add(indirect.function());
        operands.addAll(indirect.arguments());
      }
      case Expression.InterfaceCall method -> {
        operands.add(method.receiver());
        operands.addAll(method.arguments());
      }
      default -> {}
    }
    return operands;
  }
}
