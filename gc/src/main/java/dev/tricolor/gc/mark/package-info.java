/**
 * Finding everything reachable.
 *
 * <p>{@link dev.tricolor.gc.mark.Marker} keeps a stack of grey objects: marked, but not looked
 * into. It takes batches of 128 from it, first loads the pointers of the whole batch, then looks up
 * and marks what they point to. The loads of a batch do not depend on each other, so the host's
 * cores overlap their cache misses; that, not parallelism, makes it fast.
 *
 * <p>A pointer, interior or not, costs two table look-ups: the {@linkplain
 * dev.tricolor.core.heap.PageDescriptor descriptor} of its page tells span and slot, the mark table
 * has a bit for each slot. What a small object's pointers are is told by the bitmap at the end of
 * its span, otherwise by the type named in its header or span. Objects above 512 bytes wait on a
 * list of their own and are scanned 128 KiB at a time, so that an array of a million pointers does
 * not put a million objects on the stack.
 *
 * <p><b>Invariant.</b> A set mark bit means: the object has been pushed, or has no pointers. When
 * both lists are empty, nothing marked points to anything unmarked.
 *
 * <p><b>Where we differ from Go.</b> One host thread marks, whatever the number of simulated
 * workers; Go's Green Tea scans page by page where we scan object by object. The objects found are
 * the same; the order is not, and no program can see it.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.mark;
