package dev.tricolor.script.types;

import java.util.List;

/** A package as others see it: path, name, and the scope of what it declares. */
public final class GoPackage {
  private final String path;
  private final String name;
  private final Scope scope;
  private List<GoPackage> imports = List.of();

  /**
   * Creates a package.
   *
   * @param path import path; {@code main} for the main package
   * @param name name in its package clauses
   * @param scope what it declares; parent is the universe
   */
  public GoPackage(String path, String name, Scope scope) {
    this.path = path;
    this.name = name;
    this.scope = scope;
  }

  public String path() {
    return path;
  }

  public String name() {
    return name;
  }

  public Scope scope() {
    return scope;
  }

  /** Packages that it imports directly, sorted by path. */
  public List<GoPackage> imports() {
    return imports;
  }

  public void setImports(List<GoPackage> direct) {
    imports = direct;
  }

  @Override
  public String toString() {
    return path;
  }
}
