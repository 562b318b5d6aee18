package dev.tricolor.script.ir;

/**
 * The bytes of a simulated frame, from its lowest address: the pc word, a spare word, the outgoing
 * argument area, spill slots, memory variables. Offsets are from the frame's lowest byte.
 *
 * <p>Go's rule for the stride of a frame is 16 + outgoing arguments + spills + memory variables;
 * the two words in front stand for the return address and the saved frame pointer.
 */
public final class FrameLayout {
  /** Bytes in front of the outgoing argument area. */
  public static final int HEADER_BYTES = 16;

  private int outgoingBytes;
  private int memoryBytes;

  /** Makes the outgoing area at least this big. */
  public void reserveOutgoing(int bytes) {
    outgoingBytes = Math.max(outgoingBytes, (bytes + 7) & -8);
  }

  /** Reserves a memory variable; its offset is relative to the start of the memory area. */
  public int reserveMemory(long bytes) {
    int offset = memoryBytes;
    memoryBytes += (int) ((bytes + 7) & -8);
    return offset;
  }

  public int outgoingBytes() {
    return outgoingBytes;
  }

  public int memoryBytes() {
    return memoryBytes;
  }
}
