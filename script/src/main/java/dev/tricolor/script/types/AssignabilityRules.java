package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values may be assigned to variables of which types. */
final class AssignabilityRules {
  private final Checking checking;

  AssignabilityRules(Checking checking) {
    this.checking = checking;
  }

  boolean isAssignable(Operand x, Type target) {
    return problem(x, target) == null;
  }

  /** Why {@code x} is not assignable, empty if there is nothing to add; null if it is. */
  @Nullable String problem(Operand x, Type target) {
    Type type = x.type();
    if (Types.isInvalid(type) || Types.isInvalid(target) || TypeIdentity.identical(type, target)) {
      return null;
    }
    if (x.isUntyped()) {
      return checking.untyped.implicit(x, target).ok() ? null : "";
    }
    if (sameUnderlying(type, target) || bothChannels(type, target)) {
      return null;
    }
    if (Types.isInterface(target)) {
      String cause = checking.implementation.problem(type, target);
      return cause != null && Types.isTypeParam(type) ? "" : cause;
    }
    if (Types.unalias(target) instanceof Type.Pointer(Type element) && Types.isInterface(element)) {
      return checking.implementation.pointerProblem(type, target);
    }
    if (needsAssertion(type, target)) {
      return "need type assertion";
    }
    return typeParameters(x, target);
  }

  private boolean needsAssertion(Type type, Type target) {
    return Types.isInterface(type) && checking.implementation.implementsAll(type, target);
  }

  private static boolean sameUnderlying(Type type, Type target) {
    return !Types.isTypeParam(type)
        && !Types.isTypeParam(target)
        && !(Types.isNamed(type) && Types.isNamed(target))
        && TypeIdentity.identical(type.underlying(), target.underlying());
  }

  private static boolean bothChannels(Type type, Type target) {
    return !Types.isTypeParam(type)
        && !Types.isTypeParam(target)
        && !(Types.isNamed(type) && Types.isNamed(target))
        && type.underlying() instanceof Type.Chan from
        && target.underlying() instanceof Type.Chan to
        && from.direction() == ChanDir.BOTH
        && TypeIdentity.identical(from.element(), to.element());
  }

  /** An unnamed type suits a type parameter if it suits all of its types, and the reverse. */
  private @Nullable String typeParameters(Operand x, Type target) {
    Type type = x.type();
    if (Types.isTypeParam(target) && !Types.isNamed(type)) {
      List<Type> targets = specificTypes(target);
      boolean all = targets != null && targets.stream().allMatch(each -> isAssignable(x, each));
      return all ? null : "";
    }
    if (Types.isTypeParam(type) && !Types.isNamed(target)) {
      List<Type> types = specificTypes(type);
      boolean all =
          types != null && types.stream().allMatch(each -> isAssignable(x.withType(each), target));
      return all ? null : "";
    }
    return "";
  }

  private static @Nullable List<Type> specificTypes(Type parameter) {
    List<Type.Term> terms = TypeSets.of(parameter).terms();
    return terms == null || terms.isEmpty() ? null : terms.stream().map(Type.Term::type).toList();
  }
}
