/**
 * Turning what was not marked into free slots and pages.
 *
 * <p>Sweeping a span makes its mark bits its alloc bits: a slot whose bit is clear is free and will
 * be found by the next search for a run. Mark bits are cleared on the way, so they are zero
 * whenever no cycle is on. A span without survivors goes back to the page heap.
 *
 * <p><b>Where we differ from Go.</b> Go swaps two bitmaps, we copy one into the other: a few longs,
 * and no allocator of bitmaps.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.sweep;
