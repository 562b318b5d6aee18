package dev.tricolor.script.emit;

import java.lang.classfile.ClassFile;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes that are written when they are first asked for: most functions of a library never are.
 */
final class EmittedClasses implements FunctionClasses {
  /** Functions of more values are written at once: the JVM may refuse them. */
  private static final int LARGE = 2000;

  private final FunctionClassWriter writer;
  private final byte[] base;
  private final byte[] standIn;
  private final Slot[] slots;

  /**
   * Prepares the classes of one program.
   *
   * @param functions by id
   * @param indirectTypes the descriptors of all calls through the function table
   */
  EmittedClasses(ClassFile classFile, List<Assembly> functions, Collection<String> indirectTypes) {
    writer = new FunctionClassWriter(classFile);
    DispatchWriter dispatch = new DispatchWriter(classFile);
    base = dispatch.base(indirectTypes);
    standIn = dispatch.unresolved(indirectTypes);
    slots = new Slot[functions.size()];
    for (Assembly function : functions) {
      Slot slot = new Slot(Names.binary(Names.classOf(function.function().id())), function);
      slots[function.function().id().id()] = slot;
      if (function.function().valueCount() > LARGE) {
        slot.written(writer);
      }
    }
  }

  @Override
  public int count() {
    return slots.length;
  }

  @Override
  public String name(int functionId) {
    return slots[functionId].name;
  }

  @Override
  public byte[] function(int functionId) {
    return slots[functionId].written(writer);
  }

  @Override
  public byte[] base() {
    return base;
  }

  @Override
  public byte[] standIn() {
    return standIn;
  }

  /** One function, until it is written, then its class. */
  private static final class Slot {
    final String name;
    private @Nullable Assembly function;
    private byte[] code = {};

    Slot(String name, Assembly function) {
      this.name = name;
      this.function = function;
    }

    synchronized byte[] written(FunctionClassWriter writer) {
      Assembly unwritten = function;
      if (unwritten != null) {
        code = write(writer, unwritten);
        function = null;
      }
      return code;
    }

    private static byte[] write(FunctionClassWriter writer, Assembly function) {
      try {
        return writer.write(function);
      } catch (IllegalArgumentException limit) {
        throw new FunctionTooLarge(function.function());
      }
    }
  }
}
