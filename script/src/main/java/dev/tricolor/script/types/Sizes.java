package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How gc lays out values in memory on amd64. */
public final class Sizes {

  /** Bytes of a pointer, and the largest alignment. */
  public static final int WORD = 8;

  /** gc refuses types that are larger. */
  public static final long LIMIT = 1L << 50;

  private Sizes() {}

  /** Size in bytes; of enormous types some number above {@link #LIMIT}. */
  public static long sizeOf(Type type) {
    return switch (type.underlying()) {
      case Type.Basic basic -> sizeOf(basic.kind());
      case Type.Slice _ -> 3 * WORD;
      case Type.Interface _ -> 2 * WORD;
      case Type.Array array -> sizeOf(array);
      case Type.Struct struct -> structSize(struct);
      case Type.Pointer _, Type.Chan _, Type.MapType _, Type.Signature _ -> WORD;
      case Type.Tuple _, Type.Union _, Type.Named _, Type.TypeParam _, Type.Alias _ ->
          throw new IllegalArgumentException("no value has type " + type);
    };
  }

  private static long sizeOf(BasicKind kind) {
    return switch (kind) {
      case BOOL, INT8, UINT8 -> 1;
      case INT16, UINT16 -> 2;
      case INT32, UINT32, FLOAT32 -> 4;
      case STRING, COMPLEX128 -> 16;
      default -> WORD;
    };
  }

  private static long sizeOf(Type.Array array) {
    if (array.length() <= 0) {
      return 0;
    }
    long element = sizeOf(array.element());
    return element > LIMIT / array.length() ? LIMIT + 1 : element * array.length();
  }

  /** Alignment in bytes. */
  public static int alignOf(Type type) {
    return switch (type.underlying()) {
      case Type.Array array -> alignOf(array.element());
      case Type.Struct struct -> {
        int largest = 1;
        for (Obj.Var field : struct.fields()) {
          largest = Math.max(largest, alignOf(field.type()));
        }
        yield largest;
      }
      case Type.Basic basic -> alignOf(basic.kind());
      default -> WORD;
    };
  }

  private static int alignOf(BasicKind kind) {
    return switch (kind) {
      case STRING, COMPLEX128 -> WORD;
      case COMPLEX64 -> 4;
      default -> (int) sizeOf(kind);
    };
  }

  /** Where each field begins. */
  public static List<Long> offsetsOf(Type.Struct struct) {
    List<Long> offsets = new ArrayList<>(struct.fields().size());
    long end = 0;
    for (Obj.Var field : struct.fields()) {
      long offset = align(end, alignOf(field.type()));
      offsets.add(offset);
      end = Math.min(offset + sizeOf(field.type()), LIMIT + 1);
    }
    return offsets;
  }

  /** Where the field begins that {@code path} leads to without passing a pointer. */
  public static long offsetOf(Type type, List<Integer> path) {
    long offset = 0;
    Type at = type;
    for (int index : path) {
      Type.Struct struct = (Type.Struct) at.underlying();
      offset += offsetsOf(struct).get(index);
      at = struct.fields().get(index).type();
    }
    return offset;
  }

  private static long structSize(Type.Struct struct) {
    if (struct.fields().isEmpty()) {
      return 0;
    }
    long offset = offsetsOf(struct).getLast();
    long last = sizeOf(struct.fields().getLast().type());
    long end = offset + last;
    // The address of a final field without size must not lie in the next object.
    if (last == 0 && end > 0) {
      end++;
    }
    return Math.min(align(end, alignOf(struct)), LIMIT + 1);
  }

  private static long align(long offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  /** How many bytes from the start may contain pointers: up to the end of the last one. */
  public static long pointerBytesOf(Type type) {
    return switch (type.underlying()) {
      case Type.Basic basic -> isPointer(basic.kind()) ? WORD : 0;
      case Type.Interface _ -> 2 * WORD;
      case Type.Array array -> {
        long element = array.length() <= 0 ? 0 : pointerBytesOf(array.element());
        yield element == 0 ? 0 : (array.length() - 1) * sizeOf(array.element()) + element;
      }
      case Type.Struct struct -> pointerBytesOf(struct);
      default -> WORD;
    };
  }

  private static boolean isPointer(BasicKind kind) {
    return kind == BasicKind.STRING || kind == BasicKind.UNSAFE_POINTER;
  }

  private static long pointerBytesOf(Type.Struct struct) {
    List<Long> offsets = offsetsOf(struct);
    for (int i = offsets.size() - 1; i >= 0; i--) {
      long field = pointerBytesOf(struct.fields().get(i).type());
      if (field > 0) {
        return offsets.get(i) + field;
      }
    }
    return 0;
  }

  /** Whether values contain pointers. */
  public static boolean hasPointers(Type type) {
    return pointerBytesOf(type) > 0;
  }

  /** Whether a value is one pointer, so that an interface holds it without a box. */
  public static boolean isPointerShaped(Type type) {
    return switch (type.underlying()) {
      case Type.Pointer _, Type.MapType _, Type.Chan _, Type.Signature _ -> true;
      case Type.Basic basic -> basic.kind() == BasicKind.UNSAFE_POINTER;
      case Type.Struct struct ->
          struct.fields().size() == 1 && isPointerShaped(struct.fields().getFirst().type());
      case Type.Array array -> array.length() == 1 && isPointerShaped(array.element());
      default -> false;
    };
  }

  /** Which 8-byte words of a value hold pointers, as the collector sees them. */
  public static BitSet pointerMask(Type type) {
    BitSet mask = new BitSet();
    mark(mask, type, 0);
    return mask;
  }

  private static void mark(BitSet mask, Type type, long offset) {
    switch (type.underlying()) {
      case Type.Basic basic -> {
        if (isPointer(basic.kind())) {
          mask.set(word(offset));
        }
      }
      // The first word points to a type or itab, which are never collected.
      case Type.Interface _ -> mask.set(word(offset) + 1);
      case Type.Array array -> {
        if (hasPointers(array)) {
          long size = sizeOf(array.element());
          for (long i = 0; i < array.length(); i++) {
            mark(mask, array.element(), offset + i * size);
          }
        }
      }
      case Type.Struct struct -> {
        List<Long> offsets = offsetsOf(struct);
        for (int i = 0; i < offsets.size(); i++) {
          mark(mask, struct.fields().get(i).type(), offset + offsets.get(i));
        }
      }
      default -> mask.set(word(offset));
    }
  }

  private static int word(long offset) {
    return Math.toIntExact(offset / WORD);
  }
}
