/**
 * Goroutine stacks in simulated memory, as Go's: contiguous, 2048 bytes at first, doubled by
 * copying when a frame does not fit, halved by the collector when little of them is used.
 *
 * <p><b>Where they lie.</b> Stacks of 2 to 16 KiB are cut from 32 KiB spans and cached by each P;
 * larger ones own a span. Frames are named by their offset from the stack's top, so offsets stay
 * true when the stack moves; pointers into the stack do not.
 *
 * <p><b>Moving.</b> {@link dev.tricolor.core.stack.StackMover} copies the used part and corrects
 * every pointer into the old stack: the live slots and the variables of each frame (a dead slot is
 * never looked at), the chain of defer records, and the elements of the sudogs on which the
 * goroutine waits. Nobody else may keep the address of a stack slot while the stack can move.
 *
 * <p><b>What is live.</b> {@link dev.tricolor.core.stack.LiveSlots}: a variable in a frame keeps
 * what it points to alive while its function may still mention it, or a live pointer reaches it.
 *
 * <p><b>Where we differ from Go.</b> A frame's pc lies at its lowest byte and its size comes from
 * the pc table, so no frame pointers are saved. The prologue compares one number whatever the
 * frame's size: a small frame may grow the stack up to 120 bytes earlier than in Go.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.stack;
