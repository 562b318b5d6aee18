package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.Lookup;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Selection;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeSets;
import dev.tricolor.script.types.Types;
import java.util.List;
import java.util.Objects;

/** Builds {@code x.f}: fields, methods, and qualified identifiers. */
final class SelectorBuilder {
  private final FunctionBuilder function;
  private final ExpressionBuilder expressions;

  SelectorBuilder(FunctionBuilder function, ExpressionBuilder expressions) {
    this.function = function;
    this.expressions = expressions;
  }

  /** The selected thing as a value. */
  Expression value(Expr.Selector selector) {
    Selection selection = function.pkg().selection(selector);
    if (selection == null) {
      Obj object = Objects.requireNonNull(function.pkg().use(selector.name()));
      return expressions.object(selector.name(), selector.pos(), object);
    }
    return switch (selection.kind()) {
      case FIELD -> follow(selector.pos(), expressions.value(selector.operand()), selection.path());
      case METHOD -> methodValue(selector, selection);
      case METHOD_EXPRESSION -> methodExpression(selector.pos(), selection);
    };
  }

  /** The field at the end of a path; pointers on the way are dereferenced. */
  Expression follow(Pos pos, Expression from, List<Integer> path) {
    Expression at = from;
    for (int index : path) {
      if (at.type().underlying() instanceof Type.Pointer) {
        at = expressions.dereference(pos, at);
      }
      Type.Struct struct = (Type.Struct) at.type().underlying();
      at = new Expression.Field(pos, struct.fields().get(index).type(), at, index);
    }
    return at;
  }

  /** The method that a selector calls, with its receiver. */
  Callee method(Expr.Selector selector, Selection selection) {
    Expression operand = expressions.value(selector.operand());
    Obj.Func selected = (Obj.Func) selection.object();
    return method(selector.pos(), operand, selected, selection.path());
  }

  /** The method at the end of a path, with its receiver. */
  Callee method(Pos pos, Expression operand, Obj.Func selected, List<Integer> path) {
    Expression holder = follow(pos, operand, path);
    if (Types.isInterface(holder.type())) {
      return interfaceMethod(holder, selected);
    }
    if (isDeclared(selected)) {
      return staticMethod(pos, holder, selected);
    }
    // The receiver's type was a type parameter; now it is known who declares the method.
    Lookup.Result found = Lookup.find(holder.type(), true, selected.pkg(), selected.name());
    return method(pos, holder, (Obj.Func) Objects.requireNonNull(found.object()), found.path());
  }

  private static boolean isDeclared(Obj.Func method) {
    Obj.Var receiver = method.origin().signature().receiver();
    return receiver != null && receiver.hasType() && !Types.isInterface(receiver.type());
  }

  private Callee interfaceMethod(Expression holder, Obj.Func selected) {
    List<Obj.Func> methods = TypeSets.of(holder.type()).methods();
    for (int i = 0; i < methods.size(); i++) {
      Obj.Func method = methods.get(i);
      if (DynamicTypes.key(method).equals(DynamicTypes.key(selected))) {
        function.program().dynamicTypes().called(method);
        Type.Signature signature = Signatures.plain(method.signature());
        return new Callee.Interface(holder, i, signature);
      }
    }
    throw new AssertionError("no method " + selected.name());
  }

  private Callee staticMethod(Pos pos, Expression holder, Obj.Func method) {
    Function called = function.program().method(holder.type(), method);
    return new Callee.Known(called, List.of(receiver(pos, holder, method)), called.signature());
  }

  /** The holder of a method as its receiver: addressed or dereferenced as the method asks. */
  private Expression receiver(Pos pos, Expression holder, Obj.Func method) {
    boolean isPointer = Types.unalias(holder.type()) instanceof Type.Pointer;
    if (Lookup.hasPointerReceiver(method)) {
      return isPointer ? holder : expressions.addressOf(pos, holder);
    }
    return isPointer ? expressions.dereference(pos, holder) : holder;
  }

  private Expression methodValue(Expr.Selector selector, Selection selection) {
    return methodValue(selector.pos(), method(selector, selection));
  }

  /** A func value that calls a method with the receiver that it has now. */
  Expression methodValue(Pos pos, Callee callee) {
    WrapperBuilder wrappers = function.program().wrappers();
    return switch (callee) {
      case Callee.Known(Function called, List<Expression> receiver, Type.Signature signature) ->
          new Expression.MethodValue(
              pos,
              signature,
              wrappers.methodValue(called, receiver.getFirst().type()),
              receiver.getFirst());
      case Callee.Interface(Expression receiver, int index, Type.Signature signature) ->
          new Expression.MethodValue(
              pos, signature, wrappers.methodValue(receiver.type(), index), receiver);
      case Callee.Value(Expression value, Type.Signature _) -> value;
    };
  }

  /** {@code T.M}: a function that takes the receiver first. */
  private Expression methodExpression(Pos pos, Selection selection) {
    Type receiver = function.apply(selection.receiver());
    Obj.Func method = (Obj.Func) selection.object();
    Function called = function.program().wrappers().methodOf(receiver, method.pkg(), method.name());
    Type type = Signatures.withReceiver(receiver, called.signature());
    return new Expression.FunctionRef(pos, type, called);
  }
}
