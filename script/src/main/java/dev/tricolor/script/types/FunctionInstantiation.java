package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives generic functions their type arguments: written, or inferred from where they stand. */
final class FunctionInstantiation {
  private final Checking checking;

  /** Type arguments of functions that lack some more. */
  private final IdentityHashMap<Expr, List<Type>> partial = new IdentityHashMap<>();

  FunctionInstantiation(Checking checking) {
    this.checking = checking;
  }

  /** A generic function as a call uses it. */
  record Called(Type.Signature signature, List<Operand> arguments) {}

  /**
   * The function of a call, its type arguments completed from the arguments; and the arguments,
   * generic functions among them completed from the parameters. Null if wrong.
   */
  @Nullable Called forCall(
      Expr.Call call, Operand function, List<Type> given, List<Operand> arguments) {
    Type.Signature signature = (Type.Signature) function.type();
    List<Expr> written = written(call.function());
    if (!given.isEmpty()) {
      if (!checkCount(signature, written)) {
        return null;
      }
      if (given.size() == signature.typeParameters().size()) {
        signature = complete(call.function(), signature, given, written, call.pos());
      }
    }
    if (!checking.arguments.checkCount(call, signature, arguments)) {
      return null;
    }
    boolean known =
        signature.typeParameters().isEmpty()
            && arguments.stream().noneMatch(ExprChecker::isGenericFunction);
    return known
        ? new Called(signature, arguments)
        : infer(call, signature, given, written, arguments);
  }

  private @Nullable Called infer(
      Expr.Call call,
      Type.Signature generic,
      List<Type> given,
      List<Expr> written,
      List<Operand> arguments) {
    boolean complete = generic.typeParameters().isEmpty();
    Inference.Request request =
        new Inference.Request(
            call.pos(),
            "in call to " + ExprText.of(call.function()) + ", ",
            generic.typeParameters(),
            complete ? List.of() : given,
            ArgumentChecker.parameterTypes(generic, arguments.size(), call.spread()),
            arguments.stream().map(this::argument).toList(),
            false);
    Inference.Result result = Inference.infer(request, checking.strings(), checking::error);
    if (result == null) {
      return null;
    }
    Type.Signature signature =
        complete
            ? generic
            : complete(call.function(), generic, result.typeArguments(), written, call.pos());
    return new Called(signature, completeArguments(arguments, result.ofArguments(), call.pos()));
  }

  private Inference.Argument argument(Operand operand) {
    return new Inference.Argument(
        operand.expr().start(),
        ExprText.of(operand.expr()),
        operand.type(),
        partial.getOrDefault(operand.expr(), List.of()));
  }

  private List<Operand> completeArguments(
      List<Operand> arguments, List<List<Type>> inferred, Pos pos) {
    List<Operand> complete = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Operand argument = arguments.get(i);
      if (!inferred.get(i).isEmpty() && argument.type() instanceof Type.Signature generic) {
        complete.add(
            argument.withType(complete(argument.expr(), generic, inferred.get(i), List.of(), pos)));
      } else {
        complete.add(argument);
      }
    }
    return complete;
  }

  private static List<Expr> written(Expr function) {
    return function instanceof Expr.Index index ? index.indices() : List.of();
  }

  private boolean checkCount(Type.Signature generic, List<Expr> written) {
    int want = generic.typeParameters().size();
    if (written.size() <= want) {
      return true;
    }
    checking.error(written.get(want), "got " + written.size() + " type arguments but want " + want);
    return false;
  }

  /** Records the instance, whether or not the type arguments suit. */
  private Type.Signature complete(
      Expr function, Type.Signature generic, List<Type> arguments, List<Expr> written, Pos pos) {
    checking.typeArguments.verify(generic.typeParameters(), arguments, written, pos);
    Type.Signature signature = Instantiator.instance(generic, arguments);
    record(function, new CheckedPackage.Instance(List.copyOf(arguments), signature));
    return signature;
  }

  private void record(Expr function, CheckedPackage.Instance instance) {
    checking.record(Operand.value(function, instance.type()));
    switch (function) {
      case Expr.Name name -> checking.result.instances.put(name, instance);
      case Expr.Selector selector -> record(selector.name(), instance);
      case Expr.Index index -> record(index.operand(), instance);
      case Expr.Paren paren -> record(paren.operand(), instance);
      default -> {}
    }
  }

  /** {@code f[T]} that is not called: complete, or to be completed by what it is used for. */
  Operand explicit(Env env, Expr.Index index, Operand function) {
    Type.Signature generic = (Type.Signature) function.type();
    List<Type> given = checking.typeArguments.types(env, index.indices());
    if (given.stream().anyMatch(Types::isInvalid) || !checkCount(generic, index.indices())) {
      return Operand.invalid(index);
    }
    if (given.size() < generic.typeParameters().size()) {
      partial.put(index, given);
      return function.withExpr(index);
    }
    return Operand.value(index, complete(index, generic, given, index.indices(), index.pos()));
  }

  private static Inference.Request withoutArguments(
      Expr.Index index, Type.Signature generic, List<Type> given) {
    return new Inference.Request(
        index.pos(), "", generic.typeParameters(), given, List.of(), List.of(), false);
  }

  /** A generic function that is assigned to a variable. */
  Operand forTarget(Operand function, Target target) {
    Type.Signature generic = (Type.Signature) function.type();
    Type.Signature plain =
        new Type.Signature(
            null, List.of(), generic.parameters(), generic.results(), generic.variadic());
    Expr expr = function.expr();
    Pos pos = expr instanceof Expr.Index index ? index.pos() : expr.start();
    Inference.Argument variable =
        new Inference.Argument(pos, target.text(), target.signature(), List.of());
    Inference.Request request =
        new Inference.Request(
            pos,
            "",
            generic.typeParameters(),
            partial.getOrDefault(expr, List.of()),
            List.of(plain),
            List.of(variable),
            true);
    Inference.Result result = Inference.infer(request, checking.strings(), checking::error);
    if (result == null) {
      return Operand.invalid(expr);
    }
    return Operand.value(expr, complete(expr, generic, result.typeArguments(), List.of(), pos));
  }

  /** A generic function that nothing gives its type arguments; constraints may give the rest. */
  Operand alone(Operand function) {
    Expr expr = function.expr();
    List<Type> given = partial.get(expr);
    if (given == null || !(expr instanceof Expr.Index index)) {
      return checking.fail(
          expr, "cannot use generic function " + ExprText.of(expr) + " without instantiation");
    }
    Type.Signature generic = (Type.Signature) function.type();
    Inference.Result result =
        Inference.infer(
            withoutArguments(index, generic, given), checking.strings(), checking::error);
    return result == null
        ? Operand.invalid(expr)
        : Operand.value(
            expr, complete(expr, generic, result.typeArguments(), index.indices(), index.pos()));
  }
}
