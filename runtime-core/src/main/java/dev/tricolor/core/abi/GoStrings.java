package dev.tricolor.core.abi;

import dev.tricolor.core.code.ImageBuilder;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.CopyCost;
import dev.tricolor.core.value.Runes;
import dev.tricolor.core.value.Strings;

/**
 * Strings: concatenation, comparison, conversions. A string result is its address, with the length
 * in {@code g.r1}; a slice result has its capacity in {@code g.r2} too.
 *
 * <p>{@code buffer} is 0, or, where escape analysis found that a result does not outlive its frame,
 * the address of {@link #BUFFER_BYTES} bytes (for runes, four times as many) in that frame: then
 * only results that do not fit are allocated.
 */
public final class GoStrings {
  /** Size of a frame's buffer for a short-lived string. */
  public static final int BUFFER_BYTES = 32;

  /** Runes that fit a frame's buffer for a short-lived {@code []rune}. */
  public static final int BUFFER_RUNES = 32;

  /** string([]rune) allocates this many bytes more than it fills, as Go does. */
  private static final int RUNES_SLACK_BYTES = 3;

  private GoStrings() {}

  // -- concatenation -----------------------------------------------------------------------------

  /** {@code a + b}; an empty operand costs nothing. */
  public static long concat(G g, long sp, long buffer, long p1, long n1, long p2, long n2) {
    if (n2 == 0) {
      return sole(g, sp, buffer, p1, n1);
    }
    if (n1 == 0) {
      return sole(g, sp, buffer, p2, n2);
    }
    long result = room(g, buffer, n1 + n2);
    Memory.copy(p1, result, n1);
    Memory.copy(p2, result + n1, n2);
    g.r1 = n1 + n2;
    return closed(g, sp, buffer, result);
  }

  /** {@code a + b + c}. */
  public static long concat3(
      G g, long sp, long buffer, long p1, long n1, long p2, long n2, long p3, long n3) {
    if (n3 == 0) {
      return concat(g, sp, buffer, p1, n1, p2, n2);
    }
    if (n1 == 0) {
      return concat(g, sp, buffer, p2, n2, p3, n3);
    }
    if (n2 == 0) {
      return concat(g, sp, buffer, p1, n1, p3, n3);
    }
    long result = room(g, buffer, n1 + n2 + n3);
    Memory.copy(p1, result, n1);
    Memory.copy(p2, result + n1, n2);
    Memory.copy(p3, result + n1 + n2, n3);
    g.r1 = n1 + n2 + n3;
    return closed(g, sp, buffer, result);
  }

  /**
   * Any number of operands.
   *
   * @param headers address of {@code count} string headers, 16 bytes each
   */
  public static long concatN(G g, long sp, long buffer, long headers, int count) {
    long total = 0;
    int filled = 0;
    long last = headers;
    for (int i = 0; i < count; i++) {
      long header = headers + 16L * i;
      long length = Memory.loadLong(header + 8);
      if (length != 0) {
        total += length;
        filled++;
        last = header;
      }
    }
    if (filled <= 1) {
      return filled == 0 ? empty(g) : sole(g, sp, buffer, Memory.loadLong(last), total);
    }
    long result = room(g, buffer, total);
    long at = result;
    for (int i = 0; i < count; i++) {
      long header = headers + 16L * i;
      long length = Memory.loadLong(header + 8);
      Memory.copy(Memory.loadLong(header), at, length);
      at += length;
    }
    g.r1 = total;
    return closed(g, sp, buffer, result);
  }

  /**
   * A concatenation of which only one operand is not empty is that operand, unless its bytes lie in
   * a frame and the result may outlive it.
   */
  private static long sole(G g, long sp, long buffer, long pointer, long length) {
    g.r1 = length;
    if (buffer != 0 || !Doors.onStack(g, pointer)) {
      return pointer;
    }
    long result = room(g, 0, length);
    Memory.copy(pointer, result, length);
    return Doors.close(g, sp, result);
  }

  private static long empty(G g) {
    g.r1 = 0;
    return 0;
  }

  /** Memory for a result that will be copied there: the buffer if it is large enough. */
  private static long room(G g, long buffer, long byteCount) {
    g.units += CopyCost.copy(byteCount);
    return buffer != 0 && byteCount <= BUFFER_BYTES
        ? buffer
        : Context.machineOf(g).heap.newBytes(g, byteCount);
  }

  private static long closed(G g, long sp, long buffer, long result) {
    return result == buffer ? result : Doors.close(g, sp, result);
  }

  // -- comparison --------------------------------------------------------------------------------

  /** -1, 0 or 1. */
  public static int compare(long p1, long n1, long p2, long n2) {
    return Strings.compare(p1, n1, p2, n2);
  }

  public static boolean equal(long p1, long n1, long p2, long n2) {
    return Strings.equal(p1, n1, p2, n2);
  }

  // -- bytes -------------------------------------------------------------------------------------

  /** {@code string([]byte)}; one byte costs nothing. */
  public static long fromBytes(G g, long sp, long buffer, long pointer, long length) {
    g.r1 = length;
    if (length <= 1) {
      return length == 0
          ? 0
          : g.readOnly + ImageBuilder.smallValue(Memory.loadUnsignedByte(pointer));
    }
    long result = room(g, buffer, length);
    Memory.copy(pointer, result, length);
    return closed(g, sp, buffer, result);
  }

  /** {@code []byte(string)}: its capacity fills the buffer or the size class. */
  public static long toBytes(G g, long sp, long buffer, long pointer, long length) {
    g.r1 = length;
    if (buffer != 0 && length <= BUFFER_BYTES) {
      Memory.clear(buffer, BUFFER_BYTES);
      Memory.copy(pointer, buffer, length);
      g.r2 = BUFFER_BYTES;
      return buffer;
    }
    long capacity = SizeClasses.roundUp(length, false);
    long result = Context.machineOf(g).heap.newBytes(g, capacity);
    g.units += CopyCost.copy(length);
    Memory.copy(pointer, result, length);
    Memory.clear(result + length, capacity - length);
    g.r2 = capacity;
    return Doors.close(g, sp, result);
  }

  // -- runes -------------------------------------------------------------------------------------

  /** {@code string(rune)}. */
  public static long fromRune(G g, long sp, long buffer, long rune) {
    long result = room(g, buffer, Runes.MAX_BYTES);
    g.r1 = Runes.encode(Runes.validOrReplacement(rune), result);
    return closed(g, sp, buffer, result);
  }

  /** {@code string([]rune)}. */
  public static long fromRunes(G g, long sp, long buffer, long pointer, long length) {
    long total = 0;
    for (long i = 0; i < length; i++) {
      total += Runes.byteCount(Runes.validOrReplacement(Memory.loadInt(pointer + 4 * i)));
    }
    long result = room(g, buffer, total + RUNES_SLACK_BYTES);
    long at = result;
    for (long i = 0; i < length; i++) {
      at += Runes.encode(Runes.validOrReplacement(Memory.loadInt(pointer + 4 * i)), at);
    }
    g.r1 = total;
    return closed(g, sp, buffer, result);
  }

  /** {@code []rune(string)}: its capacity fills the buffer or the size class. */
  public static long toRunes(G g, long sp, long buffer, long pointer, long length) {
    long count = Runes.count(pointer, length);
    boolean fits = buffer != 0 && count <= BUFFER_RUNES;
    long bytes = fits ? 4L * BUFFER_RUNES : SizeClasses.roundUp(4 * count, false);
    long result = fits ? buffer : Context.machineOf(g).heap.newBytes(g, bytes);
    long at = result;
    for (long i = 0; i < length; ) {
      long decoded = Runes.decode(pointer, length, i);
      Memory.storeInt(at, Runes.rune(decoded));
      at += 4;
      i += Runes.width(decoded);
    }
    Memory.clear(at, result + bytes - at);
    g.r1 = count;
    g.r2 = bytes / 4;
    return closed(g, sp, buffer, result);
  }

  /** {@code len([]rune(string))}. */
  public static long countRunes(long pointer, long length) {
    return Runes.count(pointer, length);
  }

  /**
   * The rune at {@code index} of a string of {@code length} bytes.
   *
   * @return the rune in the low 32 bits, its width in bytes in the high 32 bits
   */
  public static long decodeRune(long pointer, long length, long index) {
    return Runes.decode(pointer, length, index);
  }
}
