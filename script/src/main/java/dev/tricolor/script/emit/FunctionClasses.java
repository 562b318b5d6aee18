package dev.tricolor.script.emit;

/**
 * The JVM classes of a program: one for each function, and the two behind calls through the
 * function table. Safe for use by several threads.
 */
public interface FunctionClasses {

  /** How many functions there are. */
  int count();

  /** The name of a function's class as class loaders know it; it ends in {@code $} and the id. */
  String name(int functionId);

  /**
   * The class of a function.
   *
   * @throws FunctionTooLarge if it does not fit into a JVM method
   */
  byte[] function(int functionId);

  /** The base class of all functions. */
  byte[] base();

  /** The class that stands in for functions that were never called through the table. */
  byte[] standIn();
}
