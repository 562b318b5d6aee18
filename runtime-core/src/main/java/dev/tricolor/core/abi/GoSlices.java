package dev.tricolor.core.abi;

import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.OutOfMachineMemory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.CopyCost;
import dev.tricolor.core.value.SliceGrowth;
import org.jspecify.annotations.Nullable;

/** Slices: make, append's growth, copy, clear. Lengths and capacities count elements. */
public final class GoSlices {
  /** A slice of a length that only the run shows needs no more than this to lie in its frame. */
  public static final int BUFFER_BYTES = 32;

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
    TypeDescriptor element = Values.of(g).types.byId(elementTypeId);
    long oldLength = newLength - appendedCount;
    long result = enlarge(g, sp, element, oldPointer, oldLength, newLength, oldCapacity);
    return closeGrown(g, sp, elementTypeId, result, newLength);
  }

  /**
   * As {@link #grow}, of elements without pointers.
   *
   * @param elementBytes size of an element
   */
  public static long growPlain(
      G g,
      long sp,
      int elementTypeId,
      long elementBytes,
      long oldPointer,
      long newLength,
      long oldCapacity,
      long appendedCount) {
    long oldLength = newLength - appendedCount;
    long result = enlargePlain(g, sp, elementBytes, oldPointer, oldLength, newLength, oldCapacity);
    return closeGrown(g, sp, elementTypeId, result, newLength);
  }

  private static long closeGrown(G g, long sp, int elementTypeId, long result, long newLength) {
    long newCapacity = g.r2;
    long closed = Doors.close(g, sp, result, elementTypeId);
    g.r1 = newLength;
    g.r2 = newCapacity;
    return closed;
  }

  /** A larger array, while the door is still open; {@code g.r2} is its capacity. */
  private static long enlarge(
      G g,
      long sp,
      TypeDescriptor element,
      long oldPointer,
      long oldLength,
      long newLength,
      long oldCapacity) {
    long elementBytes = element.sizeBytes();
    if (!element.hasPointers()) {
      return enlargePlain(g, sp, elementBytes, oldPointer, oldLength, newLength, oldCapacity);
    }
    long capacity = newCapacity(g, sp, elementBytes, newLength, oldCapacity, true);
    long result = allocate(g, sp, capacity * elementBytes, element, true);
    long oldBytes = oldLength * elementBytes;
    g.units += CopyCost.growth(oldBytes);
    Values.of(g).memory.copy(g, element, result, oldPointer, oldBytes);
    g.r2 = capacity;
    return result;
  }

  private static long enlargePlain(
      G g,
      long sp,
      long elementBytes,
      long oldPointer,
      long oldLength,
      long newLength,
      long oldCapacity) {
    long capacity = newCapacity(g, sp, elementBytes, newLength, oldCapacity, false);
    long byteCount = capacity * elementBytes;
    long result = allocate(g, sp, byteCount, null, false);
    long oldBytes = oldLength * elementBytes;
    long newBytes = newLength * elementBytes;
    g.units += CopyCost.growth(oldBytes) + CopyCost.copy(oldBytes);
    Memory.copy(oldPointer, result, oldBytes);
    Memory.clear(result + newBytes, byteCount - newBytes);
    g.r2 = capacity;
    return result;
  }

  /** The capacity of a slice that has to grow, in elements: what a size class holds. */
  private static long newCapacity(
      G g, long sp, long elementBytes, long newLength, long oldCapacity, boolean pointers) {
    if (elementBytes == 0 && newLength >= 0) {
      return newLength;
    }
    // A length below zero has no capacity: looking for one would take for ever.
    long wanted =
        newLength < 0
            ? -1
            : SliceGrowth.byteCount(SliceGrowth.capacity(newLength, oldCapacity), elementBytes);
    if (wanted < 0) {
      throw Values.of(g).runtimeError(g, sp, "growslice: len out of range");
    }
    return SliceGrowth.elementCount(SizeClasses.roundUp(wanted, pointers), elementBytes);
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
      result = enlarge(g, sp, element, pointer, length, newLength, capacity);
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

  /**
   * As {@link #make}, of a slice that does not outlive its frame: a small one lies there.
   *
   * @param buffer address of an array in the frame, as large as {@link #BUFFER_BYTES} has room for
   */
  public static long makeInBuffer(
      G g, long sp, long buffer, int elementTypeId, long length, long capacity) {
    long elementBytes = Values.of(g).types.byId(elementTypeId).sizeBytes();
    if (length < 0 || length > capacity || capacity > BUFFER_BYTES / elementBytes) {
      return make(g, sp, elementTypeId, length, capacity);
    }
    Memory.clear(buffer, capacity * elementBytes);
    return buffer;
  }

  private static long allocate(
      G g, long sp, long byteCount, @Nullable TypeDescriptor element, boolean zero) {
    try {
      return Context.machineOf(g).heap.allocate(g, byteCount, element, zero);
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
