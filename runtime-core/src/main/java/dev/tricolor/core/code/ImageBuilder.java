package dev.tricolor.core.code;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Builds a program's image: read-only data and globals, with the places of all words that hold
 * addresses. Every image begins with two tables that the runtime relies on: {@link #ZERO_BYTES}
 * zero bytes at offset 0, which any zero value may share, and the {@linkplain #smallValue small
 * values}.
 */
public final class ImageBuilder {
  /** Length of the zero bytes at offset 0 of the read-only data. */
  public static final int ZERO_BYTES = 1024;

  /** Number of small values: 0 to 255. */
  public static final int SMALL_VALUES = 256;

  private final ImageSegment readOnly = new ImageSegment();
  private final ImageSegment data = new ImageSegment();
  private final IntStream.Builder readOnlyRelocations = IntStream.builder();
  private final IntStream.Builder dataRelocations = IntStream.builder();
  private final IntStream.Builder dataToData = IntStream.builder();
  private final BitSet globalPointers = new BitSet();
  private final Map<ByteBuffer, Integer> texts = new HashMap<>();
  private final Map<Integer, Integer> closures = new HashMap<>();

  public ImageBuilder() {
    readOnly.reserve(ZERO_BYTES, 8);
    // Where all variables of size 0 are.
    data.reserve(8, 8);
    for (int value = 0; value < SMALL_VALUES; value++) {
      readOnly.putLong(readOnly.reserve(8, 8), value);
    }
  }

  /**
   * Offset, in the read-only data, of the 8-byte little-endian word that holds {@code value}, 0 to
   * 255: what interfaces that hold small integers, and strings of one byte, point to.
   */
  public static long smallValue(long value) {
    return ZERO_BYTES + 8 * value;
  }

  /** The read-only data: string bytes, descriptors, itabs, closures, literals. */
  public ImageSegment readOnly() {
    return readOnly;
  }

  /** The globals. */
  public ImageSegment data() {
    return data;
  }

  /** Offset, in the read-only data, of bytes with this content; equal contents share it. */
  public int text(byte[] content) {
    return switch (content.length) {
      case 0 -> 0;
      case 1 -> (int) smallValue(content[0] & 0xff);
      default -> {
        byte[] own = content.clone();
        yield texts.computeIfAbsent(ByteBuffer.wrap(own), key -> readOnly.append(own, 1));
      }
    };
  }

  /** Offset, in the read-only data, of a text's UTF-8 bytes. */
  public int text(String content) {
    return text(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the word at {@code offset} of the read-only data point into the read-only data. */
  public void pointInReadOnly(int offset, int target) {
    readOnly.putLong(offset, target);
    readOnlyRelocations.add(offset);
  }

  /** Makes the word at {@code offset} of the data point into the read-only data. */
  public void pointFromData(int offset, int target) {
    data.putLong(offset, target);
    dataRelocations.add(offset);
  }

  /** Makes the word at {@code offset} of the data point into the data. */
  public void pointInData(int offset, int target) {
    data.putLong(offset, target);
    dataToData.add(offset);
  }

  /** Writes a string header into the read-only data; an empty string's pointer is nil. */
  public void putString(int offset, byte[] content) {
    if (content.length > 0) {
      pointInReadOnly(offset, text(content));
    }
    readOnly.putLong(offset + 8, content.length);
  }

  /** Writes the string header of a text into the read-only data. */
  public void putString(int offset, String content) {
    putString(offset, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Offset of the closure object of a function that captures nothing: one word, its id. */
  public int closure(int functionId) {
    Integer known = closures.get(functionId);
    if (known != null) {
      return known;
    }
    int offset = readOnly.reserve(8, 8);
    readOnly.putLong(offset, functionId);
    closures.put(functionId, offset);
    return offset;
  }

  /**
   * Reserves a zeroed global.
   *
   * @return its offset in the data
   */
  public int global(TypeDescriptor type) {
    return global(type.sizeBytes(), type.alignBytes(), type.pointerMask());
  }

  /** Reserves a zeroed global of which some words are roots, and returns its offset. */
  public int global(long sizeBytes, int alignBytes, PointerMask pointers) {
    if (sizeBytes == 0) {
      return 0;
    }
    int offset = data.reserve(sizeBytes, pointers.wordCount() > 0 ? 8 : alignBytes);
    for (int word = 0; word < pointers.wordCount(); word++) {
      if (pointers.isPointer(word)) {
        globalPointers.set(offset / 8 + word);
      }
    }
    return offset;
  }

  /** The finished image. */
  public ProgramImage build() {
    return new ProgramImage(
        readOnly.toArray(),
        data.toArray(),
        sorted(readOnlyRelocations),
        sorted(dataRelocations),
        sorted(dataToData),
        PointerMask.of(globalPointers.toLongArray(), globalPointers.length()));
  }

  private static int[] sorted(IntStream.Builder offsets) {
    int[] result = offsets.build().toArray();
    Arrays.sort(result);
    return result;
  }
}
