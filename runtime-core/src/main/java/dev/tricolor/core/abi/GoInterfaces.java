package dev.tricolor.core.abi;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.MethodSets;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.RuntimeErrors;
import org.jspecify.annotations.Nullable;

/**
 * Interfaces: boxes, itabs, assertions, comparison. An interface value is two words: the address of
 * the type's descriptor (for {@code any}) or of the itab (for interfaces with methods), and the
 * data word.
 */
public final class GoInterfaces {
  private GoInterfaces() {}

  // -- types -------------------------------------------------------------------------------------

  /** Address of the type in an itab; 0 for a nil interface. */
  public static long typeOfItab(long itab) {
    return itab == 0 ? 0 : Memory.loadLong(itab + DescriptorLayout.ITAB_TYPE);
  }

  /** Id of the type whose descriptor lies at an address. */
  public static int typeId(long typeAddress) {
    return Memory.loadInt(typeAddress + DescriptorLayout.ID);
  }

  /** Address of the descriptor of a type. */
  public static long typeAddress(G g, int typeId) {
    Values values = Values.of(g);
    return values.types.addressOf(values.types.byId(typeId));
  }

  /** Function id of an interface's method, by its place in the interface's order. */
  public static int method(long itab, int index) {
    return (int) Memory.loadLong(itab + DescriptorLayout.ITAB_FUNCTIONS + 8L * index);
  }

  // -- boxes -------------------------------------------------------------------------------------

  /** Data word for 8 bytes without pointers; small values are shared. */
  public static long box64(G g, long sp, int typeId, long value) {
    if (isSmall(value)) {
      return small(g, value);
    }
    long box = newBox(g, typeId, 8);
    Memory.storeLong(box, value);
    return Doors.close(g, sp, box);
  }

  /** Data word for 4 bytes without pointers. */
  public static long box32(G g, long sp, int typeId, int value) {
    if (isSmall(value & 0xffffffffL)) {
      return small(g, value);
    }
    long box = newBox(g, typeId, 4);
    Memory.storeInt(box, value);
    return Doors.close(g, sp, box);
  }

  /** Data word for 2 bytes without pointers. */
  public static long box16(G g, long sp, int typeId, int value) {
    long bits = value & 0xffffL;
    if (isSmall(bits)) {
      return small(g, bits);
    }
    long box = newBox(g, typeId, 2);
    Memory.storeShort(box, value);
    return Doors.close(g, sp, box);
  }

  /** Data word for one byte; never allocates. */
  public static long box8(G g, int value) {
    return small(g, value & 0xff);
  }

  /** Data word for a string. */
  public static long boxString(G g, long sp, int typeId, long pointer, long length) {
    if (length == 0) {
      return g.readOnly;
    }
    long box = newBox(g, typeId, 16);
    Values.of(g).memory.storePointer(g, box, pointer);
    Memory.storeLong(box + 8, length);
    return Doors.close(g, sp, box);
  }

  /** Data word for a slice. */
  public static long boxSlice(G g, long sp, int typeId, long pointer, long length, long capacity) {
    if (pointer == 0) {
      return g.readOnly;
    }
    long box = newBox(g, typeId, 24);
    Values.of(g).memory.storePointer(g, box, pointer);
    Memory.storeLong(box + 8, length);
    Memory.storeLong(box + 16, capacity);
    return Doors.close(g, sp, box);
  }

  private static boolean isSmall(long bits) {
    return Long.compareUnsigned(bits, ImageBuilder.SMALL_VALUES) < 0;
  }

  private static long small(G g, long value) {
    return g.readOnly + ImageBuilder.smallValue(value);
  }

  private static long newBox(G g, int typeId, long byteCount) {
    Values values = Values.of(g);
    return values.storage.allocate(g, byteCount, values.types.byId(typeId), false);
  }

  // -- itabs and assertions ----------------------------------------------------------------------

  /** The itab of a type for an interface with methods; 0 if the type does not implement it. */
  public static long itab(G g, int interfaceTypeId, long typeAddress) {
    return Values.of(g).itabs.find(interfaceTypeId, typeAddress);
  }

  /**
   * First word of {@code x.(J)}: an itab, or the type's address if {@code J} has no methods.
   *
   * @param sourceTypeAddress the dynamic type of {@code x}; 0 if {@code x} is nil
   */
  public static long assertInterface(
      G g, long sp, int targetInterfaceTypeId, long sourceTypeAddress) {
    long word = tryAssertInterface(g, targetInterfaceTypeId, sourceTypeAddress);
    if (word == 0) {
      throw interfaceFailure(g, sp, targetInterfaceTypeId, sourceTypeAddress);
    }
    return word;
  }

  /** {@link #assertInterface} that yields 0 where the other panics. */
  public static long tryAssertInterface(G g, int targetInterfaceTypeId, long sourceTypeAddress) {
    if (sourceTypeAddress == 0) {
      return 0;
    }
    Values values = Values.of(g);
    return values.types.byId(targetInterfaceTypeId).methods().isEmpty()
        ? sourceTypeAddress
        : values.itabs.find(targetInterfaceTypeId, sourceTypeAddress);
  }

  private static RuntimeException interfaceFailure(
      G g, long sp, int targetId, long sourceTypeAddress) {
    Values values = Values.of(g);
    TypeDescriptor target = values.types.byId(targetId);
    if (sourceTypeAddress == 0) {
      return failure(g, sp, "interface conversion: interface is nil, not " + target.name());
    }
    TypeDescriptor source = values.types.at(sourceTypeAddress);
    Method missing = MethodSets.firstMissing(target, source);
    return failure(
        g,
        sp,
        "interface conversion: %s is not %s: missing method %s"
            .formatted(source.name(), target.name(), missing == null ? "" : missing.name()));
  }

  /**
   * What {@code x.(T)} throws, T concrete, when x holds something else.
   *
   * @param interfaceTypeId static type of {@code x}
   * @param actualTypeAddress dynamic type of {@code x}; 0 if it is nil
   */
  public static RuntimeException assertionFailure(
      G g, long sp, int interfaceTypeId, long actualTypeAddress, int wantedTypeId) {
    Values values = Values.of(g);
    TypeDescriptor wanted = values.types.byId(wantedTypeId);
    TypeDescriptor actual = actualTypeAddress == 0 ? null : values.types.at(actualTypeAddress);
    String interfaceName = values.types.byId(interfaceTypeId).name();
    return failure(g, sp, failureText(interfaceName, actual, wanted));
  }

  private static String failureText(
      String interfaceName, @Nullable TypeDescriptor actual, TypeDescriptor wanted) {
    String subject = "interface conversion: " + interfaceName + " is ";
    if (actual == null) {
      return subject + "nil, not " + wanted.name();
    }
    String text = subject + actual.name() + ", not " + wanted.name();
    if (!actual.name().equals(wanted.name())) {
      return text;
    }
    return text
        + (actual.packagePath().equals(wanted.packagePath())
            ? " (types from different scopes)"
            : " (types from different packages)");
  }

  private static RuntimeException failure(G g, long sp, String message) {
    return Values.of(g).errors.make(g, sp, RuntimeErrors.Kind.TYPE_ASSERTION, message);
  }

  // -- comparison --------------------------------------------------------------------------------

  /** Whether two values of type {@code any} are equal. */
  public static boolean equalInterface(G g, long sp, long t1, long d1, long t2, long d2) {
    return Values.of(g).equality.equalEmpty(g, sp, t1, d1, t2, d2);
  }

  /** Whether two values of an interface type with methods are equal. */
  public static boolean equalNonEmpty(G g, long sp, long itab1, long d1, long itab2, long d2) {
    return Values.of(g).equality.equalNonEmpty(g, sp, itab1, d1, itab2, d2);
  }

  /** Whether two values in memory are equal: arrays and structs that are not taken apart. */
  public static boolean equalValues(G g, long sp, int typeId, long a, long b) {
    Values values = Values.of(g);
    return values.equality.equal(g, sp, values.types.byId(typeId), a, b);
  }
}
