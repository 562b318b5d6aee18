package dev.tricolor.script.types;

import org.jspecify.annotations.Nullable;

/**
 * The variable that a generic function is assigned to, and that settles its type arguments.
 *
 * @param signature the variable's underlying type
 * @param text what messages call the variable
 */
record Target(Type.Signature signature, String text) {

  /** The variable, if a function can be assigned to it. */
  static @Nullable Target of(@Nullable Type type, String text) {
    return type != null
            && !Types.isTypeParam(type)
            && type.underlying() instanceof Type.Signature signature
        ? new Target(signature, text)
        : null;
  }

  /** The same for a variable that may have no type yet. */
  static @Nullable Target of(Obj.Var variable) {
    return variable.isTyped() ? of(variable.type(), variable.name()) : null;
  }
}
