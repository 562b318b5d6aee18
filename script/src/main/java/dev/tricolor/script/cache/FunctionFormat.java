package dev.tricolor.script.cache;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.FunctionInfo.Argument;
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
              readArguments(in));
    }
    return functions;
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
