package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Equality;
import dev.tricolor.core.value.Hashing;

/** Hashes and searches for keys of any type, by address. */
final class Keys {
  private final Hashing hashing;
  private final Equality equality;

  Keys(Hashing hashing, Equality equality) {
    this.hashing = hashing;
    this.equality = equality;
  }

  long hash(G g, long sp, MapType type, long key, long seed) {
    return switch (type.form) {
      case LONG -> Hashing.ofLong(Memory.loadLong(key), seed);
      case INT -> Hashing.ofInt(Memory.loadInt(key), seed);
      case POINTER -> hashing.ofPointer(Memory.loadLong(key), seed);
      case STRING -> Hashing.ofBytes(Memory.loadLong(key), Memory.loadLong(key + 8), seed);
      case OTHER -> hashing.of(g, sp, type.key, key, seed);
    };
  }

  /** Hash of a key that is in a map, which cannot fail. */
  long hashInMap(G g, MapType type, long key, long seed) {
    return hash(g, 0, type, key, seed);
  }

  void checkHashable(G g, long sp, MapType type, long key) {
    hashing.checkHashable(g, sp, type.key, key);
  }

  boolean equalsItself(G g, MapType type, long key) {
    return !type.irreflexive || equality.equal(g, 0, type.key, key, key);
  }

  /** Address of the slot of a key; 0 if the map, which is not empty, has none. */
  long find(G g, long sp, MapType type, long map, long key, long hash) {
    return switch (type.form) {
      case LONG, POINTER -> Lookup.findLong(type, map, Memory.loadLong(key), hash);
      case INT -> Lookup.findInt(type, map, Memory.loadInt(key), hash);
      case STRING ->
          Lookup.findString(type, map, Memory.loadLong(key), Memory.loadLong(key + 8), hash);
      case OTHER -> findOther(g, sp, type, map, key, hash);
    };
  }

  private long findOther(G g, long sp, MapType type, long map, long key, long hash) {
    long groups = Memory.loadLong(map + MapFields.DIRECTORY);
    long mask = 0;
    if (!MapFields.isSmall(map)) {
      long table = MapFields.tableFor(map, hash);
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
        if (equality.equal(g, sp, type.key, key, type.keyAddress(slot))) {
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
