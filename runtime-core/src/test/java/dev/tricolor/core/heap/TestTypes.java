package dev.tricolor.core.heap;

import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;

/** Types made up for tests, numbered as they are made. */
public final class TestTypes {
  private final List<TypeDescriptor> types = new ArrayList<>();

  /** A struct of words, pointers where the text has a p: {@code "pp.."}. */
  public TypeDescriptor words(String words) {
    long[] bits = new long[(words.length() + 63) / 64];
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == 'p') {
        bits[i / 64] |= 1L << i;
      }
    }
    int pointerWords = words.lastIndexOf('p') + 1;
    return add(words, 8L * words.length(), 8, PointerMask.of(bits, pointerWords));
  }

  /** A type without pointers. */
  public TypeDescriptor bytes(long sizeBytes) {
    return add("b" + sizeBytes, sizeBytes, 1, PointerMask.NONE);
  }

  private TypeDescriptor add(String name, long sizeBytes, int align, PointerMask mask) {
    TypeDescriptor type =
        new TypeDescriptor(
            types.size(),
            Kind.STRUCT,
            "main." + name,
            name,
            "main",
            sizeBytes,
            align,
            8L * mask.wordCount(),
            mask,
            false,
            false);
    types.add(type);
    return type;
  }

  /** All types by id. */
  public List<TypeDescriptor> list() {
    return List.copyOf(types);
  }
}
