package dev.tricolor.script.lower;

import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;

/** A compiled function around an intrinsic, for calls through func values. */
final class IntrinsicStub {
  private IntrinsicStub() {}

  static IrFunction lower(ProgramLowering program, Function function) {
    return FunctionLowering.lowerIntrinsic(program, function);
  }

  /** The call that the stub makes, of the function's own parameters. */
  static Expression.StaticCall callOf(Function function) {
    List<Expression> arguments = new ArrayList<>();
    for (Local parameter : function.parameters()) {
      arguments.add(new Expression.LocalRef(function.pos(), parameter));
    }
    return new Expression.StaticCall(function.pos(), resultType(function), function, arguments);
  }

  private static Type resultType(Function function) {
    if (function.results().size() == 1) {
      return function.results().getFirst().type();
    }
    return new Type.Tuple(
        function.results().stream()
            .map(
                result -> new Obj.Var(null, null, result.name(), result.type(), Obj.VarKind.RESULT))
            .toList());
  }
}
