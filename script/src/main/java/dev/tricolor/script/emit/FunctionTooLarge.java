package dev.tricolor.script.emit;

import dev.tricolor.script.ir.IrFunction;

/** A function that does not fit into a JVM method; the message says which, and what to do. */
public final class FunctionTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  FunctionTooLarge(IrFunction function) {
    super(
        "%s: function %s is too large for the JVM, which takes 64 KiB of bytecode; split it"
            .formatted(function.pos(), function.id().name()));
  }
}
