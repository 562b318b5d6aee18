package dev.tricolor.core.map;

import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;

/** Byte offsets in the records of maps, and what they are for. */
final class MapFields {
  // -- the header --------------------------------------------------------------------------------

  /** Number of entries, 8 bytes. */
  static final int USED = 0;

  /** Seed of the hash, 8 bytes. */
  static final int SEED = 8;

  /** Address of the directory; of the only group while {@link #DIRECTORY_LENGTH} is 0. */
  static final int DIRECTORY = 16;

  /** Number of tables in the directory, repetitions included, 8 bytes. */
  static final int DIRECTORY_LENGTH = 24;

  /** How many bits of the hash choose a table, 1 byte. */
  static final int GLOBAL_DEPTH = 32;

  /** How far to shift a hash for these bits, 1 byte. */
  static final int GLOBAL_SHIFT = 33;

  /** Whether there may be tombstones, 1 byte. */
  static final int TOMBSTONES = 35;

  /** How often the map was cleared, 4 bytes. */
  static final int CLEARINGS = 36;

  /** {@code G.turn} of the goroutine that last changed it, 8 bytes. */
  static final int LAST_WRITE = 40;

  // -- a table -----------------------------------------------------------------------------------

  /** Number of entries, 2 bytes. */
  static final int TABLE_USED = 0;

  /** Number of slots, 2 bytes. */
  static final int TABLE_CAPACITY = 2;

  /** Number of empty slots that may still be filled, 2 bytes. */
  static final int TABLE_GROWTH_LEFT = 4;

  /** How many bits of the hash all its keys share, 1 byte. */
  static final int TABLE_LOCAL_DEPTH = 6;

  /** Its first place in the directory, 8 bytes; -1 once it was replaced. */
  static final int TABLE_INDEX = 8;

  /** Address of the groups. */
  static final int TABLE_GROUPS = 16;

  /** Number of groups less one, 8 bytes. */
  static final int TABLE_GROUP_MASK = 24;

  // -- an iterator -------------------------------------------------------------------------------

  /** Address of the key; 0 at the end. */
  static final int KEY = 0;

  static final int ELEMENT = 8;

  /** Id of the map's type. */
  static final int TYPE = 16;

  static final int MAP = 24;

  /** At which slot of a table it starts. */
  static final int ENTRY_OFFSET = 32;

  /** At which table it starts. */
  static final int DIRECTORY_OFFSET = 40;

  /** {@link #CLEARINGS} when it started. */
  static final int CLEARINGS_SEEN = 48;

  /** {@link #GLOBAL_DEPTH} that its position in the directory refers to. */
  static final int DEPTH_SEEN = 56;

  /** How many directory entries it has passed. */
  static final int DIRECTORY_INDEX = 64;

  /** The table it walks; 0 between tables. */
  static final int TABLE = 72;

  /** The group it walks if the map had but one when it started, else 0. */
  static final int GROUP = 80;

  /** How many slots of the table or group it has passed. */
  static final int ENTRY_INDEX = 88;

  // -- descriptors -------------------------------------------------------------------------------

  static final TypeDescriptor HEADER_TYPE =
      describe("maps.Map", MapLayout.HEADER_BYTES, MapLayout.HEADER_POINTERS);
  static final TypeDescriptor TABLE_TYPE =
      describe("maps.table", 32, PointerMask.of(new long[] {0b100}, 3));
  static final TypeDescriptor POINTER_TYPE =
      describe("*maps.table", 8, PointerMask.of(new long[] {1}, 1));

  private MapFields() {}

  private static TypeDescriptor describe(String name, long sizeBytes, PointerMask mask) {
    return new TypeDescriptor(
        -1, Kind.STRUCT, name, "", "", sizeBytes, 8, 8L * mask.wordCount(), mask, false, false);
  }

  /** Whether the map has one group and no tables. */
  static boolean isSmall(long map) {
    return Memory.loadLong(map + DIRECTORY_LENGTH) == 0;
  }

  /** Index in the directory of the table for a hash. */
  static long directoryIndex(long map, long hash) {
    // In two steps, because a shift by 64 is none.
    return (hash >>> 1) >>> (Memory.loadByte(map + GLOBAL_SHIFT) - 1);
  }

  /** The table for a hash; the map has tables. */
  static long tableFor(long map, long hash) {
    return Memory.loadLong(Memory.loadLong(map + DIRECTORY) + 8 * directoryIndex(map, hash));
  }

  static long tableAt(long map, long index) {
    return Memory.loadLong(Memory.loadLong(map + DIRECTORY) + 8 * index);
  }
}
