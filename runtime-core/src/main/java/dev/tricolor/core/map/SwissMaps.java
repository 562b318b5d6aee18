package dev.tricolor.core.map;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Equality;
import dev.tricolor.core.value.Hashing;
import dev.tricolor.core.value.RuntimeErrors;
import dev.tricolor.core.value.Storage;
import dev.tricolor.core.value.TypeTable;
import dev.tricolor.core.value.TypedMemory;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The maps of a machine. Maps are addresses of headers; slots are addresses too. */
public final class SwissMaps {
  /** No object is larger, in bytes. */
  private static final long MAX_BYTES = 1L << 48;

  private final TypeTable types;
  private final @Nullable MapType[] mapTypes;
  private final Storage storage;
  private final TypedMemory memory;
  private final Hashing hashing;
  private final RandomGenerator random;
  private final Keys keys;
  private final Tables tables;
  private final MapIteration iteration;
  private final ConcurrentUse uses;

  /**
   * Creates what maps need.
   *
   * @param errors ends the program where goroutines disturb each other
   * @param random seeded; decides hashes and where iteration starts
   */
  public SwissMaps(
      TypeTable types,
      Storage storage,
      Hashing hashing,
      Equality equality,
      RuntimeErrors errors,
      RandomGenerator random) {
    this.types = types;
    this.storage = storage;
    this.hashing = hashing;
    this.random = random;
    mapTypes = new MapType[types.count()];
    memory = new TypedMemory(storage);
    keys = new Keys(hashing, equality);
    tables = new Tables(storage, memory, keys);
    iteration = new MapIteration(keys, tables, random);
    uses = new ConcurrentUse(errors);
  }

  /** The map type with a descriptor's id. */
  public MapType type(int id) {
    MapType known = mapTypes[id];
    return known != null ? known : addType(id);
  }

  private MapType addType(int id) {
    MapType type = new MapType(types.byId(id));
    mapTypes[id] = type;
    return type;
  }

  /** Number of entries; a nil map has none. */
  public static long length(long map) {
    return map == 0 ? 0 : Memory.loadLong(map + MapFields.USED);
  }

  static long seed(long map) {
    return Memory.loadLong(map + MapFields.SEED);
  }

  // -- making ------------------------------------------------------------------------------------

  /**
   * Makes a map.
   *
   * @param hint how many entries to make room for
   * @param header where the header goes: 48 bytes of a frame; 0 for the heap
   * @param group where the first group goes, if the hint needs but one; 0 for the heap, later
   */
  public long make(G g, MapType type, long hint, long header, long group) {
    long map =
        header != 0
            ? header
            : storage.allocate(g, MapLayout.HEADER_BYTES, MapFields.HEADER_TYPE, true);
    if (header != 0) {
      Memory.clear(header, MapLayout.HEADER_BYTES);
    }
    Memory.storeLong(map + MapFields.SEED, random.nextLong());
    if (hint > MapLayout.GROUP_SLOTS) {
      makeTables(g, type, map, hint);
    } else if (group != 0) {
      Memory.clear(group, type.groupBytes);
      Memory.storeLong(group, Controls.ALL_EMPTY);
      Memory.storeLong(map + MapFields.DIRECTORY, group);
    }
    return map;
  }

  /** Room for the hint at 7/8 load, in as many tables of at most 1024 slots as that takes. */
  private void makeTables(G g, MapType type, long map, long hint) {
    if (hint >= MAX_BYTES / MapLayout.GROUP_SLOTS) {
      return;
    }
    long slots = hint * MapLayout.GROUP_SLOTS / 7;
    long tableCount = powerOfTwo((slots + Tables.MAX_CAPACITY - 1) / Tables.MAX_CAPACITY);
    if (tableCount > MAX_BYTES / Tables.MAX_CAPACITY / type.groupBytes) {
      return;
    }
    int capacity = (int) Math.max(MapLayout.GROUP_SLOTS, powerOfTwo(slots / tableCount));
    int depth = Long.numberOfTrailingZeros(tableCount);
    long directory = tables.allocateDirectory(g, tableCount);
    for (long i = 0; i < tableCount; i++) {
      long table = tables.allocate(g, type, capacity, i, depth);
      tables.storePointer(g, directory + 8 * i, table);
    }
    tables.setDirectory(g, map, directory, depth);
  }

  /** The least power of two that is not less. */
  private static long powerOfTwo(long value) {
    return value <= 1 ? 1 : Long.highestOneBit(value - 1) << 1;
  }

  // -- searching ---------------------------------------------------------------------------------

  /** Address of the slot of the key at an address; 0 if the map lacks it. */
  public long find(G g, long sp, MapType type, long map, long key) {
    if (length(map) == 0) {
      keys.checkHashable(g, sp, type, key);
      return 0;
    }
    uses.read(g, sp, map);
    return keys.find(g, sp, type, map, key, keys.hash(g, sp, type, key, seed(map)));
  }

  /** {@link #find} for a key of 4 bytes. */
  public long find32(G g, long sp, MapType type, long map, int key) {
    if (length(map) == 0) {
      return 0;
    }
    uses.read(g, sp, map);
    return Lookup.findInt(type, map, key, Hashing.ofInt(key, seed(map)));
  }

  /** {@link #find} for a key of 8 bytes. */
  public long find64(G g, long sp, MapType type, long map, long key) {
    if (length(map) == 0) {
      return 0;
    }
    uses.read(g, sp, map);
    return Lookup.findLong(type, map, key, hash64(type, map, key));
  }

  /** {@link #find} for a string. */
  public long findString(G g, long sp, MapType type, long map, long pointer, long length) {
    if (length(map) == 0) {
      return 0;
    }
    uses.read(g, sp, map);
    return Lookup.findString(
        type, map, pointer, length, Hashing.ofBytes(pointer, length, seed(map)));
  }

  private long hash64(MapType type, long map, long key) {
    return type.form == MapType.KeyForm.POINTER
        ? hashing.ofPointer(key, seed(map))
        : Hashing.ofLong(key, seed(map));
  }

  // -- assigning ---------------------------------------------------------------------------------

  /** Address of the slot of a key, which is made if the map, not nil, lacks it. */
  public long assign(G g, long sp, MapType type, long map, long key) {
    uses.write(g, sp, map);
    long hash = keys.hash(g, sp, type, key, seed(map));
    long slot = length(map) == 0 ? 0 : keys.find(g, sp, type, map, key, hash);
    if (slot == 0) {
      slot = insert(g, type, map, hash);
    } else if (!type.keyMayDiffer) {
      return slot;
    }
    memory.copyOne(g, type.key, type.keyAddress(slot), key);
    return slot;
  }

  /** {@link #assign} for a key of 4 bytes. */
  public long assign32(G g, long sp, MapType type, long map, int key) {
    uses.write(g, sp, map);
    long hash = Hashing.ofInt(key, seed(map));
    long slot = length(map) == 0 ? 0 : Lookup.findInt(type, map, key, hash);
    if (slot == 0) {
      slot = insert(g, type, map, hash);
      Memory.storeInt(slot, key);
    }
    return slot;
  }

  /** {@link #assign} for a key of 8 bytes. */
  public long assign64(G g, long sp, MapType type, long map, long key) {
    uses.write(g, sp, map);
    long hash = hash64(type, map, key);
    long slot = length(map) == 0 ? 0 : Lookup.findLong(type, map, key, hash);
    if (slot == 0) {
      slot = insert(g, type, map, hash);
      if (type.form == MapType.KeyForm.POINTER) {
        tables.storePointer(g, slot, key);
      } else {
        Memory.storeLong(slot, key);
      }
    }
    return slot;
  }

  /** {@link #assign} for a string; an equal key is replaced, in case it keeps less alive. */
  public long assignString(G g, long sp, MapType type, long map, long pointer, long length) {
    uses.write(g, sp, map);
    long hash = Hashing.ofBytes(pointer, length, seed(map));
    long slot = length(map) == 0 ? 0 : Lookup.findString(type, map, pointer, length, hash);
    if (slot == 0) {
      slot = insert(g, type, map, hash);
      Memory.storeLong(slot + 8, length);
    }
    tables.storePointer(g, slot, pointer);
    return slot;
  }

  /** Takes a slot for a new key, and room for what does not lie in the slot itself. */
  private long insert(G g, MapType type, long map, long hash) {
    long slot = MapFields.isSmall(map) ? insertSmall(g, type, map, hash) : 0;
    if (slot == 0) {
      slot = tables.insert(g, type, map, hash);
    }
    if (type.indirectKey) {
      tables.storePointer(g, slot, allocateOne(g, type.key));
    }
    if (type.indirectElement) {
      tables.storePointer(g, slot + type.elementOffset, allocateOne(g, type.element));
    }
    Memory.storeLong(map + MapFields.USED, length(map) + 1);
    return slot;
  }

  private long allocateOne(G g, TypeDescriptor type) {
    return storage.allocate(g, type.sizeBytes(), type, true);
  }

  /** A slot of the only group; 0 if that was full and is a table now. */
  private long insertSmall(G g, MapType type, long map, long hash) {
    long group = Memory.loadLong(map + MapFields.DIRECTORY);
    if (group == 0) {
      group = tables.allocateGroups(g, type, 1);
      tables.storePointer(g, map + MapFields.DIRECTORY, group);
    }
    long match = Controls.matchEmpty(Memory.loadLong(group));
    if (match == 0) {
      tables.growSmall(g, type, map);
      return 0;
    }
    return Tables.fill(type, group, Controls.first(match), hash);
  }

  // -- deleting ----------------------------------------------------------------------------------

  /** Removes a key, if the map has it. */
  public void delete(G g, long sp, MapType type, long map, long key) {
    if (length(map) == 0) {
      keys.checkHashable(g, sp, type, key);
      return;
    }
    uses.write(g, sp, map);
    long hash = keys.hash(g, sp, type, key, seed(map));
    remove(g, type, map, keys.find(g, sp, type, map, key, hash), hash);
  }

  /** {@link #delete} for a key of 4 bytes. */
  public void delete32(G g, long sp, MapType type, long map, int key) {
    if (length(map) != 0) {
      uses.write(g, sp, map);
      long hash = Hashing.ofInt(key, seed(map));
      remove(g, type, map, Lookup.findInt(type, map, key, hash), hash);
    }
  }

  /** {@link #delete} for a key of 8 bytes. */
  public void delete64(G g, long sp, MapType type, long map, long key) {
    if (length(map) != 0) {
      uses.write(g, sp, map);
      long hash = hash64(type, map, key);
      remove(g, type, map, Lookup.findLong(type, map, key, hash), hash);
    }
  }

  /** {@link #delete} for a string. */
  public void deleteString(G g, long sp, MapType type, long map, long pointer, long length) {
    if (length(map) != 0) {
      uses.write(g, sp, map);
      long hash = Hashing.ofBytes(pointer, length, seed(map));
      remove(g, type, map, Lookup.findString(type, map, pointer, length, hash), hash);
    }
  }

  private void remove(G g, MapType type, long map, long slot, long hash) {
    if (slot == 0) {
      return;
    }
    if (type.indirectKey) {
      tables.storePointer(g, slot, 0);
    } else if (type.key.hasPointers()) {
      memory.clearOne(g, type.key, slot);
    }
    if (type.indirectElement) {
      tables.storePointer(g, slot + type.elementOffset, 0);
    } else {
      memory.clearOne(g, type.element, slot + type.elementOffset);
    }
    Tombstones.free(type, map, slot, hash);
    long used = length(map) - 1;
    Memory.storeLong(map + MapFields.USED, used);
    if (used == 0) {
      Memory.storeLong(map + MapFields.SEED, random.nextLong());
    }
  }

  /** Removes all entries; keeps the memory. */
  public void clear(G g, long sp, MapType type, long map) {
    if (map == 0 || (length(map) == 0 && Memory.loadByte(map + MapFields.TOMBSTONES) == 0)) {
      return;
    }
    uses.write(g, sp, map);
    if (MapFields.isSmall(map)) {
      tables.clearGroups(g, type, Memory.loadLong(map + MapFields.DIRECTORY), 1);
    } else {
      tables.clear(g, type, map);
    }
    Memory.storeLong(map + MapFields.USED, 0);
    Memory.storeByte(map + MapFields.TOMBSTONES, 0);
    Memory.storeInt(map + MapFields.CLEARINGS, Memory.loadInt(map + MapFields.CLEARINGS) + 1);
    Memory.storeLong(map + MapFields.SEED, random.nextLong());
  }

  // -- iterating ---------------------------------------------------------------------------------

  /** Puts an iterator on the first entry of a map, which may be nil. */
  public void iterateStart(G g, long sp, MapType type, long map, long iterator) {
    if (length(map) != 0) {
      uses.iterate(g, sp, map);
    }
    iteration.start(g, type, map, iterator);
  }

  /** Puts an iterator on the next entry. */
  public void iterateNext(G g, long sp, long iterator) {
    uses.iterate(g, sp, Memory.loadLong(iterator + MapFields.MAP));
    int typeId = (int) Memory.loadLong(iterator + MapFields.TYPE);
    iteration.next(g, type(typeId), iterator);
  }
}
