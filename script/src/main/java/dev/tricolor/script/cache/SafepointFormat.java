package dev.tricolor.script.cache;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.RuntimeFrame;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.Safepoint.InlinedCall;

/**
 * The pc table. Those of the runtime's own frames are the same in all programs and not written; of
 * the others a run needs few, so each is made when it is first asked for.
 */
final class SafepointFormat {
  private static final int OWN = RuntimeFrame.values().length;

  private SafepointFormat() {}

  static void write(PcTable pcs, TextPool.Writer texts, ByteWriter out) {
    RecordTable.Writer table = new RecordTable.Writer();
    for (int i = OWN; i < pcs.size(); i++) {
      write(pcs.at(PcTable.FIRST_PC + i), texts, table.records());
      table.end();
    }
    table.writeTo(out);
  }

  private static void write(Safepoint safepoint, TextPool.Writer texts, ByteWriter out) {
    out.number(safepoint.function().id());
    out.number(safepoint.line());
    out.number(safepoint.livePointerWords().length);
    int last = 0;
    for (int word : safepoint.livePointerWords()) {
      out.number(word - last);
      last = word;
    }
    out.number(safepoint.inlined().length);
    for (InlinedCall call : safepoint.inlined()) {
      texts.write(out, call.name());
      texts.write(out, call.file());
      out.number(call.line());
    }
  }

  static PcTable read(FunctionInfo[] functions, TextPool texts, ByteReader in) {
    RecordTable table = new RecordTable(in);
    return new PcTable(
        OWN + table.size(),
        index ->
            index < OWN
                ? RuntimeFrame.values()[index].safepoint()
                : read(table.at(index - OWN), functions, texts));
  }

  private static Safepoint read(ByteReader in, FunctionInfo[] functions, TextPool texts) {
    return new Safepoint(functions[in.number()], in.number(), words(in), inlined(texts, in));
  }

  private static int[] words(ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return Safepoint.NO_WORDS;
    }
    int[] words = new int[count];
    int last = 0;
    for (int i = 0; i < count; i++) {
      last += in.number();
      words[i] = last;
    }
    return words;
  }

  private static InlinedCall[] inlined(TextPool texts, ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return Safepoint.NOT_INLINED;
    }
    InlinedCall[] calls = new InlinedCall[count];
    for (int i = 0; i < count; i++) {
      calls[i] = new InlinedCall(texts.read(in), texts.read(in), in.number());
    }
    return calls;
  }
}
