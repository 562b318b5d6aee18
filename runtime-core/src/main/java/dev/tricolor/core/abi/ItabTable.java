package dev.tricolor.core.abi;

import dev.tricolor.core.code.TypeImageWriter;
import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.MethodSets;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.value.Storage;
import dev.tricolor.core.value.TypeTable;
import java.util.Arrays;

/**
 * Itabs that a machine made while it ran, by interface and type; pairs that do not match are kept
 * too, with itab 0. Open addressing, at most half full.
 */
public final class ItabTable {
  private static final long FREE = -1;
  private static final int FIRST_SLOTS = 64;

  private final TypeTable types;
  private final Storage storage;
  private long[] keys = freeSlots(FIRST_SLOTS);
  private long[] itabs = new long[FIRST_SLOTS];
  private int used;

  ItabTable(TypeTable types, Storage storage) {
    this.types = types;
    this.storage = storage;
  }

  /**
   * The itab of a type for an interface with methods; 0 if the type lacks one of them.
   *
   * @param typeAddress of the type's descriptor
   */
  long find(int interfaceTypeId, long typeAddress) {
    long key = ((long) interfaceTypeId << 32) | Memory.loadInt(typeAddress + DescriptorLayout.ID);
    int slot = slotOf(keys, key);
    return keys[slot] == key ? itabs[slot] : add(key, interfaceTypeId, typeAddress);
  }

  private long add(long key, int interfaceTypeId, long typeAddress) {
    if (2 * ++used > keys.length) {
      grow();
    }
    TypeDescriptor interfaceType = types.byId(interfaceTypeId);
    TypeDescriptor type = types.at(typeAddress);
    long itab =
        MethodSets.firstMissing(interfaceType, type) == null ? write(interfaceType, type) : 0;
    int slot = slotOf(keys, key);
    keys[slot] = key;
    itabs[slot] = itab;
    return itab;
  }

  private long write(TypeDescriptor interfaceType, TypeDescriptor type) {
    int[] functions = MethodSets.functionsOf(interfaceType, type);
    long itab = storage.allocatePersistent(DescriptorLayout.ITAB_FUNCTIONS + 8L * functions.length);
    Memory.storeLong(itab + DescriptorLayout.ITAB_INTERFACE, types.addressOf(interfaceType));
    Memory.storeLong(itab + DescriptorLayout.ITAB_TYPE, types.addressOf(type));
    Memory.storeInt(itab + DescriptorLayout.ITAB_HASH, TypeImageWriter.hashOf(type));
    for (int i = 0; i < functions.length; i++) {
      Memory.storeLong(itab + DescriptorLayout.ITAB_FUNCTIONS + 8L * i, functions[i]);
    }
    return itab;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldItabs = itabs;
    keys = freeSlots(2 * oldKeys.length);
    itabs = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        itabs[slot] = oldItabs[i];
      }
    }
  }

  private static long[] freeSlots(int count) {
    long[] keys = new long[count];
    Arrays.fill(keys, FREE);
    return keys;
  }

  /** Where a key is, or where it belongs. */
  private static int slotOf(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
