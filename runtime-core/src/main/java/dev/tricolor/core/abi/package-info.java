/**
 * The door: what compiled code calls, and the machine that stands behind it.
 *
 * <p>Door methods are static, take the goroutine first and, where they may collect, park, panic or
 * walk the stack, the offset {@code sp} of the calling frame, whose pc slot and live pointer slots
 * the caller has filled. Multi-word results: the first word is the method's result, the others are
 * in {@code g.r1}, {@code g.r2}.
 *
 * <p><b>Java runtime code is atomic with respect to the collector.</b> A door method never collects
 * in the middle of its work: allocation only asks for a collection, and it happens as the door
 * closes, with the pointers that the method returns registered as roots. Likewise a door method
 * parks only as its last act (what it must do after waking reads what the waker left in simulated
 * memory).
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.abi;
