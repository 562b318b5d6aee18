package dev.tricolor.script.types;

/** x. */
public final class RuntimeNames {
  private RuntimeNames() {}
}
