package dev.tricolor.core.chan;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.sched.Sudogs;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.value.RuntimeErrors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * The {@code select} statement. Its cases lie in the caller's frame, 16 bytes each, channel and
 * element, sends first; they are live slots of that frame, so they stay true when the stack moves.
 */
public final class Selector {
  /** Size of a case. */
  public static final long CASE_BYTES = 16;

  private static final long ELEMENT = 8;

  private final Scheduler scheduler;
  private final Channels channels;
  private final RuntimeErrors errors;

  public Selector(Scheduler scheduler, Channels channels, RuntimeErrors errors) {
    this.scheduler = scheduler;
    this.channels = channels;
    this.errors = errors;
  }

  /**
   * The cases of one select.
   *
   * @param offset of the first case, in bytes from the stack's top
   * @param sendCount how many of them send
   */
  private record Cases(G g, long offset, int sendCount, int count) {
    long address(int index) {
      return g.stackTop - offset + index * CASE_BYTES;
    }

    long channel(int index) {
      return Memory.loadLong(address(index));
    }

    long element(int index) {
      return Memory.loadLong(address(index) + ELEMENT);
    }

    boolean sends(int index) {
      return index < sendCount;
    }

    long queue(int index) {
      return channel(index) + (sends(index) ? ChannelLayout.SENDERS : ChannelLayout.RECEIVERS);
    }
  }

  /**
   * Chooses a case and does it.
   *
   * @param offset of the first case, in bytes from the stack's top
   * @return its index, -1 if none is ready and {@code block} is false; {@code g.r1} tells whether a
   *     receive got a value
   */
  public int select(G g, long offset, int sendCount, int receiveCount, boolean block) {
    Cases cases = new Cases(g, offset, sendCount, sendCount + receiveCount);
    scheduler.charge(g, cases.count() * scheduler.costs().selectCasePicos());
    int[] order = pollOrder(cases);
    for (int index : order) {
      if (tryCase(g, cases, index)) {
        return index;
      }
    }
    if (!block) {
      return -1;
    }
    return await(g, cases, order);
  }

  /** The cases with a channel, in random order. */
  private int[] pollOrder(Cases cases) {
    RandomGenerator random = scheduler.random();
    int[] order = new int[cases.count()];
    int size = 0;
    for (int i = 0; i < order.length; i++) {
      if (cases.channel(i) != 0) {
        int place = random.nextInt(size + 1);
        order[size++] = order[place];
        order[place] = i;
      }
    }
    return Arrays.copyOf(order, size);
  }

  private boolean tryCase(G g, Cases cases, int index) {
    return cases.sends(index)
        ? channels.trySend(g, cases.channel(index), cases.element(index))
        : channels.tryReceive(g, cases.channel(index), cases.element(index));
  }

  // -- waiting
  // -------------------------------------------------------------------------------------

  private int await(G g, Cases cases, int[] order) {
    int[] byAddress = sortByAddress(cases, order);
    enterAll(g, cases, byAddress);
    g.selectDone = false;
    g.wakeValue = 0;
    scheduler.park(g, cases.count() == 0 ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT);
    long served = g.wakeValue;
    boolean success = Memory.loadByte(served + Sudogs.SUCCESS) != 0;
    int index = (int) Memory.loadLong(served + Sudogs.CASE);
    leaveAll(g, cases);
    if (!success && cases.sends(index)) {
      throw errors.make(g, g.sp, RuntimeErrors.Kind.PLAIN, "send on closed channel");
    }
    g.r1 = success ? 1 : 0;
    return index;
  }

  private static int[] sortByAddress(Cases cases, int[] order) {
    return Arrays.stream(order)
        .boxed()
        .sorted(Comparator.comparingLong(cases::channel))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void enterAll(G g, Cases cases, int[] byAddress) {
    long previous = 0;
    for (int index : byAddress) {
      long sudog = scheduler.sudogs().take(g);
      long channel = cases.channel(index);
      scheduler.sudogs().store(g, sudog, Sudogs.ELEMENT, cases.element(index));
      scheduler.sudogs().store(g, sudog, Sudogs.CHANNEL, channel);
      Memory.storeLong(sudog + Sudogs.CASE, index);
      Memory.storeByte(sudog + Sudogs.IN_SELECT, 1);
      Memory.storeByte(sudog + Sudogs.SENDING, cases.sends(index) ? 1 : 0);
      if (previous == 0) {
        Sudogs.setWaiting(g, sudog);
      } else {
        scheduler.sudogs().store(g, previous, Sudogs.WAIT_LINK, sudog);
      }
      previous = sudog;
      WaitQueue.add(cases.queue(index), sudog);
      long timer = ChannelLayout.timer(channel);
      if (timer != 0) {
        scheduler.timers().block(g, timer);
      }
    }
  }

  private void leaveAll(G g, Cases cases) {
    long sudog = Sudogs.waiting(g);
    Sudogs.setWaiting(g, 0);
    while (sudog != 0) {
      long next = Memory.loadLong(sudog + Sudogs.WAIT_LINK);
      long channel = Memory.loadLong(sudog + Sudogs.CHANNEL);
      long timer = ChannelLayout.timer(channel);
      if (timer != 0) {
        scheduler.timers().unblock(timer);
      }
      if (sudog != g.wakeValue) {
        WaitQueue.remove(cases.queue((int) Memory.loadLong(sudog + Sudogs.CASE)), sudog);
      }
      scheduler.sudogs().release(g, sudog);
      sudog = next;
    }
  }
}
