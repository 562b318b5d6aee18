package dev.tricolor.script.types;

import dev.tricolor.script.types.BinaryChecker.Operation;
import dev.tricolor.script.types.UntypedConversion.Outcome;
import dev.tricolor.script.types.constant.Arithmetic;
import dev.tricolor.script.types.constant.Constant;
import dev.tricolor.script.types.constant.Constants;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Checks shifts. Where an untyped constant is shifted by a count that is no constant, the result
 * stays untyped and the left operand takes the type that the whole gets in the end.
 */
final class ShiftChecker {
  /** Longer shifts of constants are refused without trying. */
  private static final int LONGEST = 1023 - 1 + 52;

  private final Checking checking;

  ShiftChecker(Checking checking) {
    this.checking = checking;
  }

  Operand check(Operation operation, Operand x, Operand y) {
    boolean wholeConstant = x.isUntyped() && x.isConstant() && x.value() instanceof Constant.Int;
    if (!wholeConstant && !TypeKinds.isInteger(x.type())) {
      checking.fail(
          x.expr(), "invalid operation: shifted operand " + checking.text(x) + " must be integer");
      return Operand.invalid(operation.expr());
    }
    Operand count = count(y);
    if (count.isInvalid()) {
      return Operand.invalid(operation.expr());
    }
    if (x.isConstant() && count.isConstant()) {
      return constant(operation, x, count);
    }
    return Operand.value(operation.expr(), x.type());
  }

  private Operand count(Operand y) {
    if (y.isConstant() && y.value() != null) {
      if (isNumber(y.value()) && isNegativeWhole(y.value())) {
        return checking.fail(
            y.expr(), "invalid operation: negative shift count " + checking.text(y));
      }
      if (y.isUntyped()) {
        return untypedCount(y);
      }
    }
    if (y.isUntyped() && !y.isConstant()) {
      return checking.untyped.convert(y, Types.UINT);
    }
    if (!TypeKinds.isInteger(y.type())) {
      return checking.fail(
          y.expr(), "invalid operation: shift count " + checking.text(y) + " must be integer");
    }
    return y;
  }

  private Operand untypedCount(Operand y) {
    Outcome outcome = checking.untyped.implicit(y, Types.UINT);
    if (outcome.ok()) {
      return checking.untyped.apply(y, outcome);
    }
    if (outcome.failure() == UntypedConversion.Failure.MISMATCH) {
      return checking.fail(y.expr(), "cannot convert " + checking.text(y) + " to type uint");
    }
    return checking.untyped.reportFailure(y, Types.UINT, outcome.failure());
  }

  private static boolean isNumber(@Nullable Constant value) {
    return !(value instanceof Constant.Bool) && !(value instanceof Constant.Str);
  }

  private static boolean isNegativeWhole(Constant value) {
    return value instanceof Constant.Int && Constants.sign(value) < 0;
  }

  private Operand constant(Operation operation, Operand x, Operand count) {
    BigInteger bits = ((Constant.Int) java.util.Objects.requireNonNull(count.value())).value();
    if (bits.compareTo(BigInteger.valueOf(LONGEST)) > 0) {
      checking.fail(count.expr(), "invalid shift count " + checking.text(count));
      return Operand.invalid(operation.expr());
    }
    boolean integer = Types.basicKind(x.type()).isInteger();
    Type type = integer ? x.type() : Types.UNTYPED_INT;
    Constant shifted =
        Arithmetic.shift(
            operation.operator(), java.util.Objects.requireNonNull(x.value()), bits.intValue());
    return checking.binary.folded(operation.expr(), operation.pos(), type, shifted);
  }
}
