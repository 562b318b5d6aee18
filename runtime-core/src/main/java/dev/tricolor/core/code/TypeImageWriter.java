package dev.tricolor.core.code;

import dev.tricolor.core.layout.DescriptorLayout;
import dev.tricolor.core.layout.MethodSets;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Details;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes type descriptors and itabs into the read-only data of an image, in the layout of {@link
 * DescriptorLayout}. Descriptors get their places first and their content later, because they point
 * at each other.
 */
public final class TypeImageWriter {
  private record Pair(int interfaceId, int typeId) {}

  private final ImageBuilder image;
  private final ImageSegment out;
  private final Map<Pair, Integer> itabs = new HashMap<>();

  public TypeImageWriter(ImageBuilder image) {
    this.image = image;
    this.out = image.readOnly();
  }

  /** Hash of a type, the same in every run. */
  public static int hashOf(TypeDescriptor type) {
    return 31 * type.name().hashCode() + type.packagePath().hashCode();
  }

  /**
   * Places and writes descriptors.
   *
   * @param types all descriptors of the program, complete
   */
  public void write(List<TypeDescriptor> types) {
    for (TypeDescriptor type : types) {
      type.placeAt(out.reserve(DescriptorLayout.RECORD_BYTES, 8));
    }
    writeContents(types);
  }

  /** Writes descriptors that have their places already. */
  public void writeContents(List<TypeDescriptor> types) {
    types.forEach(this::write);
  }

  /**
   * Offset of the itab by which a value of {@code type} lies in an interface variable of type
   * {@code interfaceType}; both are placed, and the type has the methods.
   */
  public int itab(TypeDescriptor interfaceType, TypeDescriptor type) {
    Pair pair = new Pair(interfaceType.id(), type.id());
    Integer known = itabs.get(pair);
    if (known != null) {
      return known;
    }
    int[] functions = MethodSets.functionsOf(interfaceType, type);
    int offset = out.reserve(DescriptorLayout.ITAB_FUNCTIONS + 8L * functions.length, 8);
    itabs.put(pair, offset);
    point(offset + DescriptorLayout.ITAB_INTERFACE, interfaceType);
    point(offset + DescriptorLayout.ITAB_TYPE, type);
    out.putInt(offset + DescriptorLayout.ITAB_HASH, hashOf(type));
    for (int i = 0; i < functions.length; i++) {
      out.putLong(offset + DescriptorLayout.ITAB_FUNCTIONS + 8 * i, functions[i]);
    }
    return offset;
  }

  private void write(TypeDescriptor type) {
    int at = (int) type.imageOffset();
    out.putLong(at + DescriptorLayout.SIZE, type.sizeBytes());
    out.putLong(at + DescriptorLayout.POINTER_BYTES, type.pointerBytes());
    out.putInt(at + DescriptorLayout.HASH, hashOf(type));
    out.putByte(at + DescriptorLayout.FLAGS, type.direct() ? DescriptorLayout.FLAG_DIRECT : 0);
    out.putByte(at + DescriptorLayout.ALIGN, type.alignBytes());
    out.putByte(at + DescriptorLayout.FIELD_ALIGN, type.alignBytes());
    out.putByte(at + DescriptorLayout.KIND, type.kind().ordinal());
    out.putLong(at + DescriptorLayout.COMPARABLE, type.comparable() ? 1 : 0);
    if (type.hasPointers()) {
      image.pointInReadOnly(
          at + DescriptorLayout.POINTER_MASK, image.text(maskBytes(type.pointerMask())));
    }
    out.putInt(at + DescriptorLayout.ID, type.id());
    image.putString(at + DescriptorLayout.NAME, type.name());
    image.putString(at + DescriptorLayout.BARE_NAME, type.bareName());
    image.putString(at + DescriptorLayout.PACKAGE_PATH, type.packagePath());
    writeDetails(at, type.details());
    writeMethods(at, type.methods());
  }

  private void writeDetails(int at, Details details) {
    if (details.element() != null) {
      point(at + DescriptorLayout.ELEMENT, details.element());
    }
    if (details.key() != null) {
      point(at + DescriptorLayout.KEY, details.key());
    }
    out.putLong(at + DescriptorLayout.LENGTH, details.length());
    writeFields(at, details.fields());
    writeTypes(at + DescriptorLayout.PARAMETERS, details.parameters());
    writeTypes(at + DescriptorLayout.RESULTS, details.results());
    out.putByte(at + DescriptorLayout.VARIADIC, details.variadic() ? 1 : 0);
  }

  private void writeFields(int at, List<Field> fields) {
    int record = table(at + DescriptorLayout.FIELDS, fields.size(), DescriptorLayout.FIELD_BYTES);
    for (Field field : fields) {
      image.putString(record + DescriptorLayout.FIELD_NAME, field.name());
      point(record + DescriptorLayout.FIELD_TYPE, field.type());
      out.putLong(record + DescriptorLayout.FIELD_OFFSET, field.offsetBytes());
      image.putString(record + DescriptorLayout.FIELD_PACKAGE_PATH, field.packagePath());
      image.putString(record + DescriptorLayout.FIELD_TAG, field.tag());
      out.putByte(record + DescriptorLayout.FIELD_EMBEDDED, field.embedded() ? 1 : 0);
      record += DescriptorLayout.FIELD_BYTES;
    }
  }

  private void writeMethods(int at, List<Method> methods) {
    int record =
        table(at + DescriptorLayout.METHODS, methods.size(), DescriptorLayout.METHOD_BYTES);
    for (Method method : methods) {
      image.putString(record + DescriptorLayout.METHOD_NAME, method.name());
      image.putString(record + DescriptorLayout.METHOD_PACKAGE_PATH, method.packagePath());
      if (method.functionId() >= 0) {
        image.pointInReadOnly(
            record + DescriptorLayout.METHOD_CLOSURE, image.closure(method.functionId()));
      }
      point(record + DescriptorLayout.METHOD_TYPE, method.type());
      record += DescriptorLayout.METHOD_BYTES;
    }
  }

  private void writeTypes(int at, List<TypeDescriptor> types) {
    int word = table(at, types.size(), 8);
    for (TypeDescriptor type : types) {
      point(word, type);
      word += 8;
    }
  }

  /** Reserves records, writes their address and count at {@code at}, returns the first's offset. */
  private int table(int at, int count, int recordBytes) {
    if (count == 0) {
      return 0;
    }
    int first = out.reserve((long) count * recordBytes, 8);
    image.pointInReadOnly(at, first);
    out.putLong(at + 8, count);
    return first;
  }

  private void point(int at, TypeDescriptor type) {
    if (type.imageOffset() < 0) {
      throw new AssertionError("descriptor of " + type + " has no place in the image");
    }
    image.pointInReadOnly(at, (int) type.imageOffset());
  }

  private static byte[] maskBytes(PointerMask mask) {
    byte[] bytes = new byte[(mask.wordCount() + 7) / 8];
    for (int word = 0; word < mask.wordCount(); word++) {
      if (mask.isPointer(word)) {
        bytes[word >> 3] |= (byte) (1 << (word & 7));
      }
    }
    return bytes;
  }
}
