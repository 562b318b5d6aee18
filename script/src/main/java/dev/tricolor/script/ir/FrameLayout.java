package dev.tricolor.script.ir;

import dev.tricolor.core.layout.PointerMask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * A variable in memory that holds pointers.
   *
   * @param offset from the start of the memory area, in bytes
   * @param bytes its size
   * @param mask which of its words are pointers
   */
  public record Variable(int offset, long bytes, PointerMask mask) {

    /** The words that hold pointers, counted from the start of the memory area. */
    public IntStream pointerWords() {
      return IntStream.range(0, mask.wordCount())
          .filter(mask::isPointer)
          .map(word -> offset / 8 + word);
    }
  }

  private final List<Variable> variables = new ArrayList<>();
  private int outgoingBytes;
  private int memoryBytes;

  /** Makes the outgoing area at least this big. */
  public void reserveOutgoing(int bytes) {
    outgoingBytes = Math.max(outgoingBytes, (bytes + 7) & -8);
  }

  /** Reserves a memory variable; its offset is relative to the start of the memory area. */
  public int reserveMemory(long bytes, PointerMask mask) {
    int offset = memoryBytes;
    memoryBytes += (int) ((bytes + 7) & -8);
    Variable variable = new Variable(offset, bytes, mask);
    if (variable.pointerWords().findAny().isPresent()) {
      variables.add(variable);
    }
    return offset;
  }

  /** The memory variables that hold pointers, by ascending offset. */
  public List<Variable> variables() {
    return variables;
  }

  /**
   * Words of the memory area that hold pointers: zeroed as the function is entered, because the
   * collector may look at a variable before it is set.
   */
  public BitSet pointerWords() {
    BitSet words = new BitSet();
    variables.forEach(variable -> variable.pointerWords().forEach(words::set));
    return words;
  }

  public int outgoingBytes() {
    return outgoingBytes;
  }

  public int memoryBytes() {
    return memoryBytes;
  }
}
