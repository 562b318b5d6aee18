package dev.tricolor.script.types;

import org.jspecify.annotations.Nullable;

/** Whether types have the methods of interfaces, and the words for it where they have not. */
final class ImplementationRules {
  private final Checking checking;

  ImplementationRules(Checking checking) {
    this.checking = checking;
  }

  /** {@code T does not implement I (missing method M)}, or null if it does. */
  @Nullable String problem(Type type, Type target) {
    return Satisfaction.implement(type, target, checking.strings());
  }

  /** {@code T does not implement *I (type *I is pointer to interface, not interface)}. */
  String pointerProblem(Type type, Type pointer) {
    return checking.text(type)
        + " does not implement "
        + checking.text(pointer)
        + " ("
        + MissingMethod.pointerToInterface(pointer, checking.strings())
        + ")";
  }

  /** Whether values of {@code type} have all methods of {@code methods}. */
  boolean implementsAll(Type methods, Type type) {
    return problem(type, methods) == null;
  }

  /**
   * Why a value of interface type {@code from} can never be of type {@code to}, in parentheses;
   * null if it can.
   */
  @Nullable String assertionProblem(Type from, Type to) {
    if (Types.isInterface(to) || !(from.underlying() instanceof Type.Interface methods)) {
      return null;
    }
    MissingMethod missing = MissingMethod.find(to, methods, false);
    return missing == null ? null : missing.cause(to, checking.strings());
  }
}
