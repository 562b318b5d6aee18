package dev.tricolor.core.stack;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.event.StackResized;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.GState;
import dev.tricolor.core.sched.GoroutineStacks;
import dev.tricolor.core.sched.P;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of a machine's goroutines: gives them out, grows and shrinks them, takes them back.
 */
public final class Stacks implements GoroutineStacks {
  /** Room below the prologue's limit, for frames that do not ask. */
  public static final long GUARD_BYTES = 928;

  /** What no setting of the limit can exceed. */
  public static final long CEILING_BYTES = 2_000_000_000;

  private static final long DEFAULT_LIMIT_BYTES = 1_000_000_000;
  private static final long SHRINK_SLACK_BYTES = 800;
  private static final int POISON = 0xdb;

  private final StackAllocator allocator;
  private final PcTable pcs;
  private final StackMover mover;
  private final boolean stress;
  private StackLimit atLimit =
      (g, limitBytes, offset) -> {
        throw new AssertionError("stack overflow");
      };
  private EventSink events = EventSink.none();
  private LongSupplier clock = () -> 0;
  private long limitBytes = DEFAULT_LIMIT_BYTES;
  private long startBytes = StackAllocator.SMALLEST_BYTES;

  /**
   * Makes the stacks of a machine.
   *
   * @param stress move a stack at every door and fill the old one with rubbish
   */
  public Stacks(StackMemory memory, PcTable pcs, boolean stress) {
    allocator = new StackAllocator(memory);
    this.pcs = pcs;
    mover = new StackMover(new StackSlots(pcs));
    this.stress = stress;
  }

  /** Names what ends the program when a stack is too big. */
  public void setAtLimit(StackLimit handler) {
    atLimit = handler;
  }

  /** {@code debug.SetMaxStack}: sets the limit, in bytes, and returns the old one. */
  public long setLimit(long bytes) {
    long old = limitBytes;
    limitBytes = bytes;
    return old;
  }

  /**
   * Names whom to tell of stacks that change their size.
   *
   * @param picos tells the virtual time
   */
  public void setEvents(EventSink sink, LongSupplier picos) {
    events = sink;
    clock = picos;
  }

  // -- a goroutine's life
  // --------------------------------------------------------------------------

  @Override
  public void prepare(P p, G g) {
    long bytes = g.id == 0 ? StackAllocator.SMALLEST_BYTES : startBytes;
    if (g.stackBytes == bytes) {
      return;
    }
    drop(p, g);
    g.stackTop = allocator.take(p.id, bytes) + bytes;
    g.stackBytes = bytes;
    g.stackLimit = bytes - GUARD_BYTES;
  }

  @Override
  public void release(P p, G g) {
    if (g.stackBytes != startBytes) {
      drop(p, g);
    }
  }

  private void drop(P p, G g) {
    if (g.stackBytes != 0) {
      giveBack(p.id, g.stackTop - g.stackBytes, g.stackBytes);
    }
    g.stackBytes = 0;
    g.stackTop = 0;
    g.stackLimit = 0;
  }

  private void giveBack(int processor, long base, long bytes) {
    if (stress) {
      Memory.fill(base, bytes, POISON);
    }
    allocator.giveBack(processor, base, bytes);
  }

  // -- growing and shrinking
  // -----------------------------------------------------------------------

  /**
   * Doubles the stack until a frame fits behind {@code g.sp}, the innermost frame that exists.
   *
   * @param pc of a safepoint of the function that is being entered, whose live slots are its
   *     arguments; 0 if it has no pointers among them
   */
  public void grow(G g, int frameBytes, long pc) {
    long needed = g.sp + frameBytes + GUARD_BYTES;
    long bytes = g.stackBytes;
    do {
      bytes *= 2;
    } while (bytes < needed);
    if (bytes > limitBytes || bytes > CEILING_BYTES) {
      atLimit.exceeded(g, limitBytes, g.sp);
    }
    resize(g, bytes, pc == 0 ? null : new StackMover.Entered(g.sp + frameBytes, pcs.at(pc)));
  }

  /** The collector has looked at the stack: halves it if less than a quarter is in use. */
  public void shrink(G g) {
    if (g.stackBytes > StackAllocator.SMALLEST_BYTES
        && g.state != GState.DEAD
        && g.sp + SHRINK_SLACK_BYTES < g.stackBytes / 4) {
      resize(g, g.stackBytes / 2, null);
    }
  }

  /** Under stress, moves the stack; {@code g.sp} is the innermost frame. */
  public void atDoor(G g) {
    if (stress) {
      resize(g, g.stackBytes, null);
    }
  }

  /** Whether stacks move at every door. */
  public boolean stressed() {
    return stress;
  }

  private void resize(G g, long bytes, StackMover.@Nullable Entered entered) {
    int processor = g.p == null ? 0 : g.p.id;
    long oldBase = g.stackTop - g.stackBytes;
    long oldBytes = g.stackBytes;
    mover.move(g, allocator.take(processor, bytes), bytes, entered);
    giveBack(processor, oldBase, oldBytes);
    if (events.listening() && bytes != oldBytes) {
      events.accept(new StackResized(clock.getAsLong(), g.id, oldBytes, bytes));
    }
  }

  // -- at the end of a collection
  // ------------------------------------------------------------------

  /**
   * Dead goroutines lose their stacks, stocks are emptied, and goroutines used again start with the
   * average of what {@code scanned} ones used.
   */
  public void collected(P p, List<G> goroutines) {
    long usedBytes = 0;
    long count = 0;
    for (G g : goroutines) {
      if (g.state == GState.DEAD) {
        drop(p, g);
      } else {
        usedBytes += g.sp;
        count++;
      }
    }
    allocator.trim();
    long average = count == 0 ? 0 : usedBytes / count;
    startBytes =
        Math.max(StackAllocator.SMALLEST_BYTES, Long.highestOneBit(average + GUARD_BYTES - 1) << 1);
  }
}
