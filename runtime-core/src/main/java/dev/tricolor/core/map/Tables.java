package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Storage;
import dev.tricolor.core.value.TypedMemory;

/** The tables of maps and their directories: allocation, insertion, growth. */
final class Tables {
  /** Slots of the largest table. */
  static final int MAX_CAPACITY = 1024;

  private static final int TABLE_BYTES = 32;
  private static final int HASH_BITS = 64;

  private final Storage storage;
  private final TypedMemory memory;
  private final Keys keys;
  private final Tombstones tombstones;

  Tables(Storage storage, TypedMemory memory, Keys keys) {
    this.storage = storage;
    this.memory = memory;
    this.keys = keys;
    this.tombstones = new Tombstones(keys);
  }

  /** How many slots of a table may be filled: 7/8, and never all, so that searches end. */
  static int maxUsed(int capacity) {
    return capacity <= MapLayout.GROUP_SLOTS ? capacity - 1 : capacity * 7 / 8;
  }

  /**
   * An empty table.
   *
   * @param capacity slots, a power of two, at least 8
   * @param index its first place in the directory
   * @param localDepth how many bits of the hash all its keys share
   */
  long allocate(G g, MapType type, int capacity, long index, int localDepth) {
    long table = storage.allocate(g, TABLE_BYTES, MapFields.TABLE_TYPE, true);
    long groupCount = capacity / MapLayout.GROUP_SLOTS;
    Memory.storeLong(table + MapFields.TABLE_GROUPS, allocateGroups(g, type, groupCount));
    Memory.storeLong(table + MapFields.TABLE_GROUP_MASK, groupCount - 1);
    Memory.storeShort(table + MapFields.TABLE_CAPACITY, capacity);
    Memory.storeShort(table + MapFields.TABLE_GROWTH_LEFT, maxUsed(capacity));
    Memory.storeByte(table + MapFields.TABLE_LOCAL_DEPTH, localDepth);
    Memory.storeLong(table + MapFields.TABLE_INDEX, index);
    return table;
  }

  /** Empty groups. */
  long allocateGroups(G g, MapType type, long groupCount) {
    long groups = storage.allocate(g, groupCount * type.groupBytes, type.layout.group(), true);
    for (long i = 0; i < groupCount; i++) {
      Memory.storeLong(groups + i * type.groupBytes, Controls.ALL_EMPTY);
    }
    return groups;
  }

  long allocateDirectory(G g, long tableCount) {
    return storage.allocate(g, 8 * tableCount, MapFields.POINTER_TYPE, true);
  }

  /** Points the header at a directory of {@code 2^depth} tables. */
  void setDirectory(G g, long map, long directory, int depth) {
    storePointer(g, map + MapFields.DIRECTORY, directory);
    Memory.storeLong(map + MapFields.DIRECTORY_LENGTH, 1L << depth);
    Memory.storeByte(map + MapFields.GLOBAL_DEPTH, depth);
    Memory.storeByte(map + MapFields.GLOBAL_SHIFT, HASH_BITS - depth);
  }

  /** Stores a pointer into an object that may be old. */
  void storePointer(G g, long slot, long value) {
    memory.storePointer(g, slot, value);
  }

  // -- insertion ---------------------------------------------------------------------------------

  /** Takes a slot for a key that the map, which has tables, does not have; grows if it must. */
  long insert(G g, MapType type, long map, long hash) {
    while (true) {
      long table = MapFields.tableFor(map, hash);
      long slot = take(type, table, hash);
      if (slot != 0) {
        return slot;
      }
      makeRoom(g, type, map, table);
    }
  }

  /** The first free slot on the way of a hash, now taken; 0 if the table is full. */
  private static long take(MapType type, long table, long hash) {
    long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
    long mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    long index = Controls.groupHash(hash) & mask;
    for (long step = 1; ; step++) {
      long group = groups + index * type.groupBytes;
      long match = Controls.matchEmptyOrDeleted(Memory.loadLong(group));
      if (match != 0) {
        int slot = Controls.first(match);
        return takeIfRoom(table, group + slot) ? fill(type, group, slot, hash) : 0;
      }
      index = (index + step) & mask;
    }
  }

  /** Books one more entry; one that takes a tombstone's place leaves as many slots empty. */
  private static boolean takeIfRoom(long table, long controlAddress) {
    if (Memory.loadUnsignedByte(controlAddress) != Controls.DELETED) {
      int left = Memory.loadUnsignedShort(table + MapFields.TABLE_GROWTH_LEFT);
      if (left == 0) {
        return false;
      }
      Memory.storeShort(table + MapFields.TABLE_GROWTH_LEFT, left - 1);
    }
    Memory.storeShort(
        table + MapFields.TABLE_USED, Memory.loadUnsignedShort(table + MapFields.TABLE_USED) + 1);
    return true;
  }

  /** Marks a slot of a group as taken and returns its address. */
  static long fill(MapType type, long group, int slot, long hash) {
    Memory.storeByte(group + slot, (int) Controls.controlHash(hash));
    return type.slot(group, slot);
  }

  // -- growth ------------------------------------------------------------------------------------

  /** Replaces the only group of a map by a table twice as large. */
  void growSmall(G g, MapType type, long map) {
    long group = Memory.loadLong(map + MapFields.DIRECTORY);
    long table = allocate(g, type, 2 * MapLayout.GROUP_SLOTS, 0, 0);
    long directory = allocateDirectory(g, 1);
    moveGroup(g, type, map, group, new Target(table, table, 0));
    Memory.storeLong(directory, table);
    setDirectory(g, map, directory, 0);
  }

  private void makeRoom(G g, MapType type, long map, long table) {
    if (tombstones.prune(g, type, map, table)) {
      return;
    }
    int capacity = Memory.loadUnsignedShort(table + MapFields.TABLE_CAPACITY);
    if (2 * capacity <= MAX_CAPACITY) {
      grow(g, type, map, table, 2 * capacity);
    } else {
      split(g, type, map, table);
    }
  }

  private void grow(G g, MapType type, long map, long table, int capacity) {
    long index = Memory.loadLong(table + MapFields.TABLE_INDEX);
    int depth = Memory.loadByte(table + MapFields.TABLE_LOCAL_DEPTH);
    long bigger = allocate(g, type, capacity, index, depth);
    moveTable(g, type, map, table, new Target(bigger, bigger, 0));
    replace(g, map, index, entriesOf(map, depth), bigger);
    Memory.storeLong(table + MapFields.TABLE_INDEX, -1);
  }

  private void split(G g, MapType type, long map, long table) {
    int depth = Memory.loadByte(table + MapFields.TABLE_LOCAL_DEPTH) + 1;
    long left = allocate(g, type, MAX_CAPACITY, -1, depth);
    long right = allocate(g, type, MAX_CAPACITY, -1, depth);
    moveTable(g, type, map, table, new Target(left, right, 1L << (HASH_BITS - depth)));
    if (depth > Memory.loadByte(map + MapFields.GLOBAL_DEPTH)) {
      doubleDirectory(g, map);
    }
    long index = Memory.loadLong(table + MapFields.TABLE_INDEX);
    long half = entriesOf(map, depth);
    replace(g, map, index, half, left);
    replace(g, map, index + half, half, right);
    Memory.storeLong(table + MapFields.TABLE_INDEX, -1);
  }

  /** Number of directory entries of a table with this local depth. */
  static long entriesOf(long map, int localDepth) {
    return 1L << (Memory.loadByte(map + MapFields.GLOBAL_DEPTH) - localDepth);
  }

  private void replace(G g, long map, long index, long count, long table) {
    long directory = Memory.loadLong(map + MapFields.DIRECTORY);
    for (long i = index; i < index + count; i++) {
      storePointer(g, directory + 8 * i, table);
    }
    Memory.storeLong(table + MapFields.TABLE_INDEX, index);
  }

  private void doubleDirectory(G g, long map) {
    long old = Memory.loadLong(map + MapFields.DIRECTORY);
    long length = Memory.loadLong(map + MapFields.DIRECTORY_LENGTH);
    long directory = allocateDirectory(g, 2 * length);
    long previous = 0;
    for (long i = 0; i < length; i++) {
      long table = Memory.loadLong(old + 8 * i);
      storePointer(g, directory + 16 * i, table);
      storePointer(g, directory + 16 * i + 8, table);
      if (table != previous) {
        Memory.storeLong(table + MapFields.TABLE_INDEX, 2 * i);
        previous = table;
      }
    }
    setDirectory(g, map, directory, Memory.loadByte(map + MapFields.GLOBAL_DEPTH) + 1);
  }

  // -- moving entries ----------------------------------------------------------------------------

  /** Where entries go: to {@code right} if their hash has {@code bit}, else to {@code left}. */
  private record Target(long left, long right, long bit) {
    long of(long hash) {
      return (hash & bit) == 0 ? left : right;
    }
  }

  private void moveTable(G g, MapType type, long map, long table, Target target) {
    long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
    long mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
    for (long i = 0; i <= mask; i++) {
      moveGroup(g, type, map, groups + i * type.groupBytes, target);
    }
  }

  private void moveGroup(G g, MapType type, long map, long group, Target target) {
    long seed = Memory.loadLong(map + MapFields.SEED);
    long match = Controls.matchFull(Memory.loadLong(group));
    while (match != 0) {
      long from = type.slot(group, Controls.first(match));
      long hash = keys.hashInMap(g, type, type.keyAddress(from), seed);
      memory.copyOne(g, type.layout.slot(), take(type, target.of(hash), hash), from);
      match = Controls.rest(match);
    }
  }

  // -- clearing ----------------------------------------------------------------------------------

  /** Empties all tables of a map. */
  void clear(G g, MapType type, long map) {
    long length = Memory.loadLong(map + MapFields.DIRECTORY_LENGTH);
    for (long i = 0; i < length; ) {
      long table = MapFields.tableAt(map, i);
      clearTable(g, type, table);
      i += entriesOf(map, Memory.loadByte(table + MapFields.TABLE_LOCAL_DEPTH));
    }
  }

  private void clearTable(G g, MapType type, long table) {
    int capacity = Memory.loadUnsignedShort(table + MapFields.TABLE_CAPACITY);
    if (Memory.loadUnsignedShort(table + MapFields.TABLE_GROWTH_LEFT) < maxUsed(capacity)) {
      long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
      clearGroups(g, type, groups, capacity / MapLayout.GROUP_SLOTS);
      Memory.storeShort(table + MapFields.TABLE_USED, 0);
      Memory.storeShort(table + MapFields.TABLE_GROWTH_LEFT, maxUsed(capacity));
    }
  }

  /** Empties groups that lie side by side. */
  void clearGroups(G g, MapType type, long groups, long groupCount) {
    memory.clear(g, type.layout.group(), groups, groupCount * type.groupBytes);
    for (long i = 0; i < groupCount; i++) {
      Memory.storeLong(groups + i * type.groupBytes, Controls.ALL_EMPTY);
    }
  }
}
