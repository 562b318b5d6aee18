package dev.tricolor.core.layout;

import java.util.BitSet;

/**
 * How the entries of a map type lie in memory. A group is a control word and {@link #GROUP_SLOTS}
 * slots; a slot is a struct of key and element. Keys and elements of more than {@link
 * #MAX_INLINE_BYTES} are objects of their own, and the slot holds their addresses.
 *
 * @param indirectKey whether slots hold the keys' addresses
 * @param indirectElement whether slots hold the elements' addresses
 * @param elementOffset of the element in its slot, in bytes
 * @param slotBytes size of a slot
 * @param slot descriptor of a slot; its id is -1
 * @param group descriptor of a group; its id is -1
 */
public record MapLayout(
    boolean indirectKey,
    boolean indirectElement,
    long elementOffset,
    long slotBytes,
    TypeDescriptor slot,
    TypeDescriptor group) {

  /** Slots of a group. */
  public static final int GROUP_SLOTS = 8;

  /** Bytes of a group's control word, which the slots follow. */
  public static final int CONTROL_BYTES = 8;

  /** Size of a map's header. */
  public static final int HEADER_BYTES = 48;

  /** Size of an iterator. */
  public static final int ITERATOR_BYTES = 96;

  /** Which words of a header hold pointers. */
  public static final PointerMask HEADER_POINTERS = PointerMask.of(new long[] {0b100}, 3);

  /** Which words of an iterator hold pointers. */
  public static final PointerMask ITERATOR_POINTERS =
      PointerMask.of(new long[] {0b110_0000_1011}, 11);

  private static final int MAX_INLINE_BYTES = 128;

  /** The layout of a map type. */
  public static MapLayout of(TypeDescriptor mapType) {
    TypeDescriptor key = mapType.key();
    TypeDescriptor element = mapType.element();
    boolean indirectKey = key.sizeBytes() > MAX_INLINE_BYTES;
    boolean indirectElement = element.sizeBytes() > MAX_INLINE_BYTES;
    long keyBytes = indirectKey ? 8 : key.sizeBytes();
    long elementBytes = indirectElement ? 8 : element.sizeBytes();
    int keyAlign = indirectKey ? 8 : key.alignBytes();
    int elementAlign = indirectElement ? 8 : element.alignBytes();
    int align = Math.max(keyAlign, elementAlign);
    long elementOffset = aligned(keyBytes, elementAlign);
    long end = elementOffset + elementBytes;
    // The address of a last field without size must still lie in the slot.
    long slotBytes = aligned(elementBytes == 0 && end > 0 ? end + 1 : end, align);
    BitSet slotPointers = new BitSet();
    addPointers(slotPointers, 0, key, indirectKey);
    addPointers(slotPointers, elementOffset / 8, element, indirectElement);
    TypeDescriptor slot = describe("map.slot", mapType, slotBytes, align, slotPointers);
    return new MapLayout(
        indirectKey, indirectElement, elementOffset, slotBytes, slot, group(mapType, slot));
  }

  /** Size of a group in bytes. */
  public long groupBytes() {
    return group.sizeBytes();
  }

  private static TypeDescriptor group(TypeDescriptor mapType, TypeDescriptor slot) {
    long slotBytes = slot.sizeBytes();
    BitSet pointers = new BitSet();
    for (int i = 0; i < GROUP_SLOTS && slot.hasPointers(); i++) {
      int first = (int) ((CONTROL_BYTES + i * slotBytes) / 8);
      for (int word = 0; word < slot.pointerMask().wordCount(); word++) {
        pointers.set(first + word, slot.pointerMask().isPointer(word));
      }
    }
    long end = CONTROL_BYTES + GROUP_SLOTS * slotBytes;
    long groupBytes = aligned(slotBytes == 0 ? end + 1 : end, CONTROL_BYTES);
    return describe("map.group", mapType, groupBytes, CONTROL_BYTES, pointers);
  }

  private static void addPointers(
      BitSet pointers, long firstWord, TypeDescriptor type, boolean indirect) {
    if (indirect) {
      pointers.set((int) firstWord);
      return;
    }
    for (int word = 0; word < type.pointerMask().wordCount(); word++) {
      pointers.set((int) firstWord + word, type.pointerMask().isPointer(word));
    }
  }

  private static TypeDescriptor describe(
      String what, TypeDescriptor mapType, long sizeBytes, int align, BitSet pointers) {
    PointerMask mask = PointerMask.of(pointers.toLongArray(), pointers.length());
    return new TypeDescriptor(
        -1,
        Kind.STRUCT,
        what + "[" + mapType.key().name() + "]" + mapType.element().name(),
        "",
        "",
        sizeBytes,
        align,
        8L * mask.wordCount(),
        mask,
        false,
        false);
  }

  private static long aligned(long bytes, int align) {
    return (bytes + align - 1) & -align;
  }
}
