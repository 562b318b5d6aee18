package dev.tricolor.script.emit;

import dev.tricolor.core.abi.CompiledProgram;

/** A compiled program, and its classes as bytes. */
public record Emission(CompiledProgram program, FunctionClasses classes) {}
