package dev.tricolor.core.abi;

import dev.tricolor.core.map.MapCost;
import dev.tricolor.core.map.MapType;
import dev.tricolor.core.map.SwissMaps;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.RuntimeErrors;

/**
 * Maps. A type id is that of the map's descriptor; keys are passed by address, or, where they are 4
 * or 8 bytes that are equal as they are (integers, pointers, channels) or strings, by value. An
 * element is found by its address, which holds until the map next changes.
 */
public final class GoMaps {
  private GoMaps() {}

  // -- making ------------------------------------------------------------------------------------

  /** {@code make(map[K]E, hint)} on the heap. */
  public static long make(G g, long sp, int typeId, long hint) {
    SwissMaps maps = maps(g);
    return Doors.close(g, sp, maps.make(g, maps.type(typeId), hint, 0, 0));
  }

  /**
   * Makes a map of which the header, and perhaps the first group, lie in a frame.
   *
   * @param header address of 48 bytes for the header
   * @param group address of the bytes of one group, used if the hint is at most 8; 0 for the heap
   */
  public static void makeInFrame(G g, long sp, int typeId, long hint, long header, long group) {
    SwissMaps maps = maps(g);
    Doors.close(g, sp, maps.make(g, maps.type(typeId), hint, header, group));
  }

  // -- searching ---------------------------------------------------------------------------------

  /** Address of the element of a key; 0 if the map lacks it. */
  public static long find(G g, long sp, int typeId, long map, long keyAddress) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map) + MapCost.use(type, g.nodeUnits);
    return element(type, maps.find(g, sp, type, map, keyAddress));
  }

  /** {@link #find} for a key of 4 bytes. */
  public static long find32(G g, long sp, int typeId, long map, int key) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map) + MapCost.use(type, g.nodeUnits);
    return element(type, maps.find32(g, sp, type, map, key));
  }

  /** {@link #find} for a key of 8 bytes. */
  public static long find64(G g, long sp, int typeId, long map, long key) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map) + MapCost.use(type, g.nodeUnits);
    return element(type, maps.find64(g, sp, type, map, key));
  }

  /** {@link #find} for a string. */
  public static long findString(G g, long sp, int typeId, long map, long pointer, long length) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map) + MapCost.use(type, g.nodeUnits);
    return element(type, maps.findString(g, sp, type, map, pointer, length));
  }

  private static long element(MapType type, long slot) {
    return slot == 0 ? 0 : type.elementAddress(slot);
  }

  // -- assigning ---------------------------------------------------------------------------------

  /** Address of the element of a key, which is made, with a zero element, if the map lacks it. */
  public static long assign(G g, long sp, int typeId, long map, long keyAddress) {
    SwissMaps maps = mapsForWriting(g, sp, map);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map);
    long before = SwissMaps.length(map);
    long slot = maps.assign(g, sp, type, map, keyAddress);
    g.units += MapCost.assign(before, SwissMaps.length(map));
    return Doors.close(g, sp, type.elementAddress(slot));
  }

  /** {@link #assign} for a key of 4 bytes. */
  public static long assign32(G g, long sp, int typeId, long map, int key) {
    SwissMaps maps = mapsForWriting(g, sp, map);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map);
    long before = SwissMaps.length(map);
    long slot = maps.assign32(g, sp, type, map, key);
    g.units += MapCost.assign(before, SwissMaps.length(map));
    return Doors.close(g, sp, type.elementAddress(slot));
  }

  /** {@link #assign} for a key of 8 bytes. */
  public static long assign64(G g, long sp, int typeId, long map, long key) {
    SwissMaps maps = mapsForWriting(g, sp, map);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map);
    long before = SwissMaps.length(map);
    long slot = maps.assign64(g, sp, type, map, key);
    g.units += MapCost.assign(before, SwissMaps.length(map));
    return Doors.close(g, sp, type.elementAddress(slot));
  }

  /** {@link #assign} for a string. */
  public static long assignString(G g, long sp, int typeId, long map, long pointer, long length) {
    SwissMaps maps = mapsForWriting(g, sp, map);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map);
    long before = SwissMaps.length(map);
    long slot = maps.assignString(g, sp, type, map, pointer, length);
    g.units += MapCost.assign(before, SwissMaps.length(map));
    return Doors.close(g, sp, type.elementAddress(slot));
  }

  private static SwissMaps mapsForWriting(G g, long sp, long map) {
    if (map == 0) {
      throw Values.of(g)
          .errors
          .make(g, sp, RuntimeErrors.Kind.PLAIN, "assignment to entry in nil map");
    }
    return maps(g);
  }

  // -- deleting ----------------------------------------------------------------------------------

  /** {@code delete(map, key)}. */
  public static void delete(G g, long sp, int typeId, long map, long keyAddress) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map) + MapCost.delete();
    maps.delete(g, sp, type, map, keyAddress);
  }

  /** {@link #delete} for a key of 4 bytes. */
  public static void delete32(G g, long sp, int typeId, long map, int key) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map) + MapCost.delete();
    maps.delete32(g, sp, type, map, key);
  }

  /** {@link #delete} for a key of 8 bytes. */
  public static void delete64(G g, long sp, int typeId, long map, long key) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.find(type, map) + MapCost.delete();
    maps.delete64(g, sp, type, map, key);
  }

  /** {@link #delete} for a string. */
  public static void deleteString(G g, long sp, int typeId, long map, long pointer, long length) {
    SwissMaps maps = maps(g);
    MapType type = maps.type(typeId);
    g.units += MapCost.findString(type, map) + MapCost.delete();
    maps.deleteString(g, sp, type, map, pointer, length);
  }

  /** {@code clear(map)}. */
  public static void clear(G g, long sp, int typeId, long map) {
    SwissMaps maps = maps(g);
    maps.clear(g, sp, maps.type(typeId), map);
  }

  /** {@code len(map)}. */
  public static long length(long map) {
    return SwissMaps.length(map);
  }

  // -- iterating ---------------------------------------------------------------------------------

  /**
   * Puts an iterator on the first entry: its first word is the address of the key, or 0 if there is
   * none; its second the address of the element.
   *
   * @param iteratorAddress of 96 bytes, with pointers as {@code MapLayout} tells
   */
  public static void iterateStart(G g, long sp, int typeId, long map, long iteratorAddress) {
    SwissMaps maps = maps(g);
    maps.iterateStart(g, sp, maps.type(typeId), map, iteratorAddress);
  }

  /** Puts an iterator on the next entry. */
  public static void iterateNext(G g, long sp, long iteratorAddress) {
    g.units += MapCost.step();
    maps(g).iterateNext(g, sp, iteratorAddress);
  }

  private static SwissMaps maps(G g) {
    return Values.of(g).maps;
  }
}
