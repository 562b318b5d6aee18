package dev.tricolor.core.abi;

/**
 * One simulated machine that runs one program: the parts of the runtime, wired together. The fields
 * are the parts; door methods reach them from the goroutine.
 */
public final class Machine {
  /** The program. */
  public final CompiledProgram program;

  public Machine(CompiledProgram program) {
    this.program = program;
  }
}
