package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.value.Strings;

/**
 * Searches for keys of the common kinds, each its own loop because nearly every program spends its
 * time here. The map is not empty; the result is the address of the key's slot, or 0.
 */
final class Lookup {
  private Lookup() {}

  /** A key of 8 bytes. */
  static long findLong(MapType type, long map, long key, long hash) {
    long groups = Memory.loadLong(map + MapFields.DIRECTORY);
    long mask = 0;
    if (!MapFields.isSmall(map)) {
      long table = Memory.loadLong(groups + 8 * MapFields.directoryIndex(map, hash));
      groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
      mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    }
    long controlHash = Controls.controlHash(hash);
    long index = Controls.groupHash(hash) & mask;
    for (long step = 1; ; step++) {
      long group = groups + index * type.groupBytes;
      long control = Memory.loadLong(group);
      long match = Controls.matchHash(control, controlHash);
      while (match != 0) {
        long slot = group + MapLayout.CONTROL_BYTES + Controls.first(match) * type.slotBytes;
        if (Memory.loadLong(slot) == key) {
          return slot;
        }
        match = Controls.rest(match);
      }
      if (Controls.matchEmpty(control) != 0 || mask == 0) {
        return 0;
      }
      index = (index + step) & mask;
    }
  }

  /** A key of 4 bytes. */
  static long findInt(MapType type, long map, int key, long hash) {
    long groups = Memory.loadLong(map + MapFields.DIRECTORY);
    long mask = 0;
    if (!MapFields.isSmall(map)) {
      long table = Memory.loadLong(groups + 8 * MapFields.directoryIndex(map, hash));
      groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
      mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    }
    long controlHash = Controls.controlHash(hash);
    long index = Controls.groupHash(hash) & mask;
    for (long step = 1; ; step++) {
      long group = groups + index * type.groupBytes;
      long control = Memory.loadLong(group);
      long match = Controls.matchHash(control, controlHash);
      while (match != 0) {
        long slot = group + MapLayout.CONTROL_BYTES + Controls.first(match) * type.slotBytes;
        if (Memory.loadInt(slot) == key) {
          return slot;
        }
        match = Controls.rest(match);
      }
      if (Controls.matchEmpty(control) != 0 || mask == 0) {
        return 0;
      }
      index = (index + step) & mask;
    }
  }

  /** A string. */
  static long findString(MapType type, long map, long pointer, long length, long hash) {
    long groups = Memory.loadLong(map + MapFields.DIRECTORY);
    long mask = 0;
    if (!MapFields.isSmall(map)) {
      long table = Memory.loadLong(groups + 8 * MapFields.directoryIndex(map, hash));
      groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
      mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    }
    long controlHash = Controls.controlHash(hash);
    long index = Controls.groupHash(hash) & mask;
    for (long step = 1; ; step++) {
      long group = groups + index * type.groupBytes;
      long control = Memory.loadLong(group);
      long match = Controls.matchHash(control, controlHash);
      while (match != 0) {
        long slot = group + MapLayout.CONTROL_BYTES + Controls.first(match) * type.slotBytes;
        if (Memory.loadLong(slot + 8) == length
            && Strings.sameBytes(Memory.loadLong(slot), pointer, length)) {
          return slot;
        }
        match = Controls.rest(match);
      }
      if (Controls.matchEmpty(control) != 0 || mask == 0) {
        return 0;
      }
      index = (index + step) & mask;
    }
  }
}
