package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.types.constant.Constant;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Checks make and new. */
final class AllocationBuiltins {
  private final Checking checking;

  AllocationBuiltins(Checking checking) {
    this.checking = checking;
  }

  Operand make(Env env, Expr.Call call) {
    Expr typeExpr = call.arguments().getFirst();
    Type type = checking.typeExprs.variable(env, typeExpr);
    if (Types.isInvalid(type)) {
      call.arguments().stream().skip(1).forEach(each -> checking.exprs.expr(env, each));
      return Operand.invalid(call);
    }
    int least =
        switch (TypeSets.commonUnderlying(type)) {
          case Type.Slice _ -> 2;
          case Type.MapType _ -> 1;
          case Type.Chan _ -> 1;
          case null, default -> 0;
        };
    if (least == 0) {
      call.arguments().stream().skip(1).forEach(each -> checking.exprs.expr(env, each));
      return checking.fail(
          typeExpr,
          "invalid argument: cannot make "
              + ExprText.of(typeExpr)
              + ": "
              + (isSpecific(type) ? "type must be slice, map, or channel" : "no specific type"));
    }
    int count = call.arguments().size();
    if (count < least || count > least + 1) {
      checking.error(
          call,
          "invalid operation: "
              + ExprText.of(call)
              + " expects "
              + least
              + " or "
              + (least + 1)
              + " arguments; found "
              + count);
      call.arguments().stream().skip(1).forEach(each -> checking.exprs.expr(env, each));
      return Operand.invalid(call);
    }
    checkSizes(env, call);
    return Operand.value(call, type);
  }

  private static boolean isSpecific(Type type) {
    List<Type> all = TypeSets.underlyings(type);
    return all != null && !all.isEmpty();
  }

  private void checkSizes(Env env, Expr.Call call) {
    List<BigInteger> sizes = new ArrayList<>();
    for (Expr expr : call.arguments().subList(1, call.arguments().size())) {
      Operand size = checking.exprs.expr(env, expr);
      if (checking.indices.checkWhole(size, "index", false)
          && size.isConstant()
          && size.value() instanceof Constant.Int(BigInteger value)) {
        sizes.add(value);
      }
    }
    if (sizes.size() == 2 && sizes.get(0).compareTo(sizes.get(1)) > 0) {
      checking.error(call.arguments().get(1), "invalid argument: length and capacity swapped");
    }
  }

  /** {@code new(T)}, or {@code new(x)} for a variable that starts with a value. */
  Operand allocate(Env env, Expr.Call call) {
    Operand x = checking.exprs.anything(env, call.arguments().getFirst());
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    if (x.isType()) {
      if (TypeExprChecker.isGeneric(x.type())) {
        return checking.fail(
            x.expr(),
            "cannot use generic type "
                + checking.typeExprs.genericText(x.type())
                + " without instantiation");
      }
      return Operand.value(call, new Type.Pointer(x.type()));
    }
    Operand value = checking.exprs.valueOf(x);
    Operand typed = checking.assignments.assign(value, null, "argument to new");
    return typed.isInvalid()
        ? Operand.invalid(call)
        : Operand.value(call, new Type.Pointer(typed.type()));
  }
}
