package dev.tricolor.script.ir;

/**
 * A virtual register of one function.
 *
 * @param index its number in the function, from 0
 * @param scalar what it holds; small integers are kept sign- or zero-extended
 * @param neverStack of a pointer: whether it is known not to point into a simulated stack, so that
 *     it need not be reloaded after a call that may move the stack
 */
public record Register(int index, Scalar scalar, boolean neverStack) {

  public JvmKind kind() {
    return scalar.kind();
  }

  public boolean isPointer() {
    return scalar == Scalar.POINTER;
  }
}
