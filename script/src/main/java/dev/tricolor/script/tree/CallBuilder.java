package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.CheckedPackage;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Selection;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeAndValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds calls of functions, methods and func values; hands on builtins and conversions. */
final class CallBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;
  private final BuiltinBuilder builtins;

  CallBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
    this.builtins = new BuiltinBuilder(function, expressions);
  }

  /** What a call expression denotes: a call, a built-in function's value, or a conversion. */
  Expression call(Expr.Call call) {
    Builtin builtin = builtin(call);
    if (builtin != null) {
      return builtins.call(builtin, call);
    }
    if (isConversion(call)) {
      return expressions.conversions().explicit(call);
    }
    Callee callee = callee(call.function());
    if (!forwardsTuple(call)) {
      return callee.call(call.pos(), arguments(callee.signature(), call));
    }
    List<Statement> before = new ArrayList<>();
    Callee stable = stabilise(callee, before);
    List<Expression> values = spread(call.arguments().getFirst(), before);
    Expression result = stable.call(call.pos(), pass(stable.signature(), values, call.pos()));
    return new Expression.Sequence(call.pos(), result.type(), before, result);
  }

  /** The built-in function that is called; null if it is none. */
  @Nullable Builtin builtin(Expr.Call call) {
    CheckedPackage pkg = function.pkg();
    Obj object =
        switch (ExpressionBuilder.unparen(call.function())) {
          case Expr.Name name -> pkg.use(name);
          case Expr.Selector selector -> pkg.use(selector.name());
          default -> null;
        };
    return object instanceof Obj.BuiltinFunc called ? called.builtin() : null;
  }

  boolean isConversion(Expr.Call call) {
    TypeAndValue known = function.pkg().find(ExpressionBuilder.unparen(call.function()));
    return known != null && known.isType();
  }

  // -- what is called ----------------------------------------------------------------------------

  /** What the function expression of a call denotes. */
  Callee callee(Expr called) {
    return switch (ExpressionBuilder.unparen(called)) {
      case Expr.Selector selector -> selected(selector);
      case Expr other -> value(expressions.value(other));
    };
  }

  private static Callee value(Expression called) {
    Type.Signature signature = (Type.Signature) called.type().underlying();
    return called instanceof Expression.FunctionRef(Pos _, Type _, Function known)
        ? new Callee.Known(known, List.of(), signature)
        : new Callee.Value(called, signature);
  }

  private Callee selected(Expr.Selector selector) {
    Selection selection = function.pkg().selection(selector);
    return selection != null && selection.kind() == Selection.Kind.METHOD
        ? expressions.selectors().method(selector, selection)
        : value(expressions.selectors().value(selector));
  }

  /** The generic function's name in {@code f[int]} or {@code pkg.f[int]}; null in other cases. */
  Expr.@Nullable Name genericName(Expr.Index index) {
    Expr.Name name =
        switch (ExpressionBuilder.unparen(index.operand())) {
          case Expr.Name plain -> plain;
          case Expr.Selector selector -> selector.name();
          default -> null;
        };
    return name != null && function.pkg().use(name) instanceof Obj.Func ? name : null;
  }

  /** The function to which a mention of {@code declared} refers. */
  Function instance(Expr.Name name, Obj.Func declared) {
    CheckedPackage.Instance instance = function.pkg().instance(name);
    List<Type> typeArguments =
        instance == null ? List.of() : function.applyAll(instance.typeArguments());
    return function.program().function(declared, typeArguments);
  }

  // -- arguments ---------------------------------------------------------------------------------

  /** Whether it is {@code f(g())}, where g has several results (or none). */
  boolean forwardsTuple(Expr.Call call) {
    return call.arguments().size() == 1
        && function.typeOf(ExpressionBuilder.unparen(call.arguments().getFirst()))
            instanceof Type.Tuple
        && ExpressionBuilder.unparen(call.arguments().getFirst()) instanceof Expr.Call;
  }

  /** The arguments of a call that is no {@code f(g())}. */
  List<Expression> arguments(Type.Signature signature, Expr.Call call) {
    List<Expression> values = new ArrayList<>();
    if (!call.spread()) {
      call.arguments().forEach(each -> values.add(expressions.value(each)));
      return pass(signature, values, call.pos());
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Type type = signature.parameters().at(i);
      values.add(expressions.valueAs(call.arguments().get(i), type));
    }
    return values;
  }

  /** Values as parameters take them: converted, those of a variadic parameter in a slice. */
  List<Expression> pass(Type.Signature signature, List<Expression> values, Pos pos) {
    ConversionBuilder conversions = expressions.conversions();
    Type.Tuple parameters = signature.parameters();
    int fixed = signature.variadic() ? parameters.size() - 1 : parameters.size();
    List<Expression> passed = new ArrayList<>();
    for (int i = 0; i < fixed; i++) {
      passed.add(conversions.implicit(values.get(i), parameters.at(i)));
    }
    if (signature.variadic()) {
      Type slice = parameters.at(fixed);
      Type element = ((Type.Slice) slice.underlying()).element();
      List<Expression.Element> rest = new ArrayList<>();
      for (int i = fixed; i < values.size(); i++) {
        Expression value = conversions.implicit(values.get(i), element);
        rest.add(new Expression.Element(i - fixed, value));
      }
      passed.add(
          rest.isEmpty()
              ? new Expression.Zero(pos, slice)
              : new Expression.SliceLit(pos, slice, rest.size(), rest, true));
    }
    return passed;
  }

  /** Evaluates an expression of several values into temporaries, and returns these. */
  List<Expression> spread(Expr expression, List<Statement> before) {
    return spread(expressions.tuple(expression), before);
  }

  /** Evaluates a tuple into temporaries, and returns these. */
  List<Expression> spread(Expression tuple, List<Statement> before) {
    Type.Tuple types = (Type.Tuple) tuple.type();
    List<Expression> places = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    for (Type type : Signatures.types(types)) {
      Local temporary = function.temporary("~tuple", type, tuple.pos());
      before.add(new Statement.Declare(tuple.pos(), temporary, null));
      places.add(function.reference(tuple.pos(), temporary));
      values.add(function.reference(tuple.pos(), temporary));
    }
    before.add(new Statement.AssignTuple(tuple.pos(), places, tuple));
    return values;
  }

  /** The callee with its operand evaluated now, so that what follows cannot change it. */
  Callee stabilise(Callee callee, List<Statement> before) {
    return switch (callee) {
      case Callee.Known(Function called, List<Expression> receiver, Type.Signature signature) ->
          new Callee.Known(
              called, receiver.stream().map(each -> hold(each, before)).toList(), signature);
      case Callee.Value(Expression value, Type.Signature signature) ->
          new Callee.Value(hold(value, before), signature);
      case Callee.Interface(Expression receiver, int index, Type.Signature signature) ->
          new Callee.Interface(hold(receiver, before), index, signature);
    };
  }

  /** The value in a temporary, unless nothing can change it. */
  Expression hold(Expression value, List<Statement> before) {
    return switch (value) {
      case Expression.Const _, Expression.Zero _, Expression.FunctionRef _ -> value;
      default -> {
        Local temporary = function.temporary("~arg", value.type(), value.pos());
        before.add(new Statement.Declare(value.pos(), temporary, value));
        yield function.reference(value.pos(), temporary);
      }
    };
  }
}
