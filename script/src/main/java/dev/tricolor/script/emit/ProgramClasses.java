package dev.tricolor.script.emit;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;
import dev.tricolor.script.ir.FunctionId;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads a compiled program's classes; those of the function table are written when first called.
 */
final class ProgramClasses extends ClassLoader implements FunctionResolver {
  private static final String ENTRY_PREFIX = "go.fn.F";

  private final Map<String, byte[]> bytes;
  private final DispatchWriter dispatch;
  private final List<Assembly> functions;
  private final ClassLayout layout;
  private final GoFunction[] table;

  ProgramClasses(
      Map<String, byte[]> bytes,
      DispatchWriter dispatch,
      List<Assembly> functions,
      ClassLayout layout) {
    super(G.class.getClassLoader());
    this.bytes = bytes;
    this.dispatch = dispatch;
    this.functions = functions;
    this.layout = layout;
    this.table = new GoFunction[functions.size()];
  }

  /** The function table; every entry stands in for its function until it is called. */
  GoFunction[] table() {
    try {
      Class<?> unresolved = loadClass("go.Unresolved");
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
      Class<?> entry = loadClass(ENTRY_PREFIX + functionId);
      GoFunction made = (GoFunction) entry.getConstructor().newInstance();
      table[functionId] = made;
      return made;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the program's own classes do not load", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = name.startsWith(ENTRY_PREFIX) ? entry(name) : bytes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  private byte @Nullable [] entry(String name) {
    Assembly assembly = functions.get(Integer.parseInt(name.substring(ENTRY_PREFIX.length())));
    FunctionId id = assembly.function().id();
    boolean takesClosure =
        assembly.function().parameters().stream()
            .anyMatch(parameter -> parameter.incomingOffset() < 0);
    return dispatch.entry(ClassDesc.of(name), id, layout.classOf(id), takesClosure);
  }
}
