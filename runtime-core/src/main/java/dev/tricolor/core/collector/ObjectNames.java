package dev.tricolor.core.collector;

/** Says what objects are, for reports. */
@FunctionalInterface
public interface ObjectNames {
  /**
   * An object's type and where it was allocated, as far as anybody knows.
   *
   * @param object host address of its first byte
   */
  String of(long object);

  /** Knows of none. */
  static ObjectNames none() {
    return object -> "an object";
  }
}
