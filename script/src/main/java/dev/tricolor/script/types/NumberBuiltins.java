package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks complex, real, imag, min and max. */
final class NumberBuiltins {
  private final Checking checking;

  NumberBuiltins(Checking checking) {
    this.checking = checking;
  }

  Operand complex(Expr.Call call, List<Operand> arguments) {
    Operand x = arguments.get(0);
    Operand y = arguments.get(1);
    if (x.isUntyped() && y.isUntyped()) {
      boolean constants = x.isConstant() && y.isConstant();
      x = constants ? asFloat(x) : checking.untyped.convert(x, Types.FLOAT64);
      y = constants ? asFloat(y) : checking.untyped.convert(y, Types.FLOAT64);
    } else if (x.isUntyped()) {
      x = checking.untyped.convert(x, y.type());
    } else if (y.isUntyped()) {
      y = checking.untyped.convert(y, x.type());
    }
    if (x.isInvalid() || y.isInvalid()) {
      return Operand.invalid(call);
    }
    if (!TypeIdentity.identical(x.type(), y.type())) {
      return checking.fail(
          x.expr(),
          "invalid operation: "
              + ExprText.of(call)
              + " (mismatched types "
              + checking.text(x.type())
              + " and "
              + checking.text(y.type())
              + ")");
    }
    Type result = complexOf(x.type());
    if (result == null) {
      return checking.fail(
          x.expr(),
          "invalid argument: arguments have type "
              + checking.text(x.type())
              + ", expected floating-point");
    }
    if (x.isConstant() && y.isConstant() && x.value() != null && y.value() != null) {
      return Operand.constant(call, result, Constants.complex(x.value(), y.value()));
    }
    return Operand.value(call, result);
  }

  /** An untyped number with an untyped float type; others as they are. */
  private static Operand asFloat(Operand x) {
    boolean real =
        Types.basicKind(x.type()).isNumeric()
            && x.value() != null
            && !(x.value() instanceof Constant.Complex);
    return real ? x.withType(Types.UNTYPED_FLOAT) : x;
  }

  private @Nullable Type complexOf(Type type) {
    return switch (commonKind(type)) {
      case FLOAT32 -> Types.COMPLEX64;
      case FLOAT64 -> Types.COMPLEX128;
      case UNTYPED_FLOAT -> Types.UNTYPED_COMPLEX;
      default -> null;
    };
  }

  private static BasicKind commonKind(Type type) {
    return Types.isTypeParam(type) ? BasicKind.INVALID : Types.basicKind(type);
  }

  Operand part(Expr.Call call, Builtin builtin, Operand argument) {
    Operand x = argument;
    if (x.isUntyped()) {
      if (x.isConstant()) {
        x = Types.basicKind(x.type()).isNumeric() ? x.withType(Types.UNTYPED_COMPLEX) : x;
      } else {
        x = checking.untyped.convert(x, Types.COMPLEX128);
      }
    }
    if (x.isInvalid()) {
      return Operand.invalid(call);
    }
    Type result =
        switch (commonKind(x.type())) {
          case COMPLEX64 -> Types.FLOAT32;
          case COMPLEX128 -> Types.FLOAT64;
          case UNTYPED_COMPLEX -> Types.UNTYPED_FLOAT;
          default -> null;
        };
    if (result == null) {
      return checking.fail(
          x.expr(),
          "invalid argument: argument has type "
              + checking.text(x.type())
              + ", expected complex type");
    }
    Constant value = x.value();
    if (x.isConstant() && value != null) {
      return Operand.constant(
          call,
          result,
          builtin == Builtin.REAL ? Constants.real(value) : Constants.imaginary(value));
    }
    return Operand.value(call, result);
  }

  Operand extreme(Expr.Call call, Builtin builtin, List<Operand> arguments) {
    for (Operand argument : arguments) {
      if (!TypeKinds.isOrdered(argument.type())) {
        return checking.fail(
            argument.expr(), "invalid argument: " + checking.text(argument) + " cannot be ordered");
      }
    }
    Operand best = arguments.getFirst();
    for (Operand next : arguments.subList(1, arguments.size())) {
      best = extreme(call, builtin, best, next);
      if (best.isInvalid()) {
        return Operand.invalid(call);
      }
    }
    for (Operand argument : arguments) {
      checking.untyped.settle(argument, best.type());
    }
    return best.isConstant()
        ? Operand.constant(call, best.type(), Objects.requireNonNull(best.value()))
        : Operand.value(call, best.type());
  }

  private Operand extreme(Expr.Call call, Builtin builtin, Operand x, Operand y) {
    Outcome left = checking.untyped.implicit(x, y.type());
    Outcome right = left.ok() ? checking.untyped.implicit(y, left.type()) : left;
    if (!right.ok() || !TypeIdentity.identical(left.type(), right.type())) {
      if (right.failure() == UntypedConversion.Failure.TRUNCATED
          || right.failure() == UntypedConversion.Failure.OVERFLOWS) {
        boolean first = !left.ok();
        return checking.untyped.reportFailure(
            first ? x : y, first ? y.type() : x.type(), right.failure());
      }
      return checking.fail(
          y.expr(),
          "invalid argument: mismatched types "
              + checking.text(x.type())
              + " (previous argument) and "
              + checking.text(y.type())
              + " (type of "
              + ExprText.of(y.expr())
              + ")");
    }
    Type type = right.type();
    Constant a = left.value();
    Constant b = right.value();
    if (x.isConstant() && y.isConstant() && a != null && b != null) {
      Operator better = builtin == Builtin.MIN ? Operator.LESS : Operator.GREATER;
      return Operand.constant(call, type, Arithmetic.compare(better, a, b) ? a : b);
    }
    return Operand.value(call, type);
  }
}
