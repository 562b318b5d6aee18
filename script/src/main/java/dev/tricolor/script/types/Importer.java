package dev.tricolor.script.types;

import org.jspecify.annotations.Nullable;

/** Finds the packages that a package imports. */
@FunctionalInterface
public interface Importer {

  /** Nothing can be imported, package unsafe apart. */
  Importer NOTHING = path -> null;

  /** The checked package with this import path, or null if there is none. */
  @Nullable GoPackage find(String path);
}
