package dev.tricolor.core.layout;

import dev.tricolor.core.layout.TypeDescriptor.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which types have the methods of which interfaces. */
public final class MethodSets {
  private MethodSets() {}

  /**
   * Function ids of the methods by which a type implements an interface, in the interface's order.
   * The type is known to implement it; methods that nothing in the program can call have no
   * function: -1.
   */
  public static int[] functionsOf(TypeDescriptor interfaceType, TypeDescriptor type) {
    return interfaceType.methods().stream()
        .mapToInt(
            wanted -> {
              Method found = find(wanted, type.methods());
              return found == null ? -1 : found.functionId();
            })
        .toArray();
  }

  /** The first method, in the interface's order, that the type lacks; null if it has them all. */
  public static @Nullable Method firstMissing(TypeDescriptor interfaceType, TypeDescriptor type) {
    for (Method wanted : interfaceType.methods()) {
      if (find(wanted, type.methods()) == null) {
        return wanted;
      }
    }
    return null;
  }

  private static @Nullable Method find(Method wanted, List<Method> sorted) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Method method = sorted.get(middle);
      int order = compare(method, wanted);
      if (order == 0) {
        return method.type() == wanted.type() ? method : null;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private static int compare(Method a, Method b) {
    int order = a.name().compareTo(b.name());
    return order != 0 ? order : a.packagePath().compareTo(b.packagePath());
  }
}
