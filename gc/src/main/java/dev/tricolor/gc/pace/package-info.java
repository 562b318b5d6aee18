/**
 * When to collect: arithmetic over numbers, which knows no heap.
 *
 * <p>The goal leaves GOGC percent of what was found live, stacks and globals included, as room to
 * grow; a memory limit lowers it to what the limit leaves for the heap. A collector that stops the
 * world starts at the goal itself: nothing is allocated while it marks. Go starts earlier, because
 * it marks while the program allocates.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.pace;
