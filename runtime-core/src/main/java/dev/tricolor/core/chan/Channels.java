package dev.tricolor.core.chan;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.sched.Sudogs;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.value.RuntimeErrors;
import dev.tricolor.core.value.TypedMemory;
import java.util.List;

/**
 * Channel operations. They happen when the goroutine's P has the turn; {@code g.sp} is the
 * innermost frame.
 */
public final class Channels {
  private final Scheduler scheduler;
  private final List<TypeDescriptor> types;
  private final ChannelMaker maker;
  private final TypedMemory memory;
  private final RuntimeErrors errors;

  public Channels(
      Scheduler scheduler,
      List<TypeDescriptor> types,
      Heap heap,
      TypedMemory memory,
      RuntimeErrors errors) {
    this.scheduler = scheduler;
    this.types = types;
    maker = new ChannelMaker(heap);
    this.memory = memory;
    this.errors = errors;
  }

  /** {@code make(chan T, capacity)}. */
  public long make(G g, int channelTypeId, long capacity) {
    TypeDescriptor element = types.get(channelTypeId).element();
    if (ChannelMaker.isTooLarge(element, capacity)) {
      throw error(g, "makechan: size out of range");
    }
    return maker.make(g, element, capacity);
  }

  /** {@code len(ch)}: a timer's channel seems to have no buffer. */
  public static long length(long channel) {
    return hasHiddenBuffer(channel) ? 0 : ChannelLayout.count(channel);
  }

  /** {@code cap(ch)}. */
  public static long capacity(long channel) {
    return hasHiddenBuffer(channel) ? 0 : ChannelLayout.capacity(channel);
  }

  private static boolean hasHiddenBuffer(long channel) {
    return channel == 0 || ChannelLayout.timer(channel) != 0;
  }

  private RuntimeException error(G g, String message) {
    return errors.make(g, g.sp, RuntimeErrors.Kind.PLAIN, message);
  }

  // -- sending
  // -------------------------------------------------------------------------------------

  /** {@code ch <- v}: returns once the value is in the buffer or with a receiver. */
  public void send(G g, long channel, long element) {
    if (channel == 0) {
      throw parkForever(g, WaitReason.CHANNEL_SEND_NIL);
    }
    if (trySend(g, channel, element)) {
      return;
    }
    long sudog = enter(g, channel, element, ChannelLayout.SENDERS);
    scheduler.park(g, WaitReason.CHANNEL_SEND);
    if (!leave(g, sudog)) {
      throw error(g, "send on closed channel");
    }
  }

  /** Sends if that is possible at once. */
  public boolean trySend(G g, long channel, long element) {
    if (channel == 0) {
      return false;
    }
    scheduler.charge(g, scheduler.costs().channelPicos());
    if (ChannelLayout.isClosed(channel)) {
      throw error(g, "send on closed channel");
    }
    long receiver = takeReceiver(channel);
    if (receiver != 0) {
      giveTo(g, channel, receiver, element);
      return true;
    }
    if (ChannelLayout.isFull(channel)) {
      return false;
    }
    copy(g, channel, ChannelLayout.claimTail(channel), element);
    return true;
  }

  private void giveTo(G g, long channel, long receiver, long element) {
    long room = Memory.loadLong(receiver + Sudogs.ELEMENT);
    if (room != 0) {
      copy(g, channel, room, element);
    }
    serve(g.runningOn(), receiver, true);
  }

  long takeReceiver(long channel) {
    return WaitQueue.take(channel + ChannelLayout.RECEIVERS, scheduler.goroutines());
  }

  // -- receiving
  // -----------------------------------------------------------------------------------

  /**
   * {@code v, ok := <-ch}.
   *
   * @param element where the value goes; 0 drops it
   * @return whether a value was received; false once the channel is closed and empty
   */
  public boolean receive(G g, long channel, long element) {
    if (channel == 0) {
      throw parkForever(g, WaitReason.CHANNEL_RECEIVE_NIL);
    }
    if (tryReceive(g, channel, element)) {
      return g.r1 != 0;
    }
    long timer = ChannelLayout.timer(channel);
    long sudog = enter(g, channel, element, ChannelLayout.RECEIVERS);
    if (timer != 0) {
      scheduler.timers().block(g, timer);
    }
    scheduler.park(g, WaitReason.CHANNEL_RECEIVE);
    if (timer != 0) {
      scheduler.timers().unblock(timer);
    }
    return leave(g, sudog);
  }

  /** Receives if that is possible at once; {@code g.r1} then tells whether it was a value. */
  public boolean tryReceive(G g, long channel, long element) {
    if (channel == 0) {
      return false;
    }
    scheduler.charge(g, scheduler.costs().channelPicos());
    look(g, channel);
    long sender = WaitQueue.take(channel + ChannelLayout.SENDERS, scheduler.goroutines());
    if (sender != 0) {
      takeFrom(g, channel, sender, element);
    } else if (ChannelLayout.count(channel) > 0) {
      takeHead(g, channel, element);
    } else if (ChannelLayout.isClosed(channel)) {
      clear(g, channel, element);
      g.r1 = 0;
      return true;
    } else {
      return false;
    }
    g.r1 = 1;
    return true;
  }

  /** A timer's channel may be due. */
  void look(G g, long channel) {
    long timer = ChannelLayout.timer(channel);
    if (timer != 0) {
      scheduler.timers().look(g, timer);
    }
  }

  private void takeFrom(G g, long channel, long sender, long element) {
    long sent = Memory.loadLong(sender + Sudogs.ELEMENT);
    if (ChannelLayout.capacity(channel) == 0) {
      if (element != 0) {
        copy(g, channel, element, sent);
      }
    } else {
      takeHead(g, channel, element);
      copy(g, channel, ChannelLayout.claimTail(channel), sent);
    }
    serve(g.runningOn(), sender, true);
  }

  private void takeHead(G g, long channel, long element) {
    long head = ChannelLayout.releaseHead(channel);
    if (element != 0) {
      copy(g, channel, element, head);
    }
    clear(g, channel, head);
  }

  // -- closing
  // -------------------------------------------------------------------------------------

  /** {@code close(ch)}: readies everybody, the last one queued first, receivers behind senders. */
  public void close(G g, long channel) {
    if (channel == 0) {
      throw error(g, "close of nil channel");
    }
    if (ChannelLayout.isClosed(channel)) {
      throw error(g, "close of closed channel");
    }
    scheduler.charge(g, scheduler.costs().channelPicos());
    ChannelLayout.setClosed(channel);
    long woken = 0;
    for (long queue : new long[] {ChannelLayout.RECEIVERS, ChannelLayout.SENDERS}) {
      while (true) {
        long sudog = WaitQueue.take(channel + queue, scheduler.goroutines());
        if (sudog == 0) {
          break;
        }
        Memory.storeLong(sudog + Sudogs.NEXT, woken);
        woken = sudog;
      }
    }
    while (woken != 0) {
      long next = Memory.loadLong(woken + Sudogs.NEXT);
      Memory.storeLong(woken + Sudogs.NEXT, 0);
      clear(g, channel, Memory.loadLong(woken + Sudogs.ELEMENT), woken);
      serve(g.runningOn(), woken, false);
      woken = next;
    }
  }

  private void clear(G g, long channel, long element, long sudog) {
    boolean receiver = Memory.loadByte(sudog + Sudogs.SENDING) == 0;
    if (receiver) {
      clear(g, channel, element);
    }
  }

  // -- waiting
  // -------------------------------------------------------------------------------------

  private long enter(G g, long channel, long element, long queue) {
    long sudog = scheduler.sudogs().take(g);
    scheduler.sudogs().store(g, sudog, Sudogs.ELEMENT, element);
    scheduler.sudogs().store(g, sudog, Sudogs.CHANNEL, channel);
    Memory.storeByte(sudog + Sudogs.SENDING, queue == ChannelLayout.SENDERS ? 1 : 0);
    Sudogs.setWaiting(g, sudog);
    WaitQueue.add(channel + queue, sudog);
    return sudog;
  }

  private boolean leave(G g, long sudog) {
    Sudogs.setWaiting(g, 0);
    boolean success = Memory.loadByte(sudog + Sudogs.SUCCESS) != 0;
    scheduler.sudogs().release(g, sudog);
    return success;
  }

  /** Readies the goroutine of a sudog that was taken from its queue. */
  void serve(P p, long sudog, boolean success) {
    Memory.storeByte(sudog + Sudogs.SUCCESS, success ? 1 : 0);
    G g = scheduler.goroutines().at(Sudogs.goroutine(sudog));
    g.wakeValue = sudog;
    scheduler.ready(p, g);
  }

  private AssertionError parkForever(G g, WaitReason reason) {
    scheduler.park(g, reason);
    throw new AssertionError("woken from waiting for nothing");
  }

  // -- elements
  // ------------------------------------------------------------------------------------

  private void copy(G g, long channel, long to, long from) {
    memory.copyOne(g, elementType(channel), to, from);
  }

  private void clear(G g, long channel, long element) {
    TypeDescriptor type = elementType(channel);
    if (element != 0) {
      memory.clear(g, type, element, type.sizeBytes());
    }
  }

  private TypeDescriptor elementType(long channel) {
    return types.get((int) Memory.loadLong(channel + ChannelLayout.ELEMENT_TYPE_ID));
  }
}
