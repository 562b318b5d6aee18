package dev.tricolor.core.abi;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** The door to what Go's package internal/rtype is built on. Types are descriptor addresses. */
public final class GoReflect {
  private GoReflect() {}

  private static TypeDescriptor type(G g, long typeAddress) {
    return Values.of(g).types.at(typeAddress);
  }

  /** {@code func newObject(t *Type) unsafe.Pointer}. */
  public static long newObject(G g, long sp, long typeAddress) {
    return GoHeap.newObject(g, sp, type(g, typeAddress).id());
  }

  /** {@code func copyValue(t *Type, to, from unsafe.Pointer)}. */
  public static void copyValue(G g, long typeAddress, long to, long from) {
    TypeDescriptor type = type(g, typeAddress);
    Values.of(g).memory.copy(g, type, to, from, type.sizeBytes());
  }

  /**
   * {@code func storeInterface(t *Type, x any, to unsafe.Pointer) bool}: stores an interface value
   * into a variable of another interface type, if it has that type's methods.
   */
  public static boolean storeInterface(
      G g, long typeAddress, long valueType, long valueData, long to) {
    if (valueType == 0) {
      return false;
    }
    int target = type(g, typeAddress).id();
    long word = GoInterfaces.tryAssertInterface(g, target, valueType);
    if (word == 0) {
      return false;
    }
    Memory.storeLong(to, word);
    Values values = Values.of(g);
    values.memory.storePointer(g, to + Long.BYTES, valueData);
    return true;
  }

  /** {@code func mapIterStart(t *Type, m unsafe.Pointer, it unsafe.Pointer)}. */
  public static void mapIterStart(G g, long sp, long typeAddress, long map, long iterator) {
    GoMaps.iterateStart(g, sp, type(g, typeAddress).id(), map, iterator);
  }

  /** {@code func mapIterNext(it unsafe.Pointer)}. */
  public static void mapIterNext(G g, long sp, long iterator) {
    GoMaps.iterateNext(g, sp, iterator);
  }
}
