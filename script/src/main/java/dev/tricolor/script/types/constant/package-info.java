/**
 * Exact constant arithmetic: integers without bound, fractions, and complex pairs of them; never
 * binary floating point.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.types.constant;
