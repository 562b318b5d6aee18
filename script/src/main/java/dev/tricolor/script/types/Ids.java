package dev.tricolor.script.types;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When two fields or methods bear the same name: unexported names belong to their package. */
final class Ids {

  /** Exported names first, then by name, then by package: the order of methods in a type. */
  static final Comparator<Obj> ORDER =
      Comparator.comparing((Obj object) -> !object.isExported())
          .thenComparing(Obj::name)
          .thenComparing(object -> object.isExported() ? "" : path(object.pkg()));

  private Ids() {}

  static String path(@Nullable GoPackage pkg) {
    return pkg == null ? "" : pkg.path();
  }

  /** Whether {@code object} is what {@code name} means when it is written in {@code pkg}. */
  static boolean matches(Obj object, String name, @Nullable GoPackage pkg) {
    return object.name().equals(name)
        && (object.isExported() || path(object.pkg()).equals(path(pkg)));
  }

  static boolean same(Obj a, Obj b) {
    return matches(a, b.name(), b.pkg());
  }
}
