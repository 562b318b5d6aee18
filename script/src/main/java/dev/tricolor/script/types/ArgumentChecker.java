package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;

/** Checks the arguments of calls against the parameters. */
final class ArgumentChecker {
  private final Checking checking;

  ArgumentChecker(Checking checking) {
    this.checking = checking;
  }

  /** Checks the arguments of a call that is wrong itself. */
  void useAll(Env env, Expr.Call call) {
    for (Expr argument : call.arguments()) {
      checking.exprs.anything(env, argument);
    }
  }

  /** The values of the arguments; {@code f(g())} passes all results of g. */
  List<Operand> evaluate(Env env, Expr.Call call) {
    List<Expr> expressions = call.arguments();
    if (expressions.size() == 1) {
      return spread(checking.exprs.genericMulti(env, expressions.getFirst()));
    }
    List<Operand> arguments = new ArrayList<>();
    for (Expr expression : expressions) {
      arguments.add(checking.exprs.genericExpr(env, expression));
    }
    return arguments;
  }

  /** Takes several values apart. */
  static List<Operand> spread(Operand operand) {
    if (operand.mode() != Mode.TUPLE || !(operand.type() instanceof Type.Tuple tuple)) {
      return List.of(operand);
    }
    List<Operand> values = new ArrayList<>();
    for (Obj.Var variable : tuple.variables()) {
      values.add(Operand.value(operand.expr(), variable.type()));
    }
    return values;
  }

  /** The parameters' types, one for each of {@code count} arguments. */
  static List<Type> parameterTypes(Type.Signature signature, int count, boolean spread) {
    List<Type> types = new ArrayList<>();
    Type.Tuple parameters = signature.parameters();
    boolean open = signature.variadic() && !spread;
    int fixed = open ? parameters.size() - 1 : parameters.size();
    for (int i = 0; i < fixed; i++) {
      types.add(parameters.at(i));
    }
    if (open) {
      Type last = parameters.at(fixed);
      Type element = last.underlying() instanceof Type.Slice(Type each) ? each : last;
      while (types.size() < count) {
        types.add(element);
      }
    }
    return types;
  }

  /** Reports a wrong number of arguments. */
  boolean checkCount(Expr.Call call, Type.Signature signature, List<Operand> arguments) {
    if (call.spread()) {
      if (!signature.variadic()) {
        checking.error(
            call, "cannot use ... in call to non-variadic " + ExprText.of(call.function()));
        return false;
      }
      if (call.arguments().size() == 1 && arguments.size() > 1) {
        checking.error(
            call.arguments().getFirst(),
            "cannot use ... with multi-valued expression "
                + ExprText.of(call.arguments().getFirst()));
        return false;
      }
    }
    int want = parameterTypes(signature, arguments.size(), call.spread()).size();
    int have = arguments.size();
    if (have == want) {
      return true;
    }
    boolean few = have < want;
    checking.error(
        few ? placeOfMissing(call, arguments) : arguments.get(want).expr().start(),
        (few ? "not enough" : "too many")
            + " arguments in call to "
            + ExprText.of(call.function())
            + "\n\thave "
            + CountText.have(checking, arguments, call.spread())
            + "\n\twant "
            + CountText.want(checking, signature));
    return false;
  }

  private static Pos placeOfMissing(Expr.Call call, List<Operand> arguments) {
    return arguments.isEmpty() ? call.start() : arguments.getLast().expr().start();
  }

  /** Checks that each argument can be passed. */
  void check(Expr.Call call, Type.Signature signature, List<Operand> arguments) {
    if (arguments.stream().anyMatch(Operand::isInvalid)
        || !checkCount(call, signature, arguments)) {
      arguments.forEach(checking.untyped::settleAbandoned);
      return;
    }
    List<Type> types = parameterTypes(signature, arguments.size(), call.spread());
    String context = "argument to " + ExprText.of(call.function());
    for (int i = 0; i < arguments.size(); i++) {
      Operand argument = checking.exprs.valueOf(arguments.get(i));
      checking.assignments.assign(argument, types.get(i), context);
    }
  }
}
