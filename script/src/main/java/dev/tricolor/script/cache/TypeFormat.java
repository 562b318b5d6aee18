package dev.tricolor.script.cache;

import dev.tricolor.core.layout.Kind;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.layout.TypeDescriptor.Details;
import dev.tricolor.core.layout.TypeDescriptor.Field;
import dev.tricolor.core.layout.TypeDescriptor.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Type descriptors: first what each is by itself, then what refers to others. A descriptor is
 * mentioned by its id plus one; 0 is none.
 */
final class TypeFormat {
  private static final Kind[] KINDS = Kind.values();

  private TypeFormat() {}

  static void write(List<TypeDescriptor> types, TextPool.Writer texts, ByteWriter out) {
    out.number(types.size());
    for (TypeDescriptor type : types) {
      writeAlone(type, texts, out);
    }
    for (TypeDescriptor type : types) {
      writeDetails(type.details(), texts, out);
      out.number(type.methods().size());
      for (Method method : type.methods()) {
        texts.write(out, method.name());
        texts.write(out, method.packagePath());
        mention(method.type(), out);
        out.number(method.functionId() + 1);
      }
    }
  }

  private static void writeAlone(TypeDescriptor type, TextPool.Writer texts, ByteWriter out) {
    out.octet(type.kind().ordinal());
    texts.write(out, type.name());
    texts.write(out, type.bareName());
    texts.write(out, type.packagePath());
    out.number(type.sizeBytes());
    out.number(type.alignBytes());
    out.number(type.pointerBytes());
    writeMask(type.pointerMask(), out);
    out.flag(type.comparable());
    out.flag(type.direct());
    out.number(type.imageOffset() + 1);
  }

  private static void writeDetails(Details details, TextPool.Writer texts, ByteWriter out) {
    boolean any = !details.equals(Details.NONE);
    out.flag(any);
    if (!any) {
      return;
    }
    mention(details.element(), out);
    mention(details.key(), out);
    out.number(details.length());
    out.number(details.fields().size());
    for (Field field : details.fields()) {
      texts.write(out, field.name());
      mention(field.type(), out);
      out.number(field.offsetBytes());
      texts.write(out, field.packagePath());
      texts.write(out, field.tag());
      out.flag(field.embedded());
    }
    mention(details.parameters(), out);
    mention(details.results(), out);
    out.flag(details.variadic());
  }

  private static void mention(List<TypeDescriptor> types, ByteWriter out) {
    out.number(types.size());
    for (TypeDescriptor type : types) {
      mention(type, out);
    }
  }

  private static void mention(@Nullable TypeDescriptor type, ByteWriter out) {
    out.number(type == null ? 0 : type.id() + 1L);
  }

  /** Writes which words hold pointers. */
  static void writeMask(PointerMask mask, ByteWriter out) {
    out.number(mask.wordCount());
    for (int i = 0; 64 * i < mask.wordCount(); i++) {
      out.number(mask.bits(i));
    }
  }

  /** Reads a mask. */
  static PointerMask readMask(ByteReader in) {
    int words = in.number();
    if (words == 0) {
      return PointerMask.NONE;
    }
    long[] bits = new long[(words + 63) / 64];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = in.longNumber();
    }
    return PointerMask.of(bits, words);
  }

  static List<TypeDescriptor> read(TextPool texts, ByteReader in) {
    TypeDescriptor[] types = new TypeDescriptor[in.number()];
    for (int id = 0; id < types.length; id++) {
      types[id] = readAlone(id, texts, in);
    }
    for (TypeDescriptor type : types) {
      Details details = in.flag() ? readDetails(types, texts, in) : Details.NONE;
      type.complete(details, readMethods(types, texts, in));
    }
    return Arrays.asList(types);
  }

  private static TypeDescriptor readAlone(int id, TextPool texts, ByteReader in) {
    TypeDescriptor type =
        new TypeDescriptor(
            id,
            KINDS[in.octet()],
            texts.read(in),
            texts.read(in),
            texts.read(in),
            in.longNumber(),
            in.number(),
            in.longNumber(),
            readMask(in),
            in.flag(),
            in.flag());
    type.placeAt(in.longNumber() - 1);
    return type;
  }

  private static Details readDetails(TypeDescriptor[] types, TextPool texts, ByteReader in) {
    return new Details(
        mentionedOrNone(types, in),
        mentionedOrNone(types, in),
        in.longNumber(),
        readFields(types, texts, in),
        mentionedList(types, in),
        mentionedList(types, in),
        in.flag());
  }

  private static List<Field> readFields(TypeDescriptor[] types, TextPool texts, ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(
          new Field(
              texts.read(in),
              mentioned(types, in),
              in.longNumber(),
              texts.read(in),
              texts.read(in),
              in.flag()));
    }
    return fields;
  }

  private static List<Method> readMethods(TypeDescriptor[] types, TextPool texts, ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<Method> methods = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      methods.add(
          new Method(texts.read(in), texts.read(in), mentioned(types, in), in.number() - 1));
    }
    return methods;
  }

  private static List<TypeDescriptor> mentionedList(TypeDescriptor[] types, ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<TypeDescriptor> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(mentioned(types, in));
    }
    return list;
  }

  private static TypeDescriptor mentioned(TypeDescriptor[] types, ByteReader in) {
    return types[in.number() - 1];
  }

  private static @Nullable TypeDescriptor mentionedOrNone(TypeDescriptor[] types, ByteReader in) {
    int number = in.number();
    return number == 0 ? null : types[number - 1];
  }
}
