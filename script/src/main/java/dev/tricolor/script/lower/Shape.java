package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Scalar;
import java.util.List;

/**
 * How values of a type are held.
 *
 * @param sizeBytes size in memory
 * @param alignBytes alignment in memory
 * @param inRegisters whether values are taken apart into {@code parts}; otherwise they stay in
 *     memory
 * @param parts the scalars, in order of their offsets; empty where values stay in memory
 */
record Shape(long sizeBytes, int alignBytes, boolean inRegisters, List<Part> parts) {

  /** A scalar of a value, and where it lies in memory. */
  record Part(Scalar scalar, long offset) {}

  /** Number of scalars. */
  int width() {
    return parts.size();
  }
}
