package dev.tricolor.script.lower;

import dev.tricolor.core.abi.GoStrings;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the doors that make strings, byte and rune slices: a result that does not escape may lie
 * in a buffer of the frame.
 */
final class TextBuffers {
  private static final int RUNE_BYTES = 4;

  private final FunctionLowering f;

  TextBuffers(FunctionLowering f) {
    this.f = f;
  }

  /**
   * Makes a string.
   *
   * @param allocation the expression that escape analysis knows it by; null if it knows none
   */
  Value string(
      Pos pos,
      @Nullable Expression allocation,
      String door,
      String parameters,
      List<Code> arguments) {
    Code buffer = buffer(allocation, GoStrings.BUFFER_BYTES);
    return make(pos, buffer, door, parameters, arguments, Scalar.POINTER, Scalar.I64);
  }

  /** Makes a slice of bytes or runes of a string. */
  Value slice(Expression.Convert convert, boolean ofBytes, List<Code> string) {
    int bufferBytes = ofBytes ? GoStrings.BUFFER_BYTES : GoStrings.BUFFER_RUNES * RUNE_BYTES;
    Code buffer = buffer(convert, bufferBytes);
    String door = ofBytes ? "toBytes" : "toRunes";
    return make(convert.pos(), buffer, door, "JJ", string, Scalar.POINTER, Scalar.I64, Scalar.I64);
  }

  private Code buffer(@Nullable Expression allocation, int bytes) {
    return allocation == null || f.program.escapes().escapes(allocation)
        ? Code.of(0L)
        : f.frameMemory(bytes, PointerMask.NONE);
  }

  private Value make(
      Pos pos,
      Code buffer,
      String door,
      String parameters,
      List<Code> arguments,
      Scalar... results) {
    List<Code> all = new ArrayList<>();
    all.add(buffer);
    all.addAll(arguments);
    boolean onHeap = !(buffer instanceof Code.Address);
    return new Value.Parts(
        f.ir.invoke(
            new Instruction.Target.Java(
                Doors.framed("GoStrings", door, "J" + parameters, "J"), true, true),
            all,
            List.of(results),
            onHeap,
            f.ir.site(pos)));
  }
}
