package dev.tricolor.core.chan;

import dev.tricolor.core.memory.Memory;

/** How a channel lies in simulated memory: offsets from its first byte. */
final class ChannelLayout {
  /** Size of a channel without its buffer. */
  static final long BYTES = 112;

  /** Which words hold pointers, in a channel whose elements do: buffer and timer. */
  static final long POINTER_BITS = 0b10100;

  /** Number of elements in the buffer. */
  static final long COUNT = 0;

  /** Capacity, in elements. */
  static final long CAPACITY = 8;

  /** Address of the buffer. */
  static final long BUFFER = 16;

  private static final long ELEMENT_BYTES = 24;
  private static final long CLOSED = 28;

  /** Address of the timer that feeds the channel; 0 if none does. */
  static final long TIMER = 32;

  /** Address of the element type's descriptor. */
  static final long ELEMENT_TYPE = 40;

  private static final long SEND_INDEX = 48;
  private static final long RECEIVE_INDEX = 56;

  /** The receivers' queue: first, last. */
  static final long RECEIVERS = 64;

  /** The senders' queue: first, last. */
  static final long SENDERS = 80;

  /** Number of the element type. */
  static final long ELEMENT_TYPE_ID = 104;

  private ChannelLayout() {}

  /** Fills in a zeroed channel. */
  static void init(long channel, long capacity, long buffer, long elementBytes) {
    Memory.storeLong(channel + CAPACITY, capacity);
    Memory.storeLong(channel + BUFFER, buffer);
    Memory.storeShort(channel + ELEMENT_BYTES, (int) elementBytes);
  }

  static long count(long channel) {
    return Memory.loadLong(channel + COUNT);
  }

  static long capacity(long channel) {
    return Memory.loadLong(channel + CAPACITY);
  }

  static boolean isFull(long channel) {
    return count(channel) == capacity(channel);
  }

  static boolean isClosed(long channel) {
    return Memory.loadInt(channel + CLOSED) != 0;
  }

  static void setClosed(long channel) {
    Memory.storeInt(channel + CLOSED, 1);
  }

  static long timer(long channel) {
    return Memory.loadLong(channel + TIMER);
  }

  /** Where the next element goes; it counts from now on. */
  static long claimTail(long channel) {
    Memory.storeLong(channel + COUNT, count(channel) + 1);
    return advance(channel, SEND_INDEX);
  }

  /** Where the oldest element lies; it no longer counts. */
  static long releaseHead(long channel) {
    Memory.storeLong(channel + COUNT, count(channel) - 1);
    return advance(channel, RECEIVE_INDEX);
  }

  private static long advance(long channel, long indexField) {
    long index = Memory.loadLong(channel + indexField);
    long next = index + 1;
    Memory.storeLong(channel + indexField, next == capacity(channel) ? 0 : next);
    long bytes = Memory.loadUnsignedShort(channel + ELEMENT_BYTES);
    return Memory.loadLong(channel + BUFFER) + index * bytes;
  }
}
