package dev.tricolor.core.abi;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.TypeImageWriter;
import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Details;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;
import dev.tricolor.core.sched.P;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program that consists of types only, and a machine with one goroutine to try doors on. */
final class TestProgram {
  private static final PointerMask ONE_POINTER = PointerMask.of(new long[] {1}, 1);
  private static final PointerMask SECOND_POINTER = PointerMask.of(new long[] {2}, 2);
  private static final PointerMask TWO_POINTERS = PointerMask.of(new long[] {3}, 2);

  final List<TypeDescriptor> types = new ArrayList<>();
  final ImageBuilder image = new ImageBuilder();
  final TypeImageWriter writer = new TypeImageWriter(image);
  final TypeDescriptor int64 = scalar(Kind.INT, "int", 8);
  final TypeDescriptor int32 = scalar(Kind.INT32, "int32", 4);
  final TypeDescriptor uint16 = scalar(Kind.UINT16, "uint16", 2);
  final TypeDescriptor bytes1 = scalar(Kind.UINT8, "uint8", 1);
  final TypeDescriptor bool = scalar(Kind.BOOL, "bool", 1);
  final TypeDescriptor float64 = scalar(Kind.FLOAT64, "float64", 8);
  final TypeDescriptor string =
      add(Kind.STRING, "string", 16, 8, ONE_POINTER, true, false, Details.NONE, List.of());
  final TypeDescriptor any =
      add(
          Kind.INTERFACE,
          "interface {}",
          16,
          8,
          SECOND_POINTER,
          true,
          false,
          Details.NONE,
          List.of());
  final TypeDescriptor function = pointerShaped(Kind.FUNC, "func()", false, Details.NONE);

  private @Nullable CompiledProgram compiled;

  TypeDescriptor scalar(Kind kind, String name, int size) {
    return add(kind, name, size, size, PointerMask.NONE, true, false, Details.NONE, List.of());
  }

  TypeDescriptor pointer(TypeDescriptor to) {
    return pointerShaped(Kind.POINTER, "*" + to.name(), true, element(to, 0));
  }

  TypeDescriptor slice(TypeDescriptor of) {
    return add(
        Kind.SLICE, "[]" + of.name(), 24, 8, ONE_POINTER, false, false, element(of, 0), List.of());
  }

  TypeDescriptor map(TypeDescriptor key, TypeDescriptor element) {
    Details details = new Details(element, key, 0, List.of(), List.of(), List.of(), false);
    String name = "map[" + key.name() + "]" + element.name();
    return pointerShaped(Kind.MAP, name, false, details);
  }

  TypeDescriptor array(int length, TypeDescriptor of) {
    BitSet mask = new BitSet();
    for (int i = 0; i < length; i++) {
      addMask(mask, i * of.sizeBytes(), of);
    }
    return add(
        Kind.ARRAY,
        "[" + length + "]" + of.name(),
        length * of.sizeBytes(),
        of.alignBytes(),
        mask(mask),
        of.comparable(),
        false,
        element(of, length),
        List.of());
  }

  /** A struct with fields a, b, c, … or, for null types, blank bytes. */
  TypeDescriptor struct(String name, TypeDescriptor... fieldTypes) {
    List<Field> fields = new ArrayList<>();
    BitSet mask = new BitSet();
    long end = 0;
    int align = 1;
    boolean comparable = true;
    for (TypeDescriptor type : fieldTypes) {
      end = (end + type.alignBytes() - 1) & -type.alignBytes();
      String field = name.contains("_" + fields.size()) ? "_" : "f" + fields.size();
      fields.add(new Field(field, type, end, "main", "", false));
      addMask(mask, end, type);
      align = Math.max(align, type.alignBytes());
      comparable &= type.comparable();
      end += type.sizeBytes();
    }
    long size = (end + align - 1) & -align;
    Details details = new Details(null, null, 0, fields, List.of(), List.of(), false);
    return add(Kind.STRUCT, name, size, align, mask(mask), comparable, false, details, List.of());
  }

  TypeDescriptor defined(String name, TypeDescriptor under, List<Method> methods) {
    return add(
        under.kind(),
        name,
        under.sizeBytes(),
        under.alignBytes(),
        under.pointerMask(),
        under.comparable(),
        under.direct(),
        under.details(),
        methods);
  }

  TypeDescriptor iface(String name, List<Method> methods) {
    return add(Kind.INTERFACE, name, 16, 8, TWO_POINTERS, true, false, Details.NONE, methods);
  }

  private TypeDescriptor pointerShaped(
      Kind kind, String name, boolean comparable, Details details) {
    return add(kind, name, 8, 8, ONE_POINTER, comparable, true, details, List.of());
  }

  private static Details element(TypeDescriptor of, long length) {
    return new Details(of, null, length, List.of(), List.of(), List.of(), false);
  }

  private static void addMask(BitSet mask, long offset, TypeDescriptor type) {
    for (int word = 0; word < type.pointerMask().wordCount(); word++) {
      if (type.pointerMask().isPointer(word)) {
        mask.set((int) (offset / 8) + word);
      }
    }
  }

  private static PointerMask mask(BitSet bits) {
    return PointerMask.of(bits.toLongArray(), bits.length());
  }

  private TypeDescriptor add(
      Kind kind,
      String name,
      long size,
      int align,
      PointerMask mask,
      boolean comparable,
      boolean direct,
      Details details,
      List<Method> methods) {
    boolean defined = name.startsWith("main.");
    TypeDescriptor type =
        new TypeDescriptor(
            types.size(),
            kind,
            name,
            defined ? name.substring(5) : "",
            defined ? "main" : "",
            size,
            align,
            8L * mask.wordCount(),
            mask,
            comparable,
            direct);
    type.complete(details, methods);
    types.add(type);
    return type;
  }

  /** A machine that runs this program; no type may be added after the first. */
  Machine machine(long seed) {
    if (compiled == null) {
      writer.write(types);
    }
    return machineAsWritten(seed);
  }

  /** {@link #machine} for types that are in the image already. */
  Machine machineAsWritten(long seed) {
    if (compiled == null) {
      compiled =
          new CompiledProgram(
              types,
              List.of(),
              new GoFunction[] {new Raise()},
              new PcTable(List.of()),
              image.build(),
              0,
              Map.of("raise", 0));
    }
    MachineConfig config = MachineConfig.DEFAULT.withMemory(4L << 30).withSeed(seed);
    return new Machine(compiled, config, CollectorFactory.none(), EventSink.none());
  }

  /** A goroutine of the machine. */
  static Context goroutine(Machine machine) {
    Context g = new Context(machine);
    g.p = new P(0);
    g.readOnly = machine.space.readOnly().start();
    g.globals = machine.space.globals().start();
    return g;
  }

  /** Address of a text's bytes, in memory that is not the heap's. */
  static long text(Machine machine, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long address = machine.space.persistent().allocate(bytes.length + 1, 1);
    Memory.copyIn(bytes, 0, address, bytes.length);
    return address;
  }

  static String read(long address, long length) {
    byte[] bytes = new byte[(int) length];
    Memory.copyOut(address, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static long length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Bytes and mallocs, as {@code "24/1"}, of what an action allocates on a machine. */
  static String allocated(Machine machine, Runnable action) {
    machine.heap.flushCaches();
    long bytes = machine.heap.statistics().totalAllocatedBytes();
    long mallocs = machine.heap.statistics().mallocs();
    action.run();
    machine.heap.flushCaches();
    return (machine.heap.statistics().totalAllocatedBytes() - bytes)
        + "/"
        + (machine.heap.statistics().mallocs() - mallocs);
  }

  /** Stands for package runtime: panics with the text of the error. */
  private static final class Raise extends GoFunction {
    @Override
    public void call(G g, long sp, long closure) {
      throw new IllegalStateException(GoPanics.pendingKind(g) + " " + g.pendingError);
    }
  }

  /** Kind and text of the error with which an action makes Go code panic. */
  static String failure(Context g, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("no panic in goroutine " + g.id);
  }
}
