package dev.tricolor.core.abi;

import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.CopyCost;
import dev.tricolor.core.value.SliceGrowth;

/** Slices: make, append's growth, copy, clear. Lengths and capacities count elements. */
public final class GoSlices {
  private GoSlices() {}

  /**
   * Finds room for more elements than a slice's array holds, and copies the old ones there.
   *
   * @param newLength length after the append, more than {@code oldCapacity}
   * @param appendedCount how many of these are appended; the caller stores them
   * @return the new array; {@code g.r1} is the length, {@code g.r2} the capacity
   */
  public static long grow(
      G g,
      long sp,
      int elementTypeId,
      long oldPointer,
      long newLength,
      long oldCapacity,
      long appendedCount) {
    long result = enlarge(g, sp, elementTypeId, oldPointer, newLength, oldCapacity, appendedCount);
    long newCapacity = g.r2;
    long closed = Doors.close(g, sp, result, elementTypeId);
    g.r1 = newLength;
    g.r2 = newCapacity;
    return closed;
  }

  /** As {@link #grow}, while the door is still open. */
  private static long enlarge(
      G g,
      long sp,
      int elementTypeId,
      long oldPointer,
      long newLength,
      long oldCapacity,
      long appendedCount) {
    Values values = Values.of(g);
    TypeDescriptor element = values.types.byId(elementTypeId);
    long elementBytes = element.sizeBytes();
    if (newLength < 0) {
      throw values.runtimeError(g, sp, "growslice: len out of range");
    }
    if (elementBytes == 0) {
      g.r2 = newLength;
      return values.storage.allocate(g, 0, null, false);
    }
    long wanted = SliceGrowth.byteCount(SliceGrowth.capacity(newLength, oldCapacity), elementBytes);
    if (wanted < 0) {
      throw values.runtimeError(g, sp, "growslice: len out of range");
    }
    long capacity = SizeClasses.roundUp(wanted, element.hasPointers()) / elementBytes;
    long result = allocate(g, sp, capacity * elementBytes, element, false);
    long oldBytes = (newLength - appendedCount) * elementBytes;
    g.units += CopyCost.growth(oldBytes);
    if (element.hasPointers()) {
      values.memory.copy(g, element, result, oldPointer, oldBytes);
    } else {
      g.units += CopyCost.copy(oldBytes);
      Memory.copy(oldPointer, result, oldBytes);
      long newBytes = newLength * elementBytes;
      Memory.clear(result + newBytes, capacity * elementBytes - newBytes);
    }
    g.r2 = capacity;
    return result;
  }

  /**
   * {@code append(s, make([]T, count)...)}, which never makes the second slice.
   *
   * @return the array; {@code g.r1} is the length, {@code g.r2} the capacity
   */
  public static long extend(
      G g, long sp, int elementTypeId, long pointer, long length, long capacity, long count) {
    Values values = Values.of(g);
    TypeDescriptor element = values.types.byId(elementTypeId);
    long elementBytes = element.sizeBytes();
    if (count < 0) {
      throw values.runtimeError(g, sp, "makeslice: len out of range");
    }
    long newLength = length + count;
    long result = pointer;
    long newCapacity = capacity;
    boolean grows = newLength > capacity || newLength < 0;
    if (grows) {
      result = enlarge(g, sp, elementTypeId, pointer, newLength, capacity, count);
      newCapacity = g.r2;
    }
    values.memory.clear(g, element, result + length * elementBytes, count * elementBytes);
    if (grows) {
      result = Doors.close(g, sp, result, elementTypeId);
    }
    g.r1 = newLength;
    g.r2 = newCapacity;
    return result;
  }

  /** {@code make([]T, length, capacity)}. */
  public static long make(G g, long sp, int elementTypeId, long length, long capacity) {
    Values values = Values.of(g);
    TypeDescriptor element = values.types.byId(elementTypeId);
    long elementBytes = element.sizeBytes();
    long byteCount = SliceGrowth.byteCount(capacity, elementBytes);
    if (byteCount < 0 || length < 0 || length > capacity) {
      String which = SliceGrowth.byteCount(length, elementBytes) < 0 ? "len" : "cap";
      throw values.runtimeError(g, sp, "makeslice: " + which + " out of range");
    }
    return Doors.close(g, sp, allocate(g, sp, byteCount, element, true), elementTypeId);
  }

  private static long allocate(G g, long sp, long byteCount, TypeDescriptor element, boolean zero) {
    try {
      return Values.of(g).storage.allocate(g, byteCount, element, zero);
    } catch (OutOfMachineMemory failure) {
      throw Context.machineOf(g).outOfMemory(g, sp, failure);
    }
  }

  /**
   * {@code copy(to, from)} of elements without pointers.
   *
   * @return the number of elements copied
   */
  public static long copy(
      G g, long toPointer, long toLength, long fromPointer, long fromLength, long elementBytes) {
    long count = Math.min(toLength, fromLength);
    g.units += CopyCost.copy(count * elementBytes);
    Memory.copy(fromPointer, toPointer, count * elementBytes);
    return count;
  }

  /** {@code copy(to, from)} of elements that may hold pointers. */
  public static long copyTyped(
      G g, int elementTypeId, long toPointer, long toLength, long fromPointer, long fromLength) {
    Values values = Values.of(g);
    TypeDescriptor element = values.types.byId(elementTypeId);
    long count = Math.min(toLength, fromLength);
    values.memory.copy(g, element, toPointer, fromPointer, count * element.sizeBytes());
    return count;
  }

  /** {@code clear(slice)}. */
  public static void clear(G g, int elementTypeId, long pointer, long length) {
    Values values = Values.of(g);
    TypeDescriptor element = values.types.byId(elementTypeId);
    values.memory.clear(g, element, pointer, length * element.sizeBytes());
  }
}
