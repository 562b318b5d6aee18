package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.panic.Panics;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.RuntimeErrors;
import java.nio.charset.StandardCharsets;

/** The door to deferred calls, panics and recovery. */
public final class GoPanics {
  private GoPanics() {}

  /**
   * The {@code defer} statement.
   *
   * @param recordAddress 48 bytes of the calling frame that stay reserved until it ends; 0 takes
   *     them from the heap
   * @param closure a {@code func()}
   */
  public static void deferFunction(G g, long sp, long recordAddress, long closure) {
    panics(g).defer(g, sp, recordAddress, closure);
  }

  /**
   * The {@code defer} statement in the body of a range-over-func loop.
   *
   * @param closure a {@code func()}
   * @param token offset of the frame of the function around all loops
   */
  public static void deferInOuter(G g, long closure, long token) {
    panics(g).deferForOuter(g, token, closure);
  }

  /** A function with deferred calls ends normally, or goes on after an Unwind to its frame. */
  public static void runDeferred(G g, long sp) {
    panics(g).runDeferred(g, sp);
  }

  /**
   * {@code panic(v)}: {@code throw} what it returns.
   *
   * @param typeAddress the value's type descriptor; 0 for {@code panic(nil)}
   * @param data the value's data word
   */
  public static RuntimeException panic(G g, long sp, long typeAddress, long data) {
    return panics(g).panic(g, sp, typeAddress, data);
  }

  /**
   * {@code recover()}: the type word, and the data word in {@code g.r1}.
   *
   * @param callerFrameOffset the {@code sp} parameter of the function that contains the call
   */
  public static long recover(G g, long callerFrameOffset) {
    return panics(g).recover(g, callerFrameOffset);
  }

  /** {@code runtime.Goexit()}: {@code throw} what it returns. */
  public static RuntimeException goexit(G g, long sp) {
    return panics(g).goexit(g, sp);
  }

  /** A runtime error found in Java: {@code throw} what it returns. */
  public static RuntimeException runtimeError(
      G g, long sp, RuntimeErrors.Kind kind, String message) {
    return kind == RuntimeErrors.Kind.FATAL
        ? GoFatal.error(g, sp, message)
        : panics(g).raise(g, sp, kind.ordinal(), message);
  }

  /** A load or store through nil or a field of nil: {@code throw} what it returns. */
  public static RuntimeException memoryFault(G g, long sp, long address) {
    return panics(g).memoryFault(g, sp, address);
  }

  private static Panics panics(G g) {
    return Context.machineOf(g).panics;
  }

  // -- intrinsics of package runtime
  // ---------------------------------------------------------------

  /** {@code func pendingKind() int}: what to raise, see {@link RuntimeErrors.Kind}. */
  public static long pendingKind(G g) {
    return g.pendingErrorKind;
  }

  /** {@code func pendingMessage() string}: its text. */
  public static long pendingMessage(G g, long sp) {
    return newString(g, sp, g.pendingError);
  }

  /** {@code func setFault(addr uintptr)}: the next panic is a memory fault at this address. */
  public static void setFault(G g, long address) {
    Panics.setFault(g, address);
  }

  /** {@code func panicCount() int}: panics that run in the goroutine. */
  public static long panicCount(G g) {
    return Panics.count(g);
  }

  /** {@code func panicValue(i int) any}: the value of panic i, the oldest first. */
  public static long panicValue(G g, long index) {
    return Panics.value(g, (int) index);
  }

  /** {@code func panicFlags(i int) int}: 1 recovered, 2 Goexit, 4 raised again. */
  public static long panicFlags(G g, long index) {
    return Panics.flags(g, (int) index);
  }

  /** {@code func printPlain(v any)}: prints a value that is neither an error nor a Stringer. */
  public static void printPlain(G g, long typeAddress, long data) {
    PanicValueText.print(g, typeAddress, data);
  }

  /** {@code func typeName(v any) string}. */
  public static long typeName(G g, long sp, long typeAddress, long data) {
    return newString(g, sp, Values.of(g).types.at(typeAddress).name());
  }

  /** {@code func goexit()}: as {@link #goexit(G, long)}, thrown. */
  public static void endGoroutine(G g, long sp) {
    raise(goexit(g, sp));
  }

  private static void raise(RuntimeException thrown) {
    throw thrown;
  }

  private static long newString(G g, long sp, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long address = Context.machineOf(g).heap.newBytes(g, bytes.length);
    Memory.copyIn(bytes, 0, address, bytes.length);
    long closed = Doors.close(g, sp, address);
    g.r1 = bytes.length;
    return closed;
  }
}
