package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The methods that can be called through an interface that holds a value of a type.
 *
 * @param methods exported ones first, then sorted by name
 */
public record MethodSet(List<Method> methods) {

  /**
   * One method.
   *
   * @param function substituted for instances
   * @param path field indices to the embedded value that declares it
   * @param indirect whether a pointer is passed on the way, the type itself included
   * @param pointerReceiver whether it is declared on a pointer
   */
  public record Method(
      Obj.Func function, List<Integer> path, boolean indirect, boolean pointerReceiver) {}

  /** The method set of a type. */
  public static MethodSet of(Type type) {
    Set<Obj> names = new TreeSet<>(Ids.ORDER);
    collectNames(type, names, new HashSet<>());
    List<Method> methods = new ArrayList<>();
    for (Obj name : names) {
      Lookup.Result result = Lookup.find(type, false, name.pkg(), name.name());
      if (result.found() && result.object() instanceof Obj.Func function) {
        methods.add(
            new Method(
                function, result.path(), result.indirect(), Lookup.hasPointerReceiver(function)));
      }
    }
    return new MethodSet(List.copyOf(methods));
  }

  private static void collectNames(Type type, Set<Obj> names, Set<Type> visited) {
    Type base = Types.unalias(type);
    if (base instanceof Type.Pointer(Type element)) {
      base = Types.unalias(element);
    }
    if (!visited.add(base)) {
      return;
    }
    if (base instanceof Type.Named named) {
      names.addAll(named.declaredMethods());
    }
    if (base.underlying() instanceof Type.Interface methods) {
      names.addAll(TypeSets.of(methods).methods());
    } else if (base.underlying() instanceof Type.Struct struct) {
      for (Obj.Var field : struct.fields()) {
        if (field.embedded()) {
          collectNames(field.type(), names, visited);
        }
      }
    }
  }
}
