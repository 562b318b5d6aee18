package dev.tricolor.script.cache;

import java.util.ArrayList;
import java.util.List;

/** Records of any length behind a table of where each begins: only what is asked for is read. */
final class RecordTable {
  private final ByteReader source;
  private final int size;
  private final int table;
  private final int records;

  /** Finds a table, and skips it in {@code in}. */
  RecordTable(ByteReader in) {
    source = in;
    size = in.number();
    table = in.position();
    records = table + 4 * (size + 1);
    in.skip(4 * (size + 1) + in.wordAt(table + 4 * size));
  }

  int size() {
    return size;
  }

  int lengthOf(int index) {
    return source.wordAt(table + 4 * index + 4) - source.wordAt(table + 4 * index);
  }

  /** A reader that begins at a record. */
  ByteReader at(int index) {
    return source.from(records + source.wordAt(table + 4 * index));
  }

  /** The bytes of a record. */
  byte[] bytes(int index) {
    return at(index).raw(lengthOf(index));
  }

  /** Writes a table: each record is written to {@link #records}, then ended. */
  static final class Writer {
    private final ByteWriter records = new ByteWriter();
    private final List<Integer> ends = new ArrayList<>();

    ByteWriter records() {
      return records;
    }

    void end() {
      ends.add(records.size());
    }

    void writeTo(ByteWriter out) {
      out.number(ends.size());
      out.word(0);
      ends.forEach(out::word);
      out.raw(records);
    }
  }
}
