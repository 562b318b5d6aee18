package dev.tricolor.core.abi;

import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers the pieces of one {@code print} or {@code println}, which is written at once. */
public final class PrintBuffer {
  private final AddressSpace space;
  private byte[] bytes = new byte[256];
  private int used;

  PrintBuffer(AddressSpace space) {
    this.space = space;
  }

  void append(String text) {
    byte[] added = text.getBytes(StandardCharsets.ISO_8859_1);
    reserve(added.length);
    System.arraycopy(added, 0, bytes, used, added.length);
    used += added.length;
  }

  void append(char ascii) {
    reserve(1);
    bytes[used++] = (byte) ascii;
  }

  /** Appends bytes of simulated memory. */
  void appendMemory(long address, long byteCount) {
    int count = Math.toIntExact(byteCount);
    reserve(count);
    Memory.copyOut(address, bytes, used, count);
    used += count;
  }

  /** Appends an address as the program sees it. */
  void appendAddress(long address) {
    append("0x");
    append(Long.toHexString(space.visible(address)));
  }

  private void reserve(int more) {
    if (bytes.length - used < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(used, more)));
    }
  }

  void writeTo(ProgramOutput output) {
    int length = used;
    used = 0;
    output.write(ProgramOutput.STANDARD_ERROR, bytes, 0, length);
  }
}
