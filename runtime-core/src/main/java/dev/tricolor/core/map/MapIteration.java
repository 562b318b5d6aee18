package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import java.util.random.RandomGenerator;

/** Iterators over maps, which may change meanwhile; all state is in simulated memory. */
final class MapIteration {
  private final Keys keys;
  private final Tables tables;
  private final RandomGenerator random;

  MapIteration(Keys keys, Tables tables, RandomGenerator random) {
    this.keys = keys;
    this.tables = tables;
    this.random = random;
  }

  void start(G g, MapType type, long map, long iterator) {
    for (int at = 0; at < MapLayout.ITERATOR_BYTES; at += 8) {
      Memory.storeLong(iterator + at, 0);
    }
    if (SwissMaps.length(map) == 0) {
      return;
    }
    Memory.storeLong(iterator + MapFields.TYPE, type.id);
    tables.storePointer(g, iterator + MapFields.MAP, map);
    Memory.storeLong(iterator + MapFields.ENTRY_OFFSET, random.nextLong());
    Memory.storeLong(iterator + MapFields.DIRECTORY_OFFSET, random.nextLong());
    Memory.storeInt(iterator + MapFields.CLEARINGS_SEEN, Memory.loadInt(map + MapFields.CLEARINGS));
    if (MapFields.isSmall(map)) {
      tables.storePointer(
          g, iterator + MapFields.GROUP, Memory.loadLong(map + MapFields.DIRECTORY));
    } else {
      Memory.storeLong(
          iterator + MapFields.DEPTH_SEEN, Memory.loadByte(map + MapFields.GLOBAL_DEPTH));
    }
    next(g, type, iterator);
  }

  void next(G g, MapType type, long iterator) {
    long map = Memory.loadLong(iterator + MapFields.MAP);
    long group = Memory.loadLong(iterator + MapFields.GROUP);
    if (group == 0) {
      nextInTables(g, type, map, iterator);
      return;
    }
    boolean replaced = !MapFields.isSmall(map);
    if (!nextIn(g, type, iterator, group, 0, replaced)) {
      end(g, iterator);
    }
  }

  private void nextInTables(G g, MapType type, long map, long iterator) {
    long table = Memory.loadLong(iterator + MapFields.TABLE);
    while (true) {
      if (table == 0) {
        table = nextTable(g, map, iterator);
        if (table == 0) {
          end(g, iterator);
          return;
        }
      }
      long groups = Memory.loadLong(table + MapFields.TABLE_GROUPS);
      long mask = Memory.loadLong(table + MapFields.TABLE_GROUP_MASK);
      boolean replaced = Memory.loadLong(table + MapFields.TABLE_INDEX) < 0;
      if (nextIn(g, type, iterator, groups, mask, replaced)) {
        return;
      }
      leave(map, table, iterator);
      table = 0;
    }
  }

  /** Finds the table at the iterator's place in the directory; 0 behind the last. */
  private long nextTable(G g, long map, long iterator) {
    followDirectory(map, iterator);
    long length = Memory.loadLong(map + MapFields.DIRECTORY_LENGTH);
    long passed = Memory.loadLong(iterator + MapFields.DIRECTORY_INDEX);
    if (passed >= length) {
      return 0;
    }
    long offset = Memory.loadLong(iterator + MapFields.DIRECTORY_OFFSET);
    long table = MapFields.tableAt(map, (passed + offset) & (length - 1));
    if (passed == 0) {
      // The random start may lie amid a table's entries; it counts from the first of them.
      Memory.storeLong(
          iterator + MapFields.DIRECTORY_OFFSET, Memory.loadLong(table + MapFields.TABLE_INDEX));
    }
    tables.storePointer(g, iterator + MapFields.TABLE, table);
    Memory.storeLong(iterator + MapFields.ENTRY_INDEX, 0);
    return table;
  }

  /** Passes the directory entries of a table, or of those that it was split into. */
  private static void leave(long map, long table, long iterator) {
    followDirectory(map, iterator);
    int depth = Memory.loadByte(table + MapFields.TABLE_LOCAL_DEPTH);
    Memory.storeLong(
        iterator + MapFields.DIRECTORY_INDEX,
        Memory.loadLong(iterator + MapFields.DIRECTORY_INDEX) + Tables.entriesOf(map, depth));
    Memory.storeLong(iterator + MapFields.TABLE, 0);
  }

  /** Scales the iterator's place if the directory was doubled. */
  private static void followDirectory(long map, long iterator) {
    long depth = Memory.loadByte(map + MapFields.GLOBAL_DEPTH);
    long doublings = depth - Memory.loadLong(iterator + MapFields.DEPTH_SEEN);
    if (doublings > 0) {
      Memory.storeLong(iterator + MapFields.DEPTH_SEEN, depth);
      scale(iterator + MapFields.DIRECTORY_INDEX, doublings);
      scale(iterator + MapFields.DIRECTORY_OFFSET, doublings);
    }
  }

  private static void scale(long word, long doublings) {
    Memory.storeLong(word, Memory.loadLong(word) << doublings);
  }

  /**
   * Yields the next entry of some groups.
   *
   * @param groupMask number of groups less one
   * @param replaced whether the map has moved the entries elsewhere
   * @return whether there was one
   */
  private boolean nextIn(
      G g, MapType type, long iterator, long groups, long groupMask, boolean replaced) {
    long slotMask = (groupMask + 1) * MapLayout.GROUP_SLOTS - 1;
    long offset = Memory.loadLong(iterator + MapFields.ENTRY_OFFSET);
    long passed = Memory.loadLong(iterator + MapFields.ENTRY_INDEX);
    while (passed <= slotMask) {
      long number = (passed + offset) & slotMask;
      int first = (int) number & (MapLayout.GROUP_SLOTS - 1);
      long group = groups + number / MapLayout.GROUP_SLOTS * type.groupBytes;
      long match = Controls.matchFull(Memory.loadLong(group)) >>> (8 * first);
      if (match == 0) {
        passed += MapLayout.GROUP_SLOTS - first;
        continue;
      }
      int skipped = Controls.first(match);
      passed += skipped + 1;
      if (passed > slotMask + 1) {
        break;
      }
      long slot = type.slot(group, first + skipped);
      if (replaced ? yieldMoved(g, type, iterator, slot) : yieldSlot(g, type, iterator, slot)) {
        Memory.storeLong(iterator + MapFields.ENTRY_INDEX, passed);
        return true;
      }
    }
    Memory.storeLong(iterator + MapFields.ENTRY_INDEX, slotMask + 1);
    return false;
  }

  /** Yields what the map now has for the key of a slot that it no longer uses. */
  private boolean yieldMoved(G g, MapType type, long iterator, long slot) {
    long map = Memory.loadLong(iterator + MapFields.MAP);
    long key = type.keyAddress(slot);
    if (!keys.equalsItself(g, type, key)) {
      return Memory.loadInt(map + MapFields.CLEARINGS)
              == Memory.loadInt(iterator + MapFields.CLEARINGS_SEEN)
          && yieldSlot(g, type, iterator, slot);
    }
    if (SwissMaps.length(map) == 0) {
      return false;
    }
    long hash = keys.hashInMap(g, type, key, SwissMaps.seed(map));
    long current = keys.find(g, 0, type, map, key, hash);
    return current != 0 && yieldSlot(g, type, iterator, current);
  }

  private boolean yieldSlot(G g, MapType type, long iterator, long slot) {
    put(g, iterator, type.keyAddress(slot), type.elementAddress(slot));
    return true;
  }

  /** The iterator lies in a frame that may live on: it must keep nothing alive. */
  private void end(G g, long iterator) {
    put(g, iterator, 0, 0);
    for (long field : new long[] {MapFields.MAP, MapFields.TABLE, MapFields.GROUP}) {
      tables.storePointer(g, iterator + field, 0);
    }
  }

  private void put(G g, long iterator, long key, long element) {
    tables.storePointer(g, iterator + MapFields.KEY, key);
    tables.storePointer(g, iterator + MapFields.ELEMENT, element);
  }
}
