package dev.tricolor.script.tree;

import dev.tricolor.script.types.Type;
import java.util.List;
import java.util.Map;

/**
 * A whole program as trees: what can be reached.
 *
 * @param functions every function that can run, callees of any kind, in a fixed order; those
 *     without a body are intrinsics
 * @param globals every package-level variable that some function mentions
 * @param entry initialises all packages in order and calls main.main
 * @param runtimeFunctions functions of package runtime that the Java runtime or lowering calls, by
 *     plain name
 * @param interfaceMethods for each concrete type that is converted to an interface: its methods
 *     that some interface call or assertion can reach
 */
public record Program(
    List<Function> functions,
    List<Global> globals,
    Function entry,
    Map<String, Function> runtimeFunctions,
    List<MethodTable> interfaceMethods) {

  /**
   * Methods of a type as interfaces call them.
   *
   * @param type a type whose values are put into interfaces
   * @param methods by method name (unexported ones prefixed by package path and a dot); each
   *     function takes the receiver as the interface's data word: for types that are not
   *     pointer-shaped a METHOD_WRAPPER whose first parameter is a pointer to the type
   */
  public record MethodTable(Type type, Map<String, Function> methods) {}
}
