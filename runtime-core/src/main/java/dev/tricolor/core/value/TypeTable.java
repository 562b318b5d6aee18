package dev.tricolor.core.value;

import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.memory.Memory;
import java.util.List;

/** The descriptors of a program, found by id or by address, and what equality means for them. */
public final class TypeTable {
  private final TypeDescriptor[] types;
  private final boolean[] plain;
  private final long readOnly;

  /**
   * Creates the table.
   *
   * @param types descriptors by id, complete
   * @param readOnly address of the read-only data in which the descriptors lie
   */
  public TypeTable(List<TypeDescriptor> types, long readOnly) {
    this.types = types.toArray(TypeDescriptor[]::new);
    this.readOnly = readOnly;
    this.plain = new boolean[this.types.length];
    for (TypeDescriptor type : types) {
      plain[type.id()] = computePlain(type);
    }
  }

  /** Number of types. */
  public int count() {
    return types.length;
  }

  /** The type with this number. */
  public TypeDescriptor byId(int id) {
    return types[id];
  }

  /** The type whose descriptor lies at {@code address}. */
  public TypeDescriptor at(long address) {
    return types[Memory.loadInt(address + DescriptorLayout.ID)];
  }

  /** Where a type's descriptor lies. */
  public long addressOf(TypeDescriptor type) {
    return readOnly + type.imageOffset();
  }

  /** The type of an interface value, by its first word; the word is not nil. */
  public TypeDescriptor dynamicType(TypeDescriptor interfaceType, long firstWord) {
    return at(
        interfaceType.methods().isEmpty()
            ? firstWord
            : Memory.loadLong(firstWord + DescriptorLayout.ITAB_TYPE));
  }

  /** Whether two values of the type are equal exactly if all their bytes are. */
  public boolean plain(TypeDescriptor type) {
    return plain[type.id()];
  }

  private static boolean computePlain(TypeDescriptor type) {
    return switch (type.kind()) {
      case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128, STRING, INTERFACE -> false;
      case SLICE, MAP, FUNC, INVALID -> false;
      case ARRAY -> computePlain(type.element());
      case STRUCT -> gapless(type) && type.fields().stream().allMatch(TypeTable::plainField);
      case BOOL, INT, INT8, INT16, INT32, INT64 -> true;
      case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> true;
      case CHAN, POINTER, UNSAFE_POINTER -> true;
    };
  }

  private static boolean plainField(Field field) {
    return !blank(field) && computePlain(field.type());
  }

  /** Whether comparison skips the field. */
  static boolean blank(Field field) {
    return field.name().equals("_");
  }

  private static boolean gapless(TypeDescriptor struct) {
    long end = 0;
    for (Field field : struct.fields()) {
      if (field.offsetBytes() != end) {
        return false;
      }
      end += field.type().sizeBytes();
    }
    return end == struct.sizeBytes();
  }
}
