package dev.tricolor.script.tree;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;

/** Names of functions as tracebacks print them, here without the package. */
final class FunctionNames {
  private int literals;
  private int rangeBodies;
  private int wrappers;

  /** {@code F}, {@code F[...]}, {@code T.M}, {@code (*T).M}, {@code (*T[...]).M}. */
  static String declared(Obj.Func function) {
    Type.Signature signature = function.origin().signature();
    Obj.Var receiver = signature.receiver();
    if (receiver == null) {
      return function.name() + (signature.typeParameters().isEmpty() ? "" : "[...]");
    }
    return method(receiver.type(), function.name());
  }

  /** The name of a method of a type: a defined type, a pointer to one, or a type literal. */
  static String method(Type receiver, String name) {
    return Types.unalias(receiver) instanceof Type.Pointer(Type element)
        ? "(*" + typeName(element) + ")." + name
        : typeName(receiver) + "." + name;
  }

  private static String typeName(Type type) {
    Type.Named named = Types.asNamed(type);
    if (named == null) {
      return TreePrinter.type(type);
    }
    return named.object().name() + (named.typeArguments().isEmpty() ? "" : "[...]");
  }

  static boolean isInit(Decl declaration) {
    return declaration instanceof Decl.Func function
        && function.receiver() == null
        && function.name().value().equals("init");
  }

  /** The next literal in {@code host}: {@code F.func1}, but {@code F.func1.1} inside a literal. */
  String nextLiteral(Function host) {
    literals++;
    String prefix = host.origin() == Function.Origin.LITERAL ? "." : ".func";
    return host.plainName() + prefix + literals;
  }

  /** The next body of a range-over-func loop in {@code host}. */
  String nextRangeBody(Function host) {
    rangeBodies++;
    return host.plainName() + "-range" + rangeBodies;
  }

  /** The next wrapper of a go or defer statement in {@code host}. */
  String nextWrapper(Function host, Function.Origin origin) {
    wrappers++;
    String kind = origin == Function.Origin.GO_WRAPPER ? ".gowrap" : ".deferwrap";
    return host.plainName() + kind + wrappers;
  }
}
