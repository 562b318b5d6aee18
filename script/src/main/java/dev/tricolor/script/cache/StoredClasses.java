package dev.tricolor.script.cache;

import dev.tricolor.script.emit.FunctionClasses;

/** A program's classes as an entry holds them: the functions by id, then the other two. */
final class StoredClasses implements FunctionClasses {
  private final TextPool texts;
  private final RecordTable names;
  private final RecordTable classes;

  StoredClasses(TextPool texts, ByteReader in) {
    this.texts = texts;
    names = new RecordTable(in);
    classes = new RecordTable(in);
  }

  static void write(FunctionClasses classes, TextPool.Writer texts, ByteWriter out) {
    RecordTable.Writer names = new RecordTable.Writer();
    RecordTable.Writer codes = new RecordTable.Writer();
    for (int id = 0; id < classes.count(); id++) {
      texts.write(names.records(), classes.name(id));
      names.end();
      write(classes.function(id), codes);
    }
    write(classes.base(), codes);
    write(classes.standIn(), codes);
    names.writeTo(out);
    codes.writeTo(out);
  }

  private static void write(byte[] code, RecordTable.Writer table) {
    table.records().raw(code, 0, code.length);
    table.end();
  }

  @Override
  public int count() {
    return names.size();
  }

  @Override
  public String name(int functionId) {
    return texts.read(names.at(functionId));
  }

  @Override
  public byte[] function(int functionId) {
    return classes.bytes(functionId);
  }

  @Override
  public byte[] base() {
    return classes.bytes(count());
  }

  @Override
  public byte[] standIn() {
    return classes.bytes(count() + 1);
  }
}
