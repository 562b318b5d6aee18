package dev.tricolor.script.types;

import java.util.List;

/** Makes instances of generic types, functions and methods; equal ones are one object. */
public final class Instantiator {

  private Instantiator() {}

  /**
   * The instance of a generic type for given arguments. Its underlying type is made when it is
   * first asked for, so that types may mention ever larger instances of themselves.
   */
  public static Type.Named instance(Type.Named origin, List<Type> arguments) {
    if (origin.typeParameters().isEmpty()) {
      return LocalTypes.instance(origin, arguments);
    }
    return origin.instances.computeIfAbsent(
        TypeKey.of(arguments),
        _ -> {
          Type.Named instance = new Type.Named(origin.object(), origin, List.copyOf(arguments));
          instance.completion =
              () ->
                  instance.setUnderlying(
                      Substitution.ofInstance(instance).apply(origin.underlying()));
          return instance;
        });
  }

  /** A generic function's signature for given arguments. */
  public static Type.Signature instance(Type.Signature generic, List<Type> arguments) {
    return Substitution.of(generic.typeParameters(), arguments).applyBody(generic);
  }

  /** The method of an instance that a method declared on its origin becomes; else itself. */
  public static Obj.Func method(Type.Named receiver, Obj.Func declared) {
    if (receiver.typeArguments().isEmpty() || receiver.origin() == receiver) {
      return declared;
    }
    return receiver.methodInstances.computeIfAbsent(
        declared,
        _ -> {
          Obj.Func method =
              new Obj.Func(declared.pos(), declared.pkg(), declared.name(), null, declared);
          method.completion = () -> method.setType(signature(receiver, declared.signature()));
          return method;
        });
  }

  /**
   * Methods may name the type parameters of their receiver anew; whichever they use is replaced.
   */
  private static Type signature(Type.Named receiver, Type.Signature declared) {
    Substitution substitution = Substitution.ofInstance(receiver);
    Obj.Var variable = declared.receiver();
    if (variable != null && variable.hasType()) {
      Type base = Types.unalias(variable.type());
      if (base instanceof Type.Pointer(Type element)) {
        base = Types.unalias(element);
      }
      if (base instanceof Type.Named named
          && named.typeArguments().size() == receiver.typeArguments().size()) {
        substitution = substitution.with(named.typeArguments(), receiver.typeArguments());
      }
    }
    return substitution.applyBody(declared);
  }
}
