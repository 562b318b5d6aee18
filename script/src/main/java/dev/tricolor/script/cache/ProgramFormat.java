package dev.tricolor.script.cache;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.script.emit.FunctionClasses;
import dev.tricolor.script.emit.ProgramClasses;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A compiled program with its classes: its strings first, then its parts. */
final class ProgramFormat {
  private ProgramFormat() {}

  /** A program that was read. */
  record Stored(CompiledProgram program, FunctionClasses classes) {}

  static void write(CompiledProgram program, FunctionClasses classes, ByteWriter out) {
    TextPool.Writer texts = new TextPool.Writer();
    ByteWriter parts = new ByteWriter();
    TypeFormat.write(program.types(), texts, parts);
    FunctionFormat.write(program.infos(), texts, parts);
    SafepointFormat.write(program.pcs(), texts, parts);
    ImageFormat.write(program.image(), parts);
    parts.number(program.mainFunctionId());
    writeIds(program.runtimeFunctionIds(), texts, parts);
    parts.flag(program.importsUnsafe());
    StoredClasses.write(classes, texts, parts);
    texts.writeTo(out);
    out.raw(parts);
  }

  static Stored read(ByteReader in) {
    TextPool texts = new TextPool(in);
    var types = TypeFormat.read(texts, in);
    FunctionInfo[] infos = FunctionFormat.read(texts, in);
    var pcs = SafepointFormat.read(infos, texts, in);
    var image = ImageFormat.read(in);
    int mainFunctionId = in.number();
    Map<String, Integer> runtimeFunctionIds = readIds(texts, in);
    boolean importsUnsafe = in.flag();
    FunctionClasses classes = new StoredClasses(texts, in);
    return new Stored(
        new CompiledProgram(
            types,
            Arrays.asList(infos),
            ProgramClasses.table(classes),
            pcs,
            image,
            mainFunctionId,
            runtimeFunctionIds,
            importsUnsafe),
        classes);
  }

  private static void writeIds(Map<String, Integer> ids, TextPool.Writer texts, ByteWriter out) {
    out.number(ids.size());
    new TreeMap<>(ids)
        .forEach(
            (name, id) -> {
              texts.write(out, name);
              out.number(id);
            });
  }

  private static Map<String, Integer> readIds(TextPool texts, ByteReader in) {
    Map<String, Integer> ids = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      ids.put(texts.read(in), in.number());
    }
    return ids;
  }
}
