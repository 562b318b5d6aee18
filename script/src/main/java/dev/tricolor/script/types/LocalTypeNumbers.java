package dev.tricolor.script.types;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the types that a package declares inside functions, in source order from 1: at run time
 * they tell apart types of one name ({@code main.G[main.L·2]}).
 */
final class LocalTypeNumbers {
  private final Map<Obj, Integer> numbers = new HashMap<>();

  /** Numbers the types among what the packages define; all bodies have been checked. */
  LocalTypeNumbers(Collection<CheckedPackage> packages) {
    packages.forEach(this::number);
  }

  private void number(CheckedPackage checked) {
    List<Obj> local =
        checked.definitions.values().stream()
            .filter(object -> isLocalType(checked.pkg(), object))
            .sorted(
                Comparator.comparing(Obj::pos, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    for (int i = 0; i < local.size(); i++) {
      numbers.put(local.get(i), i + 1);
    }
  }

  private static boolean isLocalType(GoPackage pkg, Obj object) {
    return object instanceof Obj.TypeName name
        && name.type() instanceof Type.Named
        && !name.equals(pkg.scope().local(name.name()));
  }

  /** The number of a type declared in a function; 0 for other types. */
  int of(Obj.TypeName name) {
    return numbers.getOrDefault(name, 0);
  }
}
