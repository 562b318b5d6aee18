/**
 * A compiled program as data: its functions, the table of simulated pcs with the slots that are
 * live at each, and the image of its read-only data and globals. Shared by all machines that run
 * it; nothing here changes while a program runs.
 *
 * <p><b>Frames.</b> A goroutine's simulated stack grows down from {@code stackTop}. Compiled code
 * names a frame by its <em>offset</em>: the frame's lowest byte lies at {@code stackTop - offset},
 * so offsets stay true when the stack moves. The word at the lowest byte holds the pc of the call,
 * allocation or poll at which the frame waits; the caller's frame begins {@link
 * dev.tricolor.core.code.FunctionInfo#frameBytes} higher, at offset {@code offset - frameBytes};
 * offset 0 is the end of the walk.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.code;
