package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A map beside a Java map that must agree with it. */
final class MapModel {
  /** How keys of a type are made of numbers, and read back. */
  enum Form {
    LONG,
    INT,
    STRING,
    ANY,
    STRUCT,
    LARGE
  }

  private final TestProgram program;
  private final Machine machine;
  private final Context g;
  private final SplittableRandom random;
  private final Form form;
  private final TypeDescriptor type;
  private final int seed;
  private final long map;
  private final long iterator;
  private final Map<Long, Long> model = new HashMap<>();

  MapModel(TestProgram program, Machine machine, Form form, TypeDescriptor type, int seed) {
    this.program = program;
    this.machine = machine;
    this.form = form;
    this.type = type;
    this.seed = seed;
    g = TestProgram.goroutine(machine);
    random = new SplittableRandom(seed);
    iterator = machine.space.persistent().allocate(MapLayout.ITERATOR_BYTES, 8);
    map = GoMaps.make(g, 0, type.id(), random.nextInt(2) == 0 ? 0 : random.nextInt(3000));
  }

  /** Twelve rounds of random changes, each followed by a loop. */
  void run(int keyCount) {
    for (int step = 0; step < 12; step++) {
      String where = form + ", seed " + seed + ", step " + step;
      int bias = random.nextInt(1, 10);
      for (int i = 0; i < keyCount; i++) {
        operate(where, random.nextLong(keyCount), random.nextInt(10) < bias);
      }
      iterate(where, keyCount);
      if (random.nextInt(6) == 0) {
        GoMaps.clear(g, 0, type.id(), map);
        model.clear();
      }
      assertThat(GoMaps.length(map)).as(where).isEqualTo(model.size());
    }
  }

  private void operate(String where, long key, boolean insert) {
    check(where, key);
    if (insert) {
      long value = random.nextLong();
      assign(key, value);
      model.put(key, value);
    } else {
      delete(key);
      model.remove(key);
    }
    check(where, key);
  }

  private void check(String where, long key) {
    long element = find(key);
    Long expected = model.get(key);
    if (expected == null ? element != 0 : element == 0 || Memory.loadLong(element) != expected) {
      throw new AssertionError(where + ": key " + key + " is " + element + ", not " + expected);
    }
  }

  /** One loop over the map, with changes in its body. */
  private void iterate(String where, int keyCount) {
    Set<Long> untouched = new HashSet<>(model.keySet());
    Set<Long> produced = new HashSet<>();
    int chance = random.nextInt(4);
    GoMaps.iterateStart(g, 0, type.id(), map, iterator);
    while (Memory.loadLong(iterator) != 0) {
      long key = decode(Memory.loadLong(iterator));
      long element = Memory.loadLong(iterator + 8);
      assertThat(model.get(key)).as(where + ", key " + key).isEqualTo(Memory.loadLong(element));
      boolean again = !produced.add(key);
      assertThat(again && untouched.contains(key)).as(where + " twice " + key).isFalse();
      for (int i = 0; i < chance; i++) {
        long other = random.nextInt(3) == 0 ? random.nextLong(keyCount) : random.nextLong(64);
        boolean insert = random.nextInt(3) != 0;
        if (!insert) {
          untouched.remove(other);
        }
        operate(where, insert && chance == 3 ? other + keyCount : other, insert);
      }
      if (random.nextInt(4 * keyCount) == 0) {
        GoMaps.clear(g, 0, type.id(), map);
        model.clear();
        untouched.clear();
      }
      GoMaps.iterateNext(g, 0, iterator);
    }
    assertThat(produced).as(where).containsAll(untouched);
  }

  // -- keys --------------------------------------------------------------------------------------

  private long find(long key) {
    return switch (form) {
      case LONG -> GoMaps.find64(g, 0, type.id(), map, key);
      case INT -> GoMaps.find32(g, 0, type.id(), map, (int) key);
      case STRING -> {
        String text = text(key);
        yield GoMaps.findString(
            g, 0, type.id(), map, TestProgram.text(machine, text), text.length());
      }
      default -> GoMaps.find(g, 0, type.id(), map, encode(key));
    };
  }

  private void assign(long key, long value) {
    long element =
        switch (form) {
          case LONG -> GoMaps.assign64(g, 0, type.id(), map, key);
          case INT -> GoMaps.assign32(g, 0, type.id(), map, (int) key);
          case STRING -> {
            String text = text(key);
            yield GoMaps.assignString(
                g, 0, type.id(), map, TestProgram.text(machine, text), text.length());
          }
          default -> GoMaps.assign(g, 0, type.id(), map, encode(key));
        };
    Memory.storeLong(element, value);
  }

  private void delete(long key) {
    switch (form) {
      case LONG -> GoMaps.delete64(g, 0, type.id(), map, key);
      case INT -> GoMaps.delete32(g, 0, type.id(), map, (int) key);
      case STRING -> {
        String text = text(key);
        GoMaps.deleteString(g, 0, type.id(), map, TestProgram.text(machine, text), text.length());
      }
      default -> GoMaps.delete(g, 0, type.id(), map, encode(key));
    }
  }

  private static String text(long key) {
    return "x".repeat((int) (key % 21)) + key;
  }

  private long encode(long key) {
    long address = machine.space.persistent().allocate(type.key().sizeBytes(), 8);
    switch (form) {
      case ANY -> encodeAny(address, key);
      case STRUCT -> {
        Memory.fill(address, type.key().sizeBytes(), random.nextInt(256));
        Memory.storeByte(address, (int) key);
        Memory.storeDouble(address + 8, key == 0 && random.nextBoolean() ? -0.0 : (double) key);
        storeString(address + 24, text(key));
      }
      case LARGE -> Memory.storeLong(address + 144, key);
      default -> throw new AssertionError(form);
    }
    return address;
  }

  private void encodeAny(long address, long key) {
    TypeDescriptor dynamic = key % 2 == 0 ? program.string : program.float64;
    long data = machine.space.persistent().allocate(16, 8);
    if (dynamic == program.string) {
      storeString(data, text(key));
    } else {
      Memory.storeDouble(data, (double) key);
    }
    Memory.storeLong(address, GoInterfaces.typeAddress(g, dynamic.id()));
    Memory.storeLong(address + 8, data);
  }

  private void storeString(long address, String text) {
    Memory.storeLong(address, TestProgram.text(machine, text));
    Memory.storeLong(address + 8, text.length());
  }

  private long decode(long address) {
    return switch (form) {
      case LONG -> Memory.loadLong(address);
      case INT -> Memory.loadInt(address);
      case STRING -> decodeString(address);
      case ANY -> {
        long data = Memory.loadLong(address + 8);
        yield Memory.loadLong(address) == GoInterfaces.typeAddress(g, program.string.id())
            ? decodeString(data)
            : (long) Memory.loadDouble(data);
      }
      case STRUCT -> (long) Memory.loadDouble(address + 8);
      case LARGE -> Memory.loadLong(address + 144);
    };
  }

  private static long decodeString(long address) {
    String text = TestProgram.read(Memory.loadLong(address), Memory.loadLong(address + 8));
    return Long.parseLong(text.replace("x", ""));
  }
}
