package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;

/** What all maps of one type share: the layout, and how keys are treated. */
public final class MapType {
  /** How a key is hashed. */
  enum KeyForm {
    /** Eight bytes that are no pointer and are equal as they are. */
    LONG,
    /** Four such bytes. */
    INT,
    POINTER,
    STRING,
    OTHER
  }

  final int id;
  final TypeDescriptor key;
  final TypeDescriptor element;
  final MapLayout layout;
  final KeyForm form;
  final long slotBytes;
  final long groupBytes;
  final long elementOffset;
  final boolean indirectKey;
  final boolean indirectElement;

  /** Whether elements hold pointers, or are held elsewhere. */
  final boolean pointsOn;

  /** Whether an equal key may yet look different, so that assignment must store the new one. */
  final boolean keyMayDiffer;

  /** Whether there are keys that are not equal to themselves. */
  final boolean irreflexive;

  MapType(TypeDescriptor type) {
    id = type.id();
    key = type.key();
    element = type.element();
    layout = MapLayout.of(type);
    form = formOf(key);
    slotBytes = layout.slotBytes();
    groupBytes = layout.groupBytes();
    elementOffset = layout.elementOffset();
    indirectKey = layout.indirectKey();
    indirectElement = layout.indirectElement();
    pointsOn = indirectElement || element.hasPointers();
    keyMayDiffer = contains(key, true);
    irreflexive = contains(key, false);
  }

  private static KeyForm formOf(TypeDescriptor key) {
    return switch (key.kind()) {
      case INT, INT64, UINT, UINT64, UINTPTR -> KeyForm.LONG;
      case INT32, UINT32 -> KeyForm.INT;
      case POINTER, CHAN, UNSAFE_POINTER -> KeyForm.POINTER;
      case STRING -> KeyForm.STRING;
      default -> KeyForm.OTHER;
    };
  }

  /** Whether a type has a float or an interface in it, or, if asked for, a string. */
  private static boolean contains(TypeDescriptor type, boolean strings) {
    return switch (type.kind()) {
      case FLOAT32, FLOAT64, COMPLEX64, COMPLEX128, INTERFACE -> true;
      case STRING -> strings;
      case ARRAY -> contains(type.element(), strings);
      case STRUCT -> type.fields().stream().anyMatch(field -> contains(field.type(), strings));
      default -> false;
    };
  }

  /** Address of a slot in a group. */
  long slot(long group, int index) {
    return group + MapLayout.CONTROL_BYTES + index * slotBytes;
  }

  /** Index of a slot in its group. */
  int indexOf(long group, long slot) {
    return slotBytes == 0 ? 0 : (int) ((slot - group - MapLayout.CONTROL_BYTES) / slotBytes);
  }

  /** Address of the key of a slot. */
  public long keyAddress(long slot) {
    return indirectKey ? Memory.loadLong(slot) : slot;
  }

  /** Address of the element of a slot. */
  public long elementAddress(long slot) {
    long address = slot + elementOffset;
    return indirectElement ? Memory.loadLong(address) : address;
  }
}
