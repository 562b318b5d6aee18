package dev.tricolor.script.emit;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;
import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads a compiled program's classes. A function's class is written when the function is first
 * called: most functions of a library never are.
 */
final class ProgramClasses extends ClassLoader implements FunctionResolver {
  /** Functions of more values are written at once: the JVM may refuse them. */
  private static final int LARGE = 2000;

  private final FunctionClassWriter writer;
  private final Map<String, byte[]> bases = new HashMap<>();
  private final Map<String, Assembly> unwritten = new HashMap<>();
  private final String[] names;
  private final GoFunction[] table;

  /**
   * Creates the loader of one program.
   *
   * @param functions by id
   * @param indirectTypes the descriptors of all calls through the function table
   */
  ProgramClasses(ClassFile classFile, List<Assembly> functions, Set<String> indirectTypes) {
    super(G.class.getClassLoader());
    this.writer = new FunctionClassWriter(classFile);
    this.names = new String[functions.size()];
    this.table = new GoFunction[functions.size()];
    DispatchWriter dispatch = new DispatchWriter(classFile);
    bases.put(Names.binary(Names.FN), dispatch.base(indirectTypes));
    bases.put(Names.binary(Names.UNRESOLVED), dispatch.unresolved(indirectTypes));
    for (Assembly function : functions) {
      int id = function.function().id().id();
      names[id] = Names.binary(Names.classOf(function.function().id()));
      if (function.function().valueCount() > LARGE) {
        bases.put(names[id], writeOrRefuse(function));
      } else {
        unwritten.put(names[id], function);
      }
    }
  }

  private byte[] writeOrRefuse(Assembly function) {
    try {
      return writer.write(function);
    } catch (IllegalArgumentException limit) {
      throw new FunctionTooLarge(function.function());
    }
  }

  /** The function table; every entry stands in for its function until it is called. */
  GoFunction[] table() {
    try {
      Class<?> unresolved = loadClass(Names.binary(Names.UNRESOLVED));
      var constructor = unresolved.getConstructor();
      var id = unresolved.getField("id");
      var resolver = unresolved.getField("resolver");
      for (int i = 0; i < table.length; i++) {
        GoFunction entry = (GoFunction) constructor.newInstance();
        id.setInt(entry, i);
        resolver.set(entry, this);
        table[i] = entry;
      }
      return table;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the program's own classes do not load", e);
    }
  }

  @Override
  public GoFunction resolve(int functionId) {
    try {
      Class<?> entry = loadClass(names[functionId]);
      GoFunction made = (GoFunction) entry.getConstructor().newInstance();
      table[functionId] = made;
      return made;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the program's own classes do not load", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Assembly function = unwritten.remove(name);
    byte[] code = function == null ? bases.get(name) : writeOrRefuse(function);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }
}
