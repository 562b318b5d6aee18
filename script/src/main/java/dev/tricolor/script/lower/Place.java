package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import java.util.List;

/** Where a value can be put, its operands evaluated. */
sealed interface Place {

  /** A variable in registers, or a part of one. */
  record Registers(List<Register> registers) implements Place {}

  /**
   * Memory.
   *
   * @param address base address: a leaf or an address in a segment
   * @param inFrame whether it is known to lie in this frame, so that no barrier is needed
   */
  record InMemory(Code address, long offset, boolean inFrame) implements Place {
    Code code() {
      return Code.add(address, offset);
    }
  }

  /** {@code map[key]}. */
  record MapElement(Pos pos, Code map, Value key, Type mapType) implements Place {}

  /** {@code _}. */
  record Nothing() implements Place {}
}
