package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.TypeAndValue.Mode;
import java.util.List;

/** Checks calls and conversions; generic functions get their type arguments here. */
final class CallChecker {
  private final Checking checking;

  CallChecker(Checking checking) {
    this.checking = checking;
  }

  Operand call(Env env, Expr.Call call) {
    Operand function;
    if (call.function() instanceof Expr.Index index) {
      Operand operand = checking.exprs.anything(env, index.operand());
      if (ExprChecker.isGenericFunction(operand)) {
        return call(env, call, operand, checking.typeArguments.types(env, index.indices()));
      }
      function = checking.record(checking.indices.index(env, index, operand));
    } else {
      function = checking.exprs.anything(env, call.function());
    }
    if (function.isInvalid()) {
      checking.arguments.useAll(env, call);
      return Operand.invalid(call);
    }
    if (function.isType()) {
      return conversion(env, call, function);
    }
    if (function.builtin() != null) {
      return checking.builtins.call(env, call, function.builtin());
    }
    Operand value = checking.exprs.single(function);
    if (value.isInvalid()) {
      checking.arguments.useAll(env, call);
      return Operand.invalid(call);
    }
    return callValue(env, call, value);
  }

  private Operand callValue(Env env, Expr.Call call, Operand function) {
    if (!(TypeSets.commonUnderlying(function.type()) instanceof Type.Signature signature)) {
      checking.arguments.useAll(env, call);
      checking.error(
          function.expr(),
          "invalid operation: cannot call "
              + checking.text(function)
              + ": "
              + notFunction(function.type()));
      return Operand.invalid(call);
    }
    return call(env, call, function.withType(signature), List.of());
  }

  private String notFunction(Type type) {
    List<Type> all = TypeSets.underlyings(type);
    if (all == null || all.isEmpty()) {
      return "no specific type";
    }
    Type culprit = type;
    if (Types.isTypeParam(type)) {
      for (Type each : all) {
        if (!(each instanceof Type.Signature)) {
          culprit = each;
          break;
        }
      }
    }
    return checking.text(culprit) + " is not a function";
  }

  private static Operand result(Expr.Call call, Type.Signature signature) {
    Type.Tuple results = signature.results();
    return switch (results.size()) {
      case 0 -> Operand.of(call, Mode.NO_VALUE, Type.Tuple.EMPTY);
      case 1 -> Operand.value(call, results.at(0));
      default -> Operand.of(call, Mode.TUPLE, results);
    };
  }

  /**
   * Calls a function with a signature for its type.
   *
   * @param given its explicit type arguments
   */
  private Operand call(Env env, Expr.Call call, Operand function, List<Type> given) {
    List<Operand> arguments = checking.arguments.evaluate(env, call);
    boolean wrong =
        given.stream().anyMatch(Types::isInvalid)
            || arguments.stream().anyMatch(Operand::isInvalid);
    FunctionInstantiation.Called called =
        wrong ? null : checking.instantiation.forCall(call, function, given, arguments);
    if (called == null) {
      arguments.forEach(checking.untyped::settleAbandoned);
      return abandoned(call, (Type.Signature) function.type());
    }
    checking.arguments.check(call, called.signature(), called.arguments());
    return result(call, called.signature());
  }

  /** A call that is wrong still has results, unless their types are not known. */
  private static Operand abandoned(Expr.Call call, Type.Signature signature) {
    boolean unknown =
        !signature.typeParameters().isEmpty() && FreeTypeParameters.in(signature.results());
    return unknown ? Operand.invalid(call) : result(call, signature);
  }

  private Operand conversion(Env env, Expr.Call call, Operand type) {
    Type target = type.type();
    if (Types.isInvalid(checking.typeExprs.instantiated(call.function(), target))) {
      checking.arguments.useAll(env, call);
      return Operand.invalid(call);
    }
    if (call.arguments().size() != 1) {
      checking.arguments.useAll(env, call);
      boolean none = call.arguments().isEmpty();
      checking.error(
          none ? call.start() : call.arguments().getLast().start(),
          (none ? "missing argument" : "too many arguments")
              + " in conversion to "
              + checking.text(target));
      return Operand.invalid(call);
    }
    Operand x = checking.exprs.expr(env, call.arguments().getFirst());
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    if (target.underlying() instanceof Type.Interface constraint
        && !Types.isTypeParam(target)
        && TypeKinds.constraintReason(constraint) != null) {
      return checking.fail(
          call,
          "cannot use interface "
              + checking.text(target)
              + " in conversion (contains specific type constraints or is comparable)");
    }
    if (call.spread()) {
      checking.error(
          call.arguments().getFirst(),
          "invalid use of ... in conversion to " + checking.text(target));
    }
    return checking.conversions.convert(call, x, target);
  }
}
