package dev.tricolor.core.chan;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.Sudogs;
import dev.tricolor.core.sched.TimerChannels;
import dev.tricolor.core.sched.TimerRecord;
import dev.tricolor.core.time.Picos;
import dev.tricolor.core.value.TypedMemory;

/** Sends the values of package time's timers: a {@code time.Time} with both clocks. */
public final class TimeSender implements TimerChannels {
  private static final long TIME_BYTES = 24;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Seconds from 1885, where package time's wall seconds begin, to 1970. */
  private static final long SECONDS_1885_TO_1970 = 2_682_288_000L;

  private static final long HAS_MONOTONIC = 1L << 63;
  private static final int SECONDS_SHIFT = 30;

  private final Channels channels;
  private final long epochNanos;
  private final long time;
  private long clockStartNanos;
  private long location;

  /**
   * Creates a sender.
   *
   * @param epochNanos nanoseconds from 1970 to the program's start
   * @param scratch address of 24 bytes that nobody else uses
   */
  public TimeSender(Channels channels, long epochNanos, long scratch) {
    this.channels = channels;
    this.epochNanos = epochNanos;
    time = scratch;
  }

  /**
   * What package time's initialisation tells.
   *
   * @param startNanos what it subtracts from readings of the monotonic clock
   * @param local address of its local location, a global
   */
  public void registerClock(long startNanos, long local) {
    clockStartNanos = startNanos;
    location = local;
  }

  @Override
  public void sendTime(P p, long timer, long whenPicos) {
    long nanos = whenPicos / Picos.PER_NANO;
    long wall = epochNanos + nanos;
    long seconds = wall / NANOS_PER_SECOND + SECONDS_1885_TO_1970;
    Memory.storeLong(time, HAS_MONOTONIC | seconds << SECONDS_SHIFT | wall % NANOS_PER_SECOND);
    Memory.storeLong(time + 8, nanos - clockStartNanos);
    Memory.storeLong(time + 16, location);
    send(p, Memory.loadLong(timer + TimerRecord.CHANNEL));
  }

  /** The time holds no pointer to the heap, so the collector need not hear of it. */
  private void send(P p, long channel) {
    long receiver = channels.takeReceiver(channel);
    if (receiver != 0) {
      long room = Memory.loadLong(receiver + Sudogs.ELEMENT);
      if (room != 0) {
        TypedMemory.copyApart(room, time, TIME_BYTES);
      }
      channels.serve(p, receiver, true);
    } else if (!ChannelLayout.isFull(channel)) {
      TypedMemory.copyApart(ChannelLayout.claimTail(channel), time, TIME_BYTES);
    }
  }

  @Override
  public boolean drain(long timer) {
    long channel = Memory.loadLong(timer + TimerRecord.CHANNEL);
    if (ChannelLayout.count(channel) == 0) {
      return false;
    }
    Memory.clear(ChannelLayout.releaseHead(channel), TIME_BYTES);
    return true;
  }

  /** Makes a channel the timer's own. */
  public static void attach(long channel, long timer) {
    Memory.storeLong(channel + ChannelLayout.TIMER, timer);
  }
}
