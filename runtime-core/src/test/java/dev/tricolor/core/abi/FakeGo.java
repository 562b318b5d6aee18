package dev.tricolor.core.abi;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.ProgramImage;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GoFunction;
import dev.tricolor.core.sched.Unwind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program whose functions are Java lambdas. Every function has a frame of 128 bytes, whose words
 * 2 to 7 are live pointers, and charges a hundred nanoseconds when it is entered.
 */
public final class FakeGo implements AutoCloseable {
  /** Bytes of a function's frame. */
  public static final int FRAME_BYTES = 128;

  /** Type id of {@code int}. */
  public static final int INT = 0;

  /** Type id of {@code chan int}. */
  public static final int CHAN_INT = 1;

  /** Type id of {@code chan time.Time}. */
  public static final int CHAN_TIME = 2;

  /** Type word of the values that panic here. */
  public static final long VALUE_TYPE = 77;

  /** Word of a frame that holds the value that is sent or received. */
  private static final int VALUE_WORD = 9;

  private static final int BODY_ID = 0;
  private static final long BODY_PC = PcTable.FIRST_PC + RuntimeFrame.values().length;
  private static final int[] LIVE = {2, 3, 4, 5, 6, 7};

  /** What a function does. */
  public interface Body {
    void run(Frame frame);
  }

  /** What each of several goroutines does that differ only in their number. */
  public interface NumberedBody {
    void run(Frame frame, int number);
  }

  public final Machine machine;
  private final List<Body> bodies = new ArrayList<>();
  private final StringBuilder output = new StringBuilder();
  private int exitCode = -1;

  public FakeGo(MachineConfig config) {
    this(config, CollectorFactory.none());
  }

  /** With a collector. */
  public FakeGo(MachineConfig config, CollectorFactory collectors) {
    bodies.add(frame -> {});
    machine = new Machine(program(), config, collectors, EventSink.none());
    machine.output =
        (fd, bytes, offset, length) ->
            output.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
  }

  /** On one P. */
  public static FakeGo onOneProcessor() {
    return new FakeGo(MachineConfig.DEFAULT.withProcessors(1, 4));
  }

  /** Runs {@code main} to its end and returns what was written. */
  public String run(Body main) {
    bodies.set(0, main);
    exitCode = machine.run();
    return output.toString().strip();
  }

  /** The program's exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** Prints the panics as numbers: what package runtime does for real programs. */
  private void printPanics(G g) {
    for (int i = 0; i < GoPanics.panicCount(g); i++) {
      GoPanics.panicValue(g, i);
      output.append(i == 0 ? "panic: " : "\tpanic: ").append(g.r1);
      output.append(" flags ").append(GoPanics.panicFlags(g, i)).append('\n');
    }
  }

  private CompiledProgram program() {
    List<FunctionInfo> infos =
        List.of(
            new FunctionInfo(
                BODY_ID,
                "main.body",
                "/src/main.go",
                10,
                FRAME_BYTES,
                false,
                List.of(),
                List.of()));
    List<Safepoint> safepoints = new ArrayList<>();
    for (RuntimeFrame frame : RuntimeFrame.values()) {
      safepoints.add(frame.safepoint());
    }
    safepoints.add(new Safepoint(infos.get(0), 12, LIVE, Safepoint.NOT_INLINED));
    GoFunction printer =
        new GoFunction() {
          @Override
          public void call(G g, long sp, long closure) {
            printPanics(g);
          }
        };
    GoFunction[] functions = {new Calls(), new Calls(), printer};
    return new CompiledProgram(
        types(),
        infos,
        functions,
        new PcTable(safepoints),
        new ProgramImage(
            new byte[64], new byte[64], new int[0], new int[0], new int[0], PointerMask.NONE),
        1,
        Map.of("printPanics", 2));
  }

  private static List<TypeDescriptor> types() {
    TypeDescriptor integer = type(INT, Kind.INT, "int", PointerMask.NONE);
    TypeDescriptor channel =
        type(CHAN_INT, Kind.CHAN, "chan int", PointerMask.of(new long[] {1}, 1));
    channel.complete(
        new TypeDescriptor.Details(integer, null, 0, List.of(), List.of(), List.of(), false),
        List.of());
    TypeDescriptor time =
        new TypeDescriptor(
            3,
            Kind.STRUCT,
            "time.Time",
            "Time",
            "time",
            24,
            8,
            24,
            PointerMask.of(new long[] {4}, 3),
            true,
            false);
    TypeDescriptor times =
        type(CHAN_TIME, Kind.CHAN, "chan time.Time", PointerMask.of(new long[] {1}, 1));
    times.complete(
        new TypeDescriptor.Details(time, null, 0, List.of(), List.of(), List.of(), false),
        List.of());
    return List.of(integer, channel, times, time);
  }

  private static TypeDescriptor type(int id, Kind kind, String name, PointerMask mask) {
    return new TypeDescriptor(
        id, kind, name, name, "", 8, 8, 8L * mask.wordCount(), mask, true, kind == Kind.CHAN);
  }

  /** A closure that runs {@code body}. */
  public long closure(Body body) {
    bodies.add(body);
    long closure = machine.space.persistent().allocate(16, 8);
    Memory.storeLong(closure, BODY_ID);
    Memory.storeLong(closure + 8, bodies.size() - 1);
    return closure;
  }

  private final class Calls extends GoFunction {
    @Override
    public void call(G g, long sp, long closure) {
      int index = closure == 0 ? 0 : (int) Memory.loadLong(closure + 8);
      Body body = bodies.get(index);
      new Frame(g, sp + FRAME_BYTES).enter(body);
    }
  }

  @Override
  public void close() {
    machine.close();
  }

  /** A function's activation. */
  public final class Frame {
    public final G g;
    public final long sp;

    Frame(G g, long sp) {
      this.g = g;
      this.sp = sp;
    }

    private void enter(Body body) {
      if (sp > g.stackLimit) {
        GoStack.grow(g, sp - FRAME_BYTES, FRAME_BYTES);
      }
      Memory.clear(g.frameAddress(sp), FRAME_BYTES);
      Memory.storeLong(g.frameAddress(sp), BODY_PC);
      work(100);
      Unwind pending = runBody(body);
      while (pending != null) {
        if (pending.targetOffset() != sp) {
          throw pending;
        }
        pending = runDeferred();
      }
    }

    private @Nullable Unwind runBody(Body body) {
      try {
        body.run(this);
        GoPanics.runDeferred(g, sp);
        return null;
      } catch (Unwind unwind) {
        return unwind;
      }
    }

    private @Nullable Unwind runDeferred() {
      try {
        GoPanics.runDeferred(g, sp);
        return null;
      } catch (Unwind unwind) {
        return unwind;
      }
    }

    /** {@code make(chan int, capacity)}. */
    public long makeChannel(long capacity) {
      return GoChannels.make(g, sp, CHAN_INT, capacity);
    }

    public void send(long channel, long value) {
      Memory.storeLong(slot(VALUE_WORD), value);
      GoChannels.send(g, sp, channel, slot(VALUE_WORD));
    }

    /** The received value; -1 if the channel is closed. */
    public long receive(long channel) {
      boolean ok = GoChannels.receive(g, sp, channel, slot(VALUE_WORD));
      return ok ? Memory.loadLong(slot(VALUE_WORD)) : -1;
    }

    /** A select of receives from two channels: index, then value. */
    public String select(long first, long second, boolean block) {
      long cases = slot(2);
      Memory.storeLong(cases, first);
      Memory.storeLong(cases + 8, slot(VALUE_WORD));
      Memory.storeLong(cases + 16, second);
      Memory.storeLong(cases + 24, slot(VALUE_WORD));
      int index = GoChannels.select(g, sp, cases, 0, 2, block);
      return index < 0
          ? "none"
          : index + ":" + (g.r1 == 0 ? -1 : Memory.loadLong(slot(VALUE_WORD)));
    }

    public void close(long channel) {
      GoChannels.close(g, sp, channel);
    }

    /** A zeroed word that never moves. */
    public long newWord() {
      return machine.space.persistent().allocate(32, 8);
    }

    public void acquire(long semaphore, long reason) {
      GoSync.semacquire(g, sp, semaphore, false, reason);
    }

    public void release(long semaphore) {
      GoSync.semrelease(g, sp, semaphore, false);
    }

    /**
     * {@code time.NewTimer} or NewTicker with a channel of its own; returns timer, then channel.
     */
    public long[] newTimer(long nanos, long period) {
      long channel = GoChannels.make(g, sp, CHAN_TIME, 1);
      long when = GoRuntime.nanotime(g) + nanos;
      return new long[] {GoTimers.newTimer(g, sp, when, period, 0, channel), channel};
    }

    /** Receives a time and returns its monotonic reading. */
    public long receiveTime(long channel) {
      GoChannels.receive(g, sp, channel, slot(VALUE_WORD));
      return Memory.loadLong(slot(VALUE_WORD + 1));
    }

    /** The {@code defer} statement, with a record from the heap. */
    public void defer(Body body) {
      GoPanics.deferFunction(g, sp, 0, closure(body));
    }

    /** The {@code defer} statement, with a record in the frame: only once in a function. */
    public void deferInFrame(Body body) {
      GoPanics.deferFunction(g, sp, slot(8), closure(body));
    }

    /** Panics with a value that is only a number. */
    public RuntimeException panic(long value) {
      throw GoPanics.panic(g, sp, VALUE_TYPE, value);
    }

    /** What recover returns: 0 for nil. */
    public long recover() {
      return GoPanics.recover(g, sp - FRAME_BYTES) == 0 ? 0 : g.r1;
    }

    /** Calls a function. */
    public void call(Body body) {
      new Frame(g, sp + FRAME_BYTES).enter(body);
    }

    /** A closure that runs {@code body}. */
    public long closure(Body body) {
      return FakeGo.this.closure(body);
    }

    /** The {@code go} statement. */
    public void go(Body body) {
      GoRuntime.go(g, sp, closure(body));
    }

    /** {@code count} {@code go} statements, whose goroutines are numbered from 0. */
    public void goNumbered(int count, NumberedBody body) {
      for (int i = 0; i < count; i++) {
        int number = i;
        go(frame -> body.run(frame, number));
      }
    }

    /** Address of one of the frame's words. */
    public long slot(int word) {
      return g.frameAddress(sp) + 8L * word;
    }

    /** Computes for a while, polling as compiled code does. */
    public void work(long nanos) {
      for (long left = nanos; left > 0; left -= 1000) {
        g.units += Math.min(left, 1000) * 10;
        if (g.units >= g.unitsDeadline) {
          GoRuntime.poll(g, sp);
        }
      }
    }

    /** Prints and a space. */
    public void print(Object what) {
      work(1000);
      output.append(what).append(' ');
    }

    public void gosched() {
      GoRuntime.gosched(g, sp);
    }

    public void sleep(long nanos) {
      GoRuntime.sleep(g, sp, nanos);
    }
  }
}
