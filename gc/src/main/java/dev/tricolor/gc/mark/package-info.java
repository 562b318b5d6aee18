/**
 * Finding everything reachable.
 *
 * <p>A grey object is marked, but not looked into. Small ones are not listed: each has a grey bit
 * beside its mark bit, and {@link dev.tricolor.gc.mark.GreyPages} queues the page. {@link
 * dev.tricolor.gc.mark.Marker} takes a page, or several if they have few grey objects, first loads
 * the pointers of all of these, by address, then looks up and marks what they point to. So memory
 * is read page by page where objects lie together, as in Go's Green Tea; and where they do not, the
 * loads of a batch do not depend on each other, and the host's cores overlap their cache misses.
 *
 * <p>A pointer, interior or not, costs two table look-ups: the {@linkplain
 * dev.tricolor.core.heap.PageDescriptor descriptor} of its page tells span and slot, the mark table
 * has a bit for each slot. What a small object's pointers are is told by the bitmap at the end of
 * its span, otherwise by the type named in its header or span. Objects above 512 bytes wait on a
 * list of their own, go first, so that meanwhile pages gather grey objects, and are scanned 128 KiB
 * at a time, so that a slice of marking can end inside an array of a million pointers.
 *
 * <p><b>Invariant.</b> A set mark bit means: the object is grey and its page queued, or it waits on
 * the list of large ones, or what it points to is marked. When queue and list are empty, nothing
 * marked points to anything unmarked.
 *
 * <p>{@link dev.tricolor.gc.mark.MarkCost} says what marking takes in virtual time, {@link
 * dev.tricolor.gc.mark.NodeCost} what the program's own walks over linked structures take, given
 * how the marker found their nodes to lie.
 *
 * <p><b>Where we differ from Go.</b> One host thread marks, whatever the number of simulated
 * workers, and all of them share one queue of pages. The objects found are the same; the order is
 * not, and no program can see it.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.mark;
