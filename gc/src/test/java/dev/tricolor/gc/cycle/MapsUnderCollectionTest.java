package dev.tricolor.gc.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.abi.Context;
import dev.tricolor.core.abi.GoHeap;
import dev.tricolor.core.abi.GoMaps;
import dev.tricolor.core.abi.GoStrings;
import dev.tricolor.core.abi.Machine;
import dev.tricolor.core.abi.MachineConfig;
import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.TypeImageWriter;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.MapLayout;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Details;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.GoFunction;
import dev.tricolor.core.sched.P;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map of strings to large objects, collected and poisoned at every door, against a Java map. */
class MapsUnderCollectionTest {
  private static final PointerMask POINTER = PointerMask.of(new long[] {1}, 1);
  private static final int ELEMENT_BYTES = 160;

  private final List<TypeDescriptor> types = new ArrayList<>();
  private final TypeDescriptor string = type(Kind.STRING, "string", 16, POINTER, Details.NONE);
  private final TypeDescriptor large =
      type(Kind.STRUCT, "main.T", ELEMENT_BYTES, POINTER, Details.NONE);
  private final TypeDescriptor word = type(Kind.INT, "int", 8, PointerMask.NONE, Details.NONE);
  private final TypeDescriptor map =
      type(
          Kind.MAP,
          "map[string]main.T",
          8,
          POINTER,
          new Details(large, string, 0, List.of(), List.of(), List.of(), false));

  private TypeDescriptor type(
      Kind kind, String name, long size, PointerMask mask, Details details) {
    long pointerBytes = 8L * mask.wordCount();
    boolean direct = kind == Kind.MAP;
    TypeDescriptor type =
        new TypeDescriptor(
            types.size(), kind, name, "", "", size, 8, pointerBytes, mask, !direct, direct);
    type.complete(details, List.of());
    types.add(type);
    return type;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void nothingIsLost(int seed) {
    ImageBuilder image = new ImageBuilder();
    new TypeImageWriter(image).write(types);
    int root = image.global(8, 8, POINTER);
    int iterator = image.global(MapLayout.ITERATOR_BYTES, 8, MapLayout.ITERATOR_POINTERS);
    CompiledProgram program =
        new CompiledProgram(
            types,
            List.of(),
            new GoFunction[0],
            new PcTable(List.of()),
            image.build(),
            0,
            Map.of());
    MachineConfig config =
        MachineConfig.DEFAULT
            .withMemory(1L << 30)
            .withSeed(seed)
            .withChecks(true, false, true, false);
    try (Machine machine =
        new Machine(program, config, StopTheWorldCollector::new, EventSink.none())) {
      Context g = new Context(machine);
      g.p = new P(0);
      g.readOnly = machine.space.readOnly().start();
      long globals = machine.space.globals().start();
      new Run(machine, g, globals + root, globals + iterator, new SplittableRandom(seed)).run();
    }
  }

  private final class Run {
    private final Machine machine;
    private final Context g;
    private final long root;
    private final long iterator;
    private final SplittableRandom random;
    private final Map<String, Long> model = new HashMap<>();

    Run(Machine machine, Context g, long root, long iterator, SplittableRandom random) {
      this.machine = machine;
      this.g = g;
      this.root = root;
      this.iterator = iterator;
      this.random = random;
    }

    void run() {
      Memory.storeLong(root, GoMaps.make(g, 0, map.id(), 0));
      for (int i = 0; i < 600; i++) {
        change();
      }
      GoMaps.iterateStart(g, 0, map.id(), map(), iterator);
      while (Memory.loadLong(iterator) != 0) {
        assertThat(model.get(key())).isEqualTo(boxed(Memory.loadLong(iterator + 8)));
        change();
        change();
        GoMaps.iterateNext(g, 0, iterator);
      }
      machine.collector.audit();
      assertThat(GoMaps.length(map())).isEqualTo(model.size());
      assertThat(machine.collector.statistics().cycles()).isGreaterThan(500);
    }

    private long map() {
      return Memory.loadLong(root);
    }

    private String key() {
      long header = Memory.loadLong(iterator);
      byte[] bytes = new byte[(int) Memory.loadLong(header + 8)];
      Memory.copyOut(Memory.loadLong(header), bytes, 0, bytes.length);
      return new String(bytes, StandardCharsets.US_ASCII);
    }

    private long boxed(long element) {
      return Memory.loadLong(Memory.loadLong(element));
    }

    private void change() {
      long number = random.nextLong(400);
      String key = "the key with number " + number;
      long bytes = machine.space.persistent().allocate(key.length(), 1);
      byte[] text = key.getBytes(StandardCharsets.US_ASCII);
      Memory.copyIn(text, 0, bytes, text.length);
      if (random.nextInt(3) == 0) {
        GoMaps.deleteString(g, 0, map.id(), map(), bytes, text.length);
        model.remove(key);
        return;
      }
      // The key's bytes are garbage unless the map keeps them: no other root does.
      long copy = GoStrings.fromBytes(g, 0, 0, bytes, text.length);
      long element = GoMaps.assignString(g, 0, map.id(), map(), copy, text.length);
      Memory.storeLong(element + ELEMENT_BYTES - 8, number);
      long box = GoHeap.newObject(g, 0, word.id());
      Memory.storeLong(box, number);
      Memory.storeLong(GoMaps.findString(g, 0, map.id(), map(), bytes, text.length), box);
      model.put(key, number);
    }
  }
}
