package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;

/** How a timer lies in simulated memory: 96 bytes, as in Go; offsets are from its first byte. */
public final class TimerRecord {
  /** Size of a timer. */
  public static final long BYTES = 96;

  /** What it does when it fires; an int, one of the constants below. */
  public static final long KIND = 0;

  /** Number of goroutines that wait for its channel; an int. */
  public static final long BLOCKED = 4;

  /** Index in its heap plus one; an int, 0 when it is in none. */
  static final long PLACE = 8;

  /** The P in whose heap it is; an int. */
  static final long PROCESSOR = 12;

  /** Virtual time at which it fires, in picoseconds; 0 when it is stopped. */
  public static final long WHEN = 16;

  /** Picoseconds between two firings; 0 when it fires once. */
  public static final long PERIOD = 24;

  /** The closure of {@link #FUNCTION}, a pointer. */
  public static final long CLOSURE = 32;

  /** The channel of {@link #CHANNEL_SEND}, a pointer. */
  public static final long CHANNEL = 40;

  /** The {@code *time.Location} of the times it sends, a pointer. */
  public static final long LOCATION = 48;

  /** Index of the goroutine that {@link #SLEEP} wakes. */
  public static final long GOROUTINE = 56;

  /** Starts a goroutine that calls a {@code func()}. */
  public static final int FUNCTION = 0;

  /** Sends the time on a channel. */
  public static final int CHANNEL_SEND = 1;

  /** Readies a goroutine. */
  public static final int SLEEP = 2;

  private TimerRecord() {}

  static boolean inHeap(long timer) {
    return Memory.loadInt(timer + PLACE) != 0;
  }

  static long when(long timer) {
    return Memory.loadLong(timer + WHEN);
  }
}
