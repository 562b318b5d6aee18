package dev.tricolor.script.compile;

import dev.tricolor.core.abi.CompiledProgram;
import dev.tricolor.script.emit.FunctionClasses;
import dev.tricolor.script.load.Disk;
import java.util.List;

/** What came of compiling a program. */
public sealed interface Compilation {

  /**
   * A program that can run.
   *
   * @param classes the classes behind its functions
   * @param facts what the disk was asked for it, and what it answered
   */
  record Success(CompiledProgram program, FunctionClasses classes, List<Disk.Fact> facts)
      implements Compilation {}

  /**
   * A wrong program.
   *
   * @param lines the report, as go build prints it
   */
  record Failure(List<String> lines) implements Compilation {}
}
