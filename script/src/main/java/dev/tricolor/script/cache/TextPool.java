package dev.tricolor.script.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A program's strings, each once; they are made when they are first asked for. */
final class TextPool {
  private static final int LATIN = 0;
  private static final int WIDE = 1;

  private final RecordTable table;
  private final @Nullable String[] made;

  TextPool(ByteReader in) {
    table = new RecordTable(in);
    made = new String[table.size()];
  }

  /** The string whose number comes next. */
  String read(ByteReader in) {
    int index = in.number();
    String known = made[index];
    return known != null ? known : make(index);
  }

  private String make(int index) {
    ByteReader in = table.at(index);
    int length = table.lengthOf(index) - 1;
    String text;
    // Decoding Latin-1 is a copy, also before the JVM has compiled anything.
    if (in.octet() == LATIN) {
      text = new String(in.raw(length), StandardCharsets.ISO_8859_1);
    } else {
      char[] chars = new char[length / 2];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (in.octet() | (in.octet() << 8));
      }
      text = new String(chars);
    }
    made[index] = text;
    return text;
  }

  /** Collects strings and numbers them. */
  static final class Writer {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    void write(ByteWriter out, String text) {
      out.number(
          numbers.computeIfAbsent(
              text,
              added -> {
                texts.add(added);
                return texts.size() - 1;
              }));
    }

    void writeTo(ByteWriter out) {
      RecordTable.Writer table = new RecordTable.Writer();
      for (String text : texts) {
        write(text, table.records());
        table.end();
      }
      table.writeTo(out);
    }

    private static void write(String text, ByteWriter out) {
      boolean wide = text.chars().anyMatch(each -> each > 0xff);
      out.octet(wide ? WIDE : LATIN);
      for (int i = 0; i < text.length(); i++) {
        char each = text.charAt(i);
        out.octet(each);
        if (wide) {
          out.octet(each >> 8);
        }
      }
    }
  }
}
