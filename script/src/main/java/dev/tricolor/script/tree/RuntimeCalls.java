package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.List;

/** Calls of functions of package runtime that desugaring inserts. */
final class RuntimeCalls {

  private RuntimeCalls() {}

  /**
   * A call of a function without results. In a program without package runtime, as in tests, the
   * function's name is panicked with.
   */
  static Statement statement(Reachable program, Pos pos, String name, List<Expression> arguments) {
    Function called = program.runtimeFunction(name);
    Expression call =
        called == null
            ? panic(pos, name)
            : new Expression.StaticCall(pos, Type.Tuple.EMPTY, called, arguments);
    return new Statement.Evaluate(pos, call);
  }

  private static Expression panic(Pos pos, String name) {
    Expression text = new Expression.Const(pos, Types.STRING, Constants.ofText("runtime." + name));
    Expression value = new Expression.ToInterface(pos, Types.EMPTY_INTERFACE, text);
    return new Expression.BuiltinCall(pos, Type.Tuple.EMPTY, Builtin.PANIC, List.of(value), false);
  }
}
