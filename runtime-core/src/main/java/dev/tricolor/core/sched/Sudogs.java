package dev.tricolor.core.sched;

import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.memory.Memory;

/**
 * Sudogs: a sudog is a goroutine in the queue of something it waits for, 104 bytes in simulated
 * memory. Each P keeps a stock of 128.
 *
 * <p>A waiting goroutine's own frame names its first sudog, so sudogs in use need no other root.
 * While the collector marks, the stock is not used: a sudog in it might not be marked.
 */
public final class Sudogs {
  /** Size of a sudog. */
  public static final long BYTES = 104;

  /** Index of the waiting goroutine. */
  public static final long GOROUTINE = 0;

  /** The next in the queue. */
  public static final long NEXT = 8;

  /** The one before it in the queue. */
  public static final long PREVIOUS = 16;

  /** Address of the element to send, or of the room for the one received; 0 for none. */
  public static final long ELEMENT = 24;

  /** Set if a semaphore was handed over; a notify list's number. */
  public static final long TICKET = 48;

  /** Whether the goroutine waits in a select; a byte. */
  public static final long IN_SELECT = 52;

  /** Whether a value was passed, rather than the channel closed; a byte. */
  public static final long SUCCESS = 53;

  /** Whether the goroutine wants to send; a byte. */
  public static final long SENDING = 54;

  /** The goroutine's next sudog, in a select. */
  public static final long WAIT_LINK = 64;

  /** The channel. */
  public static final long CHANNEL = 80;

  /** Number of the select's case. */
  public static final long CASE = 88;

  /** Which of its words hold pointers to the heap: element, wait link, channel. */
  static final long POINTER_BITS = 0b101_0000_1000;

  private final RuntimeObjects objects;

  Sudogs(RuntimeObjects objects) {
    this.objects = objects;
  }

  /** A zeroed sudog of {@code g}. */
  public long take(G g) {
    SudogCache cache = g.runningOn().sudogs;
    long sudog =
        cache.isEmpty() || g.barrierOn ? objects.allocate(g, RuntimeObject.SUDOG) : cache.take();
    Memory.storeLong(sudog + GOROUTINE, g.index);
    return sudog;
  }

  /**
   * Stores a pointer into a sudog, which is no part of the program and may be black.
   *
   * @param field where in the sudog
   */
  public void store(G g, long sudog, long field, long pointer) {
    if (g.barrierOn) {
      objects.shade(pointer);
    }
    Memory.storeLong(sudog + field, pointer);
  }

  /** Gives back a sudog that is in no queue. */
  public void release(G g, long sudog) {
    Memory.clear(sudog, BYTES);
    SudogCache cache = g.runningOn().sudogs;
    if (!cache.isFull() && !g.barrierOn) {
      cache.put(sudog);
    }
  }

  /** The first sudog on which {@code g} waits; 0 if it waits on none. */
  public static long waiting(G g) {
    return Memory.loadLong(waitingSlot(g));
  }

  /** Notes the first sudog on which {@code g} waits. */
  public static void setWaiting(G g, long sudog) {
    Memory.storeLong(waitingSlot(g), sudog);
  }

  private static long waitingSlot(G g) {
    RuntimeFrame frame = RuntimeFrame.GOEXIT;
    return g.stackTop - frame.info().frameBytes() + 8 * RuntimeFrame.WAITING;
  }

  /** The goroutine that a sudog stands for. */
  public static int goroutine(long sudog) {
    return (int) Memory.loadLong(sudog + GOROUTINE);
  }
}
