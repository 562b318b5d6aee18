package dev.tricolor.core.abi;

import dev.tricolor.core.collector.Specials;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.Closures;
import dev.tricolor.core.sched.G;
import org.jspecify.annotations.Nullable;

/** The door to finalizers, cleanups and weak pointers. */
public final class GoFinalizers {
  private static final long SET = 0;
  private static final long ALREADY_SET = 1;
  private static final long NOT_AT_BEGINNING = 2;

  /** Objects of less than this, without pointers, share blocks. */
  private static final int TINY_BYTES = 16;

  private GoFinalizers() {}

  private static Specials specials(G g) {
    return Context.machineOf(g).roots.specials();
  }

  private static boolean inHeap(Heap heap, long address) {
    return heap.pages().spanOf(address) != null;
  }

  /**
   * {@code func setFinalizer(object, closure, table unsafe.Pointer) int}. Objects outside the heap
   * live for ever: nothing is to be done for them.
   *
   * @return 0 done, 1 there is one already, 2 the pointer does not point to an object's beginning
   */
  public static long setFinalizer(G g, long object, long closure, long table) {
    Heap heap = Context.machineOf(g).heap;
    if (!inHeap(heap, object)) {
      return SET;
    }
    if (closure == 0) {
      specials(g).removeFinalizer(object);
      return SET;
    }
    if (!isBeginning(heap, object)) {
      return NOT_AT_BEGINNING;
    }
    return specials(g).setFinalizer(object, closure, table) ? SET : ALREADY_SET;
  }

  private static boolean isBeginning(Heap heap, long object) {
    long slot = heap.pages().objectAt(object);
    return object == slot || heap.pages().startsBehindHeader(object) || object - slot < TINY_BYTES;
  }

  /** {@code func addCleanup(object, closure unsafe.Pointer) uint64}. */
  public static long addCleanup(G g, long object, long closure) {
    return inHeap(Context.machineOf(g).heap, object)
        ? specials(g).addCleanup(object, closure)
        : Long.MAX_VALUE;
  }

  /** {@code func stopCleanup(object uintptr, id uint64)}. */
  public static void stopCleanup(G g, long object, long id) {
    long host = object - Context.machineOf(g).space.visible(0);
    specials(g).stopCleanup(host, id);
  }

  /** {@code func startSystem(body func())}: starts a goroutine that does not count. */
  public static void startSystem(G g, long body) {
    Context.machineOf(g).scheduler.startSystem(g.runningOn(), Closures.function(g, body));
  }

  /**
   * {@code func nextFinalizer() (closure, table, object unsafe.Pointer)}: waits for something to
   * call.
   */
  public static long nextFinalizer(G g, long sp) {
    g.sp = sp;
    Machine machine = Context.machineOf(g);
    Specials.@Nullable Call call = machine.roots.specials().poll();
    while (call == null) {
      machine.scheduler.collectorGoroutines().awaitCalls(g);
      call = machine.roots.specials().poll();
    }
    g.r1 = call.table();
    g.r2 = call.object();
    return call.closure();
  }

  /** {@code func makeHandle(pointer unsafe.Pointer) unsafe.Pointer}: what weak pointers hold. */
  public static long makeHandle(G g, long sp, long pointer) {
    Machine machine = Context.machineOf(g);
    long known = specials(g).weakHandle(pointer);
    if (known != 0) {
      return known;
    }
    long handle = machine.heap.newBytes(g, Long.BYTES);
    specials(g).addWeakHandle(pointer, handle);
    return Doors.close(g, sp, handle);
  }

  /** {@code func loadHandle(handle unsafe.Pointer) unsafe.Pointer}: nil once the object is gone. */
  public static long loadHandle(G g, long handle) {
    long pointer = Memory.loadLong(handle);
    if (g.barrierOn) {
      // The stack may have been looked at already: it must not hold the only pointer.
      Context.machineOf(g).collector.barrier().shade(pointer);
    }
    return pointer;
  }
}
