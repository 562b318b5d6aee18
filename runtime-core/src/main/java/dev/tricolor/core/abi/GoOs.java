package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.sched.G;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The door to what Go's package syscall is built on. Byte slices come as pointer, length, capacity;
 * paths end in a NUL. Results are a number and, in {@code g.r1}, an error number of Linux, 0 for
 * none.
 */
public final class GoOs {
  private static final int STAT_BYTES = 144;
  private static final int STAT_MODE = 24;
  private static final int STAT_SIZE = 48;
  private static final int STAT_MODIFIED = 88;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private GoOs() {}

  private static HostSystem host(G g) {
    return Context.machineOf(g).host;
  }

  private static byte[] bytes(long pointer, long length) {
    byte[] copy = new byte[(int) length];
    if (length > 0) {
      Memory.copyOut(pointer, copy, 0, copy.length);
    }
    return copy;
  }

  private static String path(long pointer, long length) {
    int used = length > 0 ? (int) length - 1 : 0;
    return new String(bytes(pointer, used), StandardCharsets.UTF_8);
  }

  private static long result(G g, long value) {
    g.r1 = value < 0 ? -value : 0;
    return value < 0 ? -1 : value;
  }

  private static long error(long value) {
    return value < 0 ? -value : 0;
  }

  /** {@code func openFile(path []byte, flags int, perm uint32) (fd, errno int)}. */
  public static long openFile(
      G g, long path, long length, long capacity, long flags, int permissions) {
    return result(g, host(g).open(path(path, length), (int) flags, permissions));
  }

  /** {@code func readFile(fd int, p []byte, offset int64) (n, errno int)}. */
  public static long readFile(
      G g, long descriptor, long pointer, long length, long capacity, long offset) {
    byte[] buffer = new byte[(int) Math.min(length, 1 << 20)];
    int count = host(g).read((int) descriptor, buffer, offset);
    if (count > 0) {
      Memory.copyIn(buffer, 0, pointer, count);
    }
    return result(g, count);
  }

  /** {@code func writeFile(fd int, p []byte, offset int64) (n, errno int)}. */
  public static long writeFile(
      G g, long descriptor, long pointer, long length, long capacity, long offset) {
    if (descriptor == 1 || descriptor == ProgramOutput.STANDARD_ERROR) {
      byte[] buffer = bytes(pointer, length);
      ProgramOutput output = Context.machineOf(g).output;
      int error = output.attempt((int) descriptor, buffer, 0, buffer.length);
      return result(g, error == 0 ? length : -error);
    }
    return result(g, host(g).write((int) descriptor, bytes(pointer, length), offset));
  }

  /** {@code func seekFile(fd int, offset int64, whence int) (position int64, errno int)}. */
  public static long seekFile(G g, long descriptor, long offset, long whence) {
    return result(g, host(g).seek((int) descriptor, offset, (int) whence));
  }

  /** {@code func fileOp(op, fd int, arg int64) (errno int)}. */
  public static long fileOp(G g, long operation, long descriptor, long argument) {
    return error(host(g).descriptorOperation((int) operation, (int) descriptor, argument));
  }

  /** {@code func pathOp(op int, path, other []byte, arg int64) (errno int)}. */
  public static long pathOp(
      G g,
      long operation,
      long path,
      long pathLength,
      long pathCapacity,
      long other,
      long otherLength,
      long otherCapacity,
      long argument) {
    return error(
        host(g)
            .pathOperation(
                (int) operation, path(path, pathLength), path(other, otherLength), argument));
  }

  /** {@code func statFile(fd int, path []byte, follow bool, stat unsafe.Pointer) (errno int)}. */
  public static long statFile(
      G g, long descriptor, long path, long length, long capacity, boolean follow, long stat) {
    long[] known = host(g).stat((int) descriptor, path(path, length), follow);
    if (known.length == 1) {
      return error(known[0]);
    }
    Memory.clear(stat, STAT_BYTES);
    Memory.storeInt(stat + STAT_MODE, (int) known[0]);
    Memory.storeLong(stat + STAT_SIZE, known[1]);
    Memory.storeLong(stat + STAT_MODIFIED, known[2] / NANOS_PER_SECOND);
    Memory.storeLong(stat + STAT_MODIFIED + 8, known[2] % NANOS_PER_SECOND);
    return 0;
  }

  /** {@code func systemText(op int, path []byte) (text string, errno int)}. */
  public static long systemText(
      G g, long sp, long operation, long path, long length, long capacity) {
    String text = host(g).text((int) operation, path(path, length));
    if (text == null) {
      g.r1 = 0;
      g.r2 = 2;
      return 0;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    long pointer = newString(g, encoded);
    long closed = Doors.close(g, sp, pointer);
    g.r1 = encoded.length;
    g.r2 = 0;
    return closed;
  }

  private static long newString(G g, byte[] text) {
    if (text.length == 0) {
      return 0;
    }
    long pointer = Context.machineOf(g).heap.newBytes(g, text.length);
    Memory.copyIn(text, 0, pointer, text.length);
    return pointer;
  }

  /** {@code func processID(which int) int}: the same in every run. */
  public static long processId(long which) {
    return which == 0 ? 4242 : which == 1 ? 4241 : 1000;
  }

  /** {@code func exitProcess(code int)}. */
  public static void exitProcess(G g, long code) {
    GoFatal.exit(g, code);
  }

  /** {@code func processArguments() []string}. */
  public static long processArguments(G g) {
    return strings(g, host(g).arguments());
  }

  /** {@code func processEnvironment() []string}. */
  public static long processEnvironment(G g) {
    return strings(g, host(g).environment());
  }

  /** A slice of strings in persistent memory, where no collection can disturb it. */
  private static long strings(G g, List<String> texts) {
    Machine machine = Context.machineOf(g);
    long array = machine.space.persistent().allocate(Math.max(16, 16L * texts.size()), 8);
    for (int i = 0; i < texts.size(); i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
      long pointer = machine.space.persistent().allocate(Math.max(8, text.length), 8);
      Memory.copyIn(text, 0, pointer, text.length);
      Memory.storeLong(array + 16L * i, pointer);
      Memory.storeLong(array + 16L * i + 8, text.length);
    }
    g.r1 = texts.size();
    g.r2 = texts.size();
    return array;
  }
}
