package dev.tricolor.script.lower;

import dev.tricolor.script.ir.JavaMethod;

/** The Java methods that compiled code calls, by class of the door. */
final class Doors {
  private static final String ABI = "dev/tricolor/core/abi/";
  private static final String CONTEXT = "Ldev/tricolor/core/sched/G;";
  private static final String MEMORY = "dev/tricolor/core/memory/Memory";

  static final JavaMethod COPY = new JavaMethod(MEMORY, "copy", "(JJJ)V");
  static final JavaMethod CLEAR = new JavaMethod(MEMORY, "clear", "(JJ)V");

  private Doors() {}

  /**
   * A method {@code (G, long sp, parameters) result} of a door.
   *
   * @param door simple name of the class
   * @param parameters descriptor letters of what follows sp
   * @param result descriptor letter
   */
  static JavaMethod framed(String door, String name, String parameters, String result) {
    return new JavaMethod(ABI + door, name, "(" + CONTEXT + "J" + parameters + ")" + result);
  }

  /** A method {@code (G, parameters) result} of a door. */
  static JavaMethod context(String door, String name, String parameters, String result) {
    return new JavaMethod(ABI + door, name, "(" + CONTEXT + parameters + ")" + result);
  }

  /** A method {@code (parameters) result} of a door. */
  static JavaMethod plain(String door, String name, String parameters, String result) {
    return new JavaMethod(ABI + door, name, "(" + parameters + ")" + result);
  }

  /** A method of a JDK class. */
  static JavaMethod jdk(String owner, String name, String descriptor) {
    return new JavaMethod(owner, name, descriptor);
  }
}
