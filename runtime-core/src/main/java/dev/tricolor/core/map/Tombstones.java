package dev.tricolor.core.map;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;

/**
 * Turns tombstones into empty slots, in place. A tombstone only serves searches that go past its
 * group; where no key's search does, it is not needed.
 */
final class Tombstones {
  /** Pruning must regain one slot in so many. */
  private static final int WORTHWHILE = 10;

  private final Keys keys;

  Tombstones(Keys keys) {
    this.keys = keys;
  }

  /** Prunes a full table if that regains a tenth of its slots. */
  boolean prune(G g, MapType type, long map, long table) {
    int capacity = Memory.loadUnsignedShort(table + MapFields.TABLE_CAPACITY);
    int left = Memory.loadUnsignedShort(table + MapFields.TABLE_GROWTH_LEFT);
    int used = Memory.loadUnsignedShort(table + MapFields.TABLE_USED);
    if ((Tables.maxUsed(capacity) - used - left) * WORTHWHILE < capacity) {
      return false;
    }
    long[] passed = passedGroups(g, type, map, table);
    int regained = count(type, table, passed, false);
    if (regained * WORTHWHILE < capacity) {
      return false;
    }
    count(type, table, passed, true);
    Memory.storeShort(table + MapFields.TABLE_GROWTH_LEFT, left + regained);
    return true;
  }

  /** A bit for each group that the search for some key of the table goes past. */
  private long[] passedGroups(G g, MapType type, long map, long table) {
    long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
    long mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    long seed = Memory.loadLong(map + MapFields.SEED);
    long[] passed = new long[(int) (mask / Long.SIZE) + 1];
    for (long i = 0; i <= mask; i++) {
      long group = groups + i * type.groupBytes;
      long match = Controls.matchFull(Memory.loadLong(group));
      while (match != 0) {
        long key = type.keyAddress(type.slot(group, Controls.first(match)));
        markWay(passed, keys.hashInMap(g, type, key, seed), i, mask);
        match = Controls.rest(match);
      }
    }
    return passed;
  }

  private static void markWay(long[] passed, long hash, long goal, long mask) {
    long index = Controls.groupHash(hash) & mask;
    for (long step = 1; index != goal; step++) {
      passed[(int) (index / Long.SIZE)] |= 1L << index;
      index = (index + step) & mask;
    }
  }

  /** Counts the tombstones that are not needed, and empties their slots if asked to. */
  private static int count(MapType type, long table, long[] passed, boolean empty) {
    long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
    long mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    int count = 0;
    for (long i = 0; i <= mask; i++) {
      if ((passed[(int) (i / Long.SIZE)] & (1L << i)) == 0) {
        long group = groups + i * type.groupBytes;
        long match = Controls.matchDeleted(Memory.loadLong(group));
        count += Long.bitCount(match);
        while (empty && match != 0) {
          Memory.storeByte(group + Controls.first(match), Controls.EMPTY);
          match = Controls.rest(match);
        }
      }
    }
    return count;
  }

  /**
   * Frees the slot of a key: only a full group of a table needs a tombstone in its place.
   *
   * @param hash the key's
   */
  static void free(MapType type, long map, long slot, long hash) {
    if (MapFields.isSmall(map)) {
      long group = Memory.loadLong(map + MapFields.DIRECTORY);
      Memory.storeByte(group + type.indexOf(group, slot), Controls.EMPTY);
      return;
    }
    long table = MapFields.tableFor(map, hash);
    long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
    long group = groups + (slot - groups) / type.groupBytes * type.groupBytes;
    int index = type.indexOf(group, slot);
    add(table + MapFields.TABLE_USED, -1);
    if (Controls.matchEmpty(Memory.loadLong(group)) != 0) {
      Memory.storeByte(group + index, Controls.EMPTY);
      add(table + MapFields.TABLE_GROWTH_LEFT, 1);
    } else {
      Memory.storeByte(group + index, Controls.DELETED);
      Memory.storeByte(map + MapFields.TOMBSTONES, 1);
    }
  }

  private static void add(long counter, int delta) {
    Memory.storeShort(counter, Memory.loadUnsignedShort(counter) + delta);
  }
}
