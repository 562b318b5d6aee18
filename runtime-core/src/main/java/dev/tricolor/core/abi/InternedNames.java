package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.memory.PersistentArea;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts and numbers of the pc table that the program has asked for, once each, outside the heap.
 */
final class InternedNames {
  private final PersistentArea area;
  private final Map<String, Long> texts = new HashMap<>();
  private final Map<Long, Long> words = new HashMap<>();

  InternedNames(PersistentArea area) {
    this.area = area;
  }

  /** Address of a text's bytes. */
  long text(String text) {
    return texts.computeIfAbsent(
        text,
        missing -> {
          byte[] bytes = missing.getBytes(StandardCharsets.UTF_8);
          long address = area.allocate(bytes.length, 1);
          Memory.copyIn(bytes, 0, address, bytes.length);
          return address;
        });
  }

  /** Address of a word that holds a number. */
  long word(long number) {
    return words.computeIfAbsent(
        number,
        missing -> {
          long address = area.allocate(8, 8);
          Memory.storeLong(address, missing);
          return address;
        });
  }
}
