package dev.tricolor.script.compile;

import dev.tricolor.core.abi.CompiledProgram;
import java.util.List;

/** What came of compiling a program. */
public sealed interface Compilation {

  /** A program that can run. */
  record Success(CompiledProgram program) implements Compilation {}

  /**
   * A wrong program.
   *
   * @param lines the report, as go build prints it
   */
  record Failure(List<String> lines) implements Compilation {}
}
