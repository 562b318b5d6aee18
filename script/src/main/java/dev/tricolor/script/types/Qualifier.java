package dev.tricolor.script.types;

import org.jspecify.annotations.Nullable;

/** How messages name the package of a type; empty for none. */
@FunctionalInterface
public interface Qualifier {

  String of(GoPackage pkg);

  /** Always by name. */
  static Qualifier byName() {
    return GoPackage::name;
  }

  /** Always by path. */
  static Qualifier byPath() {
    return GoPackage::path;
  }

  /**
   * As gc's checker: {@code own} bare, others by name, by quoted path where the name is shared by
   * two packages of the build.
   */
  static Qualifier within(GoPackage own) {
    return new Within(own);
  }

  /** The names are looked at when the first message is printed: imports are known by then. */
  final class Within implements Qualifier {
    private final GoPackage own;
    private @Nullable ClashingNames names;

    private Within(GoPackage own) {
      this.own = own;
    }

    @Override
    public String of(GoPackage pkg) {
      if (pkg == own || pkg.path().equals(own.path())) {
        return "";
      }
      if (names == null) {
        names = new ClashingNames(own);
      }
      return names.isShared(pkg.name()) ? '"' + pkg.path() + '"' : pkg.name();
    }
  }
}
