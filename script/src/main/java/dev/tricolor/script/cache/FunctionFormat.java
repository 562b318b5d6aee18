package dev.tricolor.script.cache;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.FunctionInfo.Argument;
import dev.tricolor.core.code.StackObject;
import java.util.ArrayList;
import java.util.List;

/** What tracebacks and stack walks know of functions. */
final class FunctionFormat {
  private FunctionFormat() {}

  static void write(List<FunctionInfo> functions, TextPool.Writer texts, ByteWriter out) {
    out.number(functions.size());
    for (FunctionInfo function : functions) {
      texts.write(out, function.name());
      texts.write(out, function.file());
      out.number(function.line());
      out.number(function.frameBytes());
      out.flag(function.wrapper());
      writeArguments(function.arguments(), out);
      writeObjects(function.stackObjects(), out);
    }
  }

  private static void writeObjects(List<StackObject> objects, ByteWriter out) {
    out.number(objects.size());
    for (StackObject object : objects) {
      out.number(object.firstWord());
      out.number(object.words());
      out.number(object.pointerWords().size());
      for (int word : object.pointerWords()) {
        out.number(word);
      }
    }
  }

  private static void writeArguments(List<Argument> arguments, ByteWriter out) {
    out.number(arguments.size());
    for (Argument argument : arguments) {
      out.number(argument.slotByte() + 1);
      out.number(argument.bytes());
      writeArguments(argument.parts(), out);
    }
  }

  static FunctionInfo[] read(TextPool texts, ByteReader in) {
    FunctionInfo[] functions = new FunctionInfo[in.number()];
    for (int id = 0; id < functions.length; id++) {
      functions[id] =
          new FunctionInfo(
              id,
              texts.read(in),
              texts.read(in),
              in.number(),
              in.number(),
              in.flag(),
              readArguments(in),
              readObjects(in));
    }
    return functions;
  }

  private static List<StackObject> readObjects(ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<StackObject> objects = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int firstWord = in.number();
      int words = in.number();
      int wordCount = in.number();
      List<Integer> pointerWords = new ArrayList<>(wordCount);
      for (int j = 0; j < wordCount; j++) {
        pointerWords.add(in.number());
      }
      objects.add(new StackObject(firstWord, words, pointerWords));
    }
    return objects;
  }

  private static List<Argument> readArguments(ByteReader in) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      arguments.add(new Argument(in.number() - 1, in.number(), readArguments(in)));
    }
    return arguments;
  }
}
