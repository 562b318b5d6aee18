package dev.tricolor.core.value;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import java.util.random.RandomGenerator;

/** Hashes of values in memory. Equal values have equal hashes; each NaN has a hash of its own. */
public final class Hashing {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long SECRET = 0xD6E8FEB86659FD93L;
  private static final int BLOCK_BYTES = 16;

  private final TypeTable types;
  private final RuntimeErrors errors;
  private final RandomGenerator random;
  private final AddressSpace space;

  /**
   * Creates the hash functions of a machine.
   *
   * @param random seeded; hashes of NaNs come from it
   * @param space tells which address the program sees for one of the host
   */
  public Hashing(
      TypeTable types, RuntimeErrors errors, RandomGenerator random, AddressSpace space) {
    this.types = types;
    this.errors = errors;
    this.random = random;
    this.space = space;
  }

  /** Hash of 64 bits. */
  public static long ofLong(long value, long seed) {
    return fold(value ^ seed, MULTIPLIER);
  }

  /** Hash of 32 bits. */
  public static long ofInt(int value, long seed) {
    return ofLong(value & 0xffffffffL, seed);
  }

  /** Hash of a block of memory. */
  public static long ofBytes(long address, long byteCount, long seed) {
    long state = seed ^ SECRET;
    if (byteCount > BLOCK_BYTES) {
      long last = address + byteCount - BLOCK_BYTES;
      for (long at = address; at < last; at += BLOCK_BYTES) {
        state = fold(Memory.loadLong(at) ^ MULTIPLIER, Memory.loadLong(at + 8) ^ state);
      }
      return finish(Memory.loadLong(last), Memory.loadLong(last + 8), byteCount, state);
    }
    if (byteCount >= 8) {
      return finish(
          Memory.loadLong(address), Memory.loadLong(address + byteCount - 8), byteCount, state);
    }
    if (byteCount >= 4) {
      return finish(
          Memory.loadInt(address), Memory.loadInt(address + byteCount - 4), byteCount, state);
    }
    long low = 0;
    for (long i = 0; i < byteCount; i++) {
      low = (low << 8) | Memory.loadUnsignedByte(address + i);
    }
    return finish(low, 0, byteCount, state);
  }

  private static long finish(long low, long high, long byteCount, long state) {
    return fold(fold(low ^ MULTIPLIER, high ^ state) ^ byteCount, MULTIPLIER ^ SECRET);
  }

  private static long fold(long a, long b) {
    return (a * b) ^ Math.unsignedMultiplyHigh(a, b);
  }

  /** Hash of a pointer. */
  public long ofPointer(long address, long seed) {
    return ofLong(space.visible(address), seed);
  }

  /** Hash of the value of a type at an address. */
  public long of(G g, long sp, TypeDescriptor type, long address, long seed) {
    if (types.plain(type) && !type.hasPointers()) {
      return ofPlain(type.sizeBytes(), address, seed);
    }
    return switch (type.kind()) {
      case POINTER, CHAN, UNSAFE_POINTER -> ofPointer(Memory.loadLong(address), seed);
      case FLOAT32 -> ofDouble(Memory.loadFloat(address), seed);
      case FLOAT64 -> ofDouble(Memory.loadDouble(address), seed);
      case COMPLEX64 ->
          ofDouble(Memory.loadFloat(address + 4), ofDouble(Memory.loadFloat(address), seed));
      case COMPLEX128 ->
          ofDouble(Memory.loadDouble(address + 8), ofDouble(Memory.loadDouble(address), seed));
      case STRING -> ofBytes(Memory.loadLong(address), Memory.loadLong(address + 8), seed);
      case INTERFACE ->
          ofInterface(g, sp, type, Memory.loadLong(address), Memory.loadLong(address + 8), seed);
      case ARRAY -> ofArray(g, sp, type, address, seed);
      case STRUCT -> ofStruct(g, sp, type, address, seed);
      default -> throw new AssertionError("hash of " + type);
    };
  }

  private static long ofPlain(long sizeBytes, long address, long seed) {
    if (sizeBytes == 8) {
      return ofLong(Memory.loadLong(address), seed);
    }
    return sizeBytes == 4
        ? ofInt(Memory.loadInt(address), seed)
        : ofBytes(address, sizeBytes, seed);
  }

  private long ofDouble(double value, long seed) {
    if (value == 0) {
      return ofLong(0, seed);
    }
    return Double.isNaN(value)
        ? random.nextLong()
        : ofLong(Double.doubleToRawLongBits(value), seed);
  }

  private long ofInterface(
      G g, long sp, TypeDescriptor interfaceType, long firstWord, long data, long seed) {
    if (firstWord == 0) {
      return ofLong(0, seed);
    }
    TypeDescriptor type = types.dynamicType(interfaceType, firstWord);
    if (!type.comparable()) {
      throw errors.make(
          g,
          sp,
          RuntimeErrors.Kind.RUNTIME,
          "runtime error: hash of unhashable type " + type.name());
    }
    long typeSeed = ofLong(type.id() + 1, seed);
    return type.direct() ? ofPointer(data, typeSeed) : of(g, sp, type, data, typeSeed);
  }

  private long ofArray(G g, long sp, TypeDescriptor type, long address, long seed) {
    TypeDescriptor element = type.element();
    long hash = seed;
    for (long i = 0; i < type.details().length(); i++) {
      hash = of(g, sp, element, address + i * element.sizeBytes(), hash);
    }
    return hash;
  }

  private long ofStruct(G g, long sp, TypeDescriptor type, long address, long seed) {
    long hash = seed;
    for (Field field : type.fields()) {
      if (!TypeTable.blank(field)) {
        hash = of(g, sp, field.type(), address + field.offsetBytes(), hash);
      }
    }
    return hash;
  }

  /**
   * Panics if a key holds an uncomparable value: what a look-up in an empty map must find out
   * without hashing.
   */
  public void checkHashable(G g, long sp, TypeDescriptor type, long address) {
    switch (type.kind()) {
      case INTERFACE -> checkInterface(g, sp, type, address);
      case ARRAY -> {
        TypeDescriptor element = type.element();
        for (long i = 0; i < type.details().length(); i++) {
          checkHashable(g, sp, element, address + i * element.sizeBytes());
        }
      }
      case STRUCT -> {
        for (Field field : type.fields()) {
          checkHashable(g, sp, field.type(), address + field.offsetBytes());
        }
      }
      default -> {}
    }
  }

  private void checkInterface(G g, long sp, TypeDescriptor interfaceType, long address) {
    long firstWord = Memory.loadLong(address);
    if (firstWord == 0) {
      return;
    }
    TypeDescriptor type = types.dynamicType(interfaceType, firstWord);
    if (!type.comparable()) {
      throw errors.make(
          g, sp, RuntimeErrors.Kind.RUNTIME, "hash of unhashable type: " + type.name());
    }
    if (!type.direct()) {
      checkHashable(g, sp, type, Memory.loadLong(address + 8));
    }
  }
}
