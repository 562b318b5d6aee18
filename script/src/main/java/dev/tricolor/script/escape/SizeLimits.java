package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.constant.Constant;
import java.math.BigInteger;

/** What is too large for a frame, whatever happens to its address. */
final class SizeLimits {
  private static final long VARIABLE_BYTES = 128 << 10;
  private static final long ALLOCATION_BYTES = 64 << 10;
  private static final long BOX_BYTES = 1024;

  private SizeLimits() {}

  static boolean isTooLarge(Local local) {
    return local.kind() != Local.Kind.PARAMETER && Sizes.sizeOf(local.type()) > VARIABLE_BYTES;
  }

  static boolean isTooLarge(Expression allocation, PointerTypes types) {
    return switch (allocation) {
      case Expression.NewVariable made -> Sizes.sizeOf(element(made.type())) > ALLOCATION_BYTES;
      case Expression.BuiltinCall call when call.builtin() == Builtin.MAKE -> isTooLarge(call);
      case Expression.MethodValue value ->
          Sizes.sizeOf(value.receiver().type()) + Sizes.WORD > ALLOCATION_BYTES;
      // Larger boxes always lie on the heap, so they must not point into a frame.
      case Expression.ToInterface boxed ->
          types.contains(boxed.operand().type())
              && Sizes.sizeOf(boxed.operand().type()) > BOX_BYTES;
      default -> false;
    };
  }

  private static Type element(Type pointer) {
    return ((Type.Pointer) pointer.underlying()).element();
  }

  private static boolean isTooLarge(Expression.BuiltinCall make) {
    if (!(make.type().underlying() instanceof Type.Slice(Type element))) {
      return false;
    }
    long size = Sizes.sizeOf(element);
    if (size == 0) {
      return true;
    }
    return make.arguments().getLast() instanceof Expression.Const(_, _, Constant.Int(var capacity))
        && capacity.compareTo(BigInteger.valueOf(ALLOCATION_BYTES / size)) > 0
        && capacity.bitLength() < Integer.SIZE;
  }
}
