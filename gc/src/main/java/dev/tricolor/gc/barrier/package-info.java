/**
 * Write barriers: what a store of a pointer tells the marker that works beside the program.
 *
 * <p>Go's rule is {@link dev.tricolor.gc.barrier.BarrierRule#HYBRID}. Compiled code tests a flag
 * before each store of a pointer outside its own frame; while it is set, the pointer that is
 * overwritten and the one that is stored go into a buffer of the P, {@link
 * dev.tricolor.gc.barrier.BarrierBuffer}, and from there to the marker. Nobody asks which colour
 * the stack has.
 *
 * <p>The other rules lose objects; they are there to show that the marker really works beside the
 * program, and that the auditor notices.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.barrier;
