package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.List;

/** What a call calls: everything but the arguments. */
sealed interface Callee {

  /** Parameters and results, without receiver. */
  Type.Signature signature();

  /** A known function; {@code receiver} is empty, or the one receiver of a method. */
  record Known(Function function, List<Expression> receiver, Type.Signature signature)
      implements Callee {}

  /** A func value. */
  record Value(Expression function, Type.Signature signature) implements Callee {}

  /** A method of an interface. */
  record Interface(Expression receiver, int index, Type.Signature signature) implements Callee {}

  /** The call with these arguments. */
  default Expression call(Pos pos, List<Expression> arguments) {
    Type type = Signatures.result(signature());
    return switch (this) {
      case Known(Function function, List<Expression> receiver, Type.Signature _) -> {
        List<Expression> all = new ArrayList<>(receiver);
        all.addAll(arguments);
        yield new Expression.StaticCall(pos, type, function, all);
      }
      case Value(Expression value, Type.Signature _) ->
          new Expression.FuncCall(pos, type, value, arguments);
      case Interface(Expression receiver, int index, Type.Signature _) ->
          new Expression.InterfaceCall(pos, type, receiver, index, arguments);
    };
  }
}
