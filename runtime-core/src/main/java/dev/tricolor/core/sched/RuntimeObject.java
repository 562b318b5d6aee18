package dev.tricolor.core.sched;

/** Heap objects of the runtime's own that programs see in their statistics, with Go's sizes. */
public enum RuntimeObject {
  /** A goroutine that waits for something: see {@link Sudogs}. Its element and channel. */
  SUDOG("runtime.sudog", Sudogs.BYTES, Sudogs.POINTER_BITS),
  /** A deferred call in a loop: link and closure. */
  DEFER("runtime._defer", 48, 0b101),
  /** The timer of a sleeping goroutine. */
  SLEEP_TIMER("runtime.timer", TimerRecord.BYTES, 0),
  /** A time.Timer or time.Ticker: channel, then a timer with closure, channel and location. */
  TIMER("time.Timer", 16 + TimerRecord.BYTES, 0b1_1100_0001),
  /** What Go keeps of a goroutine. */
  GOROUTINE("runtime.g", 480, 0);

  private final String typeName;
  private final long bytes;
  private final long pointerBits;

  RuntimeObject(String typeName, long bytes, long pointerBits) {
    this.typeName = typeName;
    this.bytes = bytes;
    this.pointerBits = pointerBits;
  }

  public String typeName() {
    return typeName;
  }

  /** Size, in bytes. */
  public long bytes() {
    return bytes;
  }

  /** Which of its words hold pointers, lowest bit first. */
  public long pointerBits() {
    return pointerBits;
  }
}
