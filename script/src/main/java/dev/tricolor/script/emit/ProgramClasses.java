package dev.tricolor.script.emit;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;

/** Loads a program's classes: a function's is loaded when the function is first called. */
public final class ProgramClasses extends ClassLoader implements FunctionResolver {
  private static final String BASE = Names.binary(Names.FN);
  private static final String STAND_IN = Names.binary(Names.UNRESOLVED);

  private final FunctionClasses classes;
  private final GoFunction[] table;

  private ProgramClasses(FunctionClasses classes) {
    super(G.class.getClassLoader());
    this.classes = classes;
    this.table = new GoFunction[classes.count()];
  }

  /** The function table; every entry stands in for its function until it is called. */
  public static GoFunction[] table(FunctionClasses classes) {
    return new ProgramClasses(classes).table();
  }

  private GoFunction[] table() {
    try {
      Class<?> standIn = loadClass(STAND_IN);
      for (int id = 0; id < table.length; id++) {
        table[id] = GoFunction.of(standIn);
        ((StandIn) table[id]).standFor(id, this);
      }
      return table;
    } catch (ClassNotFoundException e) {
      throw new LinkageError("the program's own classes do not load", e);
    }
  }

  @Override
  public GoFunction resolve(int functionId) {
    try {
      GoFunction made = GoFunction.of(loadClass(classes.name(functionId)));
      table[functionId] = made;
      return made;
    } catch (ClassNotFoundException e) {
      throw new LinkageError("the program's own classes do not load", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = code(name);
    return defineClass(name, code, 0, code.length);
  }

  private byte[] code(String name) throws ClassNotFoundException {
    if (name.equals(BASE)) {
      return classes.base();
    }
    if (name.equals(STAND_IN)) {
      return classes.standIn();
    }
    int id = idIn(name);
    if (id < 0 || id >= classes.count() || !name.equals(classes.name(id))) {
      throw new ClassNotFoundException(name);
    }
    return classes.function(id);
  }

  /** The number at the end of a class's name; -1 if there is none. */
  private static int idIn(String name) {
    int id = 0;
    int start = name.lastIndexOf('$') + 1;
    if (start == 0 || start == name.length() || name.length() - start > 9) {
      return -1;
    }
    for (int i = start; i < name.length(); i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      id = 10 * id + digit;
    }
    return id;
  }
}
