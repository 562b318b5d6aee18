package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.panic.Fatals;
import dev.tricolor.core.sched.G;
import java.nio.charset.StandardCharsets;

/** The door to errors that end the program at once. */
public final class GoFatal {
  private GoFatal() {}

  /**
   * {@code func fatal(s string)}: a misuse such as an unlock of an unlocked mutex; shows the
   * current goroutine.
   */
  public static void fatal(G g, long sp, long pointer, long length) {
    Context.machineOf(g).fatals.fatal(g, sp, text(pointer, length));
  }

  /** {@code func throw(s string)}: the runtime cannot go on; shows all goroutines. */
  public static void fatalForAll(G g, long sp, long pointer, long length) {
    Context.machineOf(g).fatals.fatalForAll(g, sp, "fatal error: " + text(pointer, length) + "\n");
  }

  /** As {@link #fatal}, for Java; {@code throw} what it returns. */
  public static RuntimeException error(G g, long sp, String message) {
    Context.machineOf(g).fatals.fatal(g, sp, message);
    return new IllegalStateException(message);
  }

  /** {@code os.Exit}: no deferred calls; the low eight bits count. */
  public static void exit(G g, long code) {
    Fatals.end((int) code & 0xff);
  }

  private static String text(long pointer, long length) {
    byte[] bytes = new byte[(int) length];
    Memory.copyOut(pointer, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
