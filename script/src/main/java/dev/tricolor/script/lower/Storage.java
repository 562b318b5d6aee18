package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Register;
import java.util.List;

/** Where a local variable lives. */
sealed interface Storage {

  /** In registers, one for each scalar. */
  record InRegisters(List<Register> registers) implements Storage {}

  /** In memory of the frame: this one's, or the caller's outgoing area for parameters. */
  record InFrame(Code.Address address) implements Storage {}

  /** In a heap object, or another function's variable: the register holds its address. */
  record Boxed(Register pointer) implements Storage {}

  /**
   * In a heap object whose address lies in the frame's memory: results of functions that defer,
   * which are read after an unwinding has dropped all registers.
   */
  record BoxedInFrame(Code.Address pointer) implements Storage {}

  /** A copy inside the closure object whose address is in the register. */
  record InClosure(Register closure, long offset) implements Storage {}
}
