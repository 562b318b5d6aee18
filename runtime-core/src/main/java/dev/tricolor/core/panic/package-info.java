/**
 * Deferred calls, panics, recovery, Goexit, fatal errors and tracebacks.
 *
 * <p><b>Defers.</b> Each goroutine has one chain of defer records, innermost first, headed in its
 * outermost frame. A record lies in the frame that defers or, in loops, in the heap; it names that
 * frame by its offset.
 *
 * <p><b>Panics</b> ({@link dev.tricolor.core.panic.Panics}). A panic pushes a frame that holds its
 * value, and calls the deferred functions from there, on top of everything that led to it: so
 * tracebacks and runtime.Callers still see the frames that panic. If one recovers, an {@link
 * dev.tricolor.core.sched.Unwind} takes the host's frames down to the function that had deferred
 * it; that function runs its other defers and returns. If none does, the program ends. Panics that
 * lie above the function that goes on are forgotten with their frames.
 *
 * <p><b>recover</b> works for the function that the panic itself called: its caller's frame is the
 * panic's frame. Frames of compiler-made wrappers in between do not count.
 *
 * <p><b>Goexit</b> is a panic that nobody can recover and that ends in the end of the goroutine. If
 * a deferred function panics on top of it and recovers below it, the Goexit goes on.
 *
 * <p><b>Fatal errors</b> ({@link dev.tricolor.core.panic.Fatals}) never unwind.
 *
 * <p><b>Where we differ from Go.</b> Runtime errors are made in Go, by our package runtime, from a
 * message that waits here; offsets in tracebacks count safepoints, not machine code bytes.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.panic;
