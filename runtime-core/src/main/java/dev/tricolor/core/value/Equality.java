package dev.tricolor.core.value;

import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/** Go's {@code ==} on values in memory. Panics if an interface in them holds an uncomparable. */
public final class Equality {
  private final TypeTable types;
  private final RuntimeErrors errors;

  public Equality(TypeTable types, RuntimeErrors errors) {
    this.types = types;
    this.errors = errors;
  }

  /** Whether two values of a comparable type are equal; {@code a} and {@code b} are addresses. */
  public boolean equal(G g, long sp, TypeDescriptor type, long a, long b) {
    if (types.plain(type)) {
      return samePlain(type.sizeBytes(), a, b);
    }
    return switch (type.kind()) {
      case FLOAT32 -> Memory.loadFloat(a) == Memory.loadFloat(b);
      case FLOAT64 -> Memory.loadDouble(a) == Memory.loadDouble(b);
      case COMPLEX64 ->
          Memory.loadFloat(a) == Memory.loadFloat(b)
              && Memory.loadFloat(a + 4) == Memory.loadFloat(b + 4);
      case COMPLEX128 ->
          Memory.loadDouble(a) == Memory.loadDouble(b)
              && Memory.loadDouble(a + 8) == Memory.loadDouble(b + 8);
      case STRING ->
          Strings.equal(
              Memory.loadLong(a),
              Memory.loadLong(a + 8),
              Memory.loadLong(b),
              Memory.loadLong(b + 8));
      case INTERFACE -> equalInterfaces(g, sp, type, a, b);
      case ARRAY -> equalArrays(g, sp, type, a, b);
      case STRUCT -> equalStructs(g, sp, type, a, b);
      default -> throw new AssertionError("== on " + type);
    };
  }

  private static boolean samePlain(long sizeBytes, long a, long b) {
    if (sizeBytes == 8) {
      return Memory.loadLong(a) == Memory.loadLong(b);
    }
    return sizeBytes == 4
        ? Memory.loadInt(a) == Memory.loadInt(b)
        : Strings.sameBytes(a, b, sizeBytes);
  }

  private boolean equalInterfaces(G g, long sp, TypeDescriptor type, long a, long b) {
    long first = Memory.loadLong(a);
    long second = Memory.loadLong(b);
    long firstData = Memory.loadLong(a + 8);
    long secondData = Memory.loadLong(b + 8);
    return type.methods().isEmpty()
        ? equalEmpty(g, sp, first, firstData, second, secondData)
        : equalNonEmpty(g, sp, first, firstData, second, secondData);
  }

  /** Whether two values of type {@code any} are equal: type addresses and data words. */
  public boolean equalEmpty(G g, long sp, long type1, long data1, long type2, long data2) {
    if (type1 != type2) {
      return false;
    }
    if (type1 == 0) {
      return true;
    }
    TypeDescriptor type = types.at(type1);
    if (!type.comparable()) {
      throw errors.make(
          g,
          sp,
          RuntimeErrors.Kind.RUNTIME,
          "runtime error: comparing uncomparable type " + type.name());
    }
    return type.direct() ? data1 == data2 : equal(g, sp, type, data1, data2);
  }

  /** Whether two values of an interface type with methods are equal: itabs and data words. */
  public boolean equalNonEmpty(G g, long sp, long itab1, long data1, long itab2, long data2) {
    return equalEmpty(g, sp, typeOf(itab1), data1, typeOf(itab2), data2);
  }

  private static long typeOf(long itab) {
    return itab == 0 ? 0 : Memory.loadLong(itab + DescriptorLayout.ITAB_TYPE);
  }

  private boolean equalArrays(G g, long sp, TypeDescriptor type, long a, long b) {
    TypeDescriptor element = type.element();
    long end = type.details().length() * element.sizeBytes();
    for (long at = 0; at < end; at += element.sizeBytes()) {
      if (!equal(g, sp, element, a + at, b + at)) {
        return false;
      }
    }
    return true;
  }

  private boolean equalStructs(G g, long sp, TypeDescriptor type, long a, long b) {
    for (Field field : type.fields()) {
      long at = field.offsetBytes();
      if (!TypeTable.blank(field) && !equal(g, sp, field.type(), a + at, b + at)) {
        return false;
      }
    }
    return true;
  }
}
