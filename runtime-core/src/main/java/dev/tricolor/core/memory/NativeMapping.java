package dev.tricolor.core.memory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * The host's mmap, munmap and madvise. Loaded on first use, because the first downcall of a process
 * costs about a tenth of a second.
 */
final class NativeMapping {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

  private static final int READ_WRITE = 3;
  private static final int PRIVATE_ANONYMOUS_NORESERVE = MAC ? 0x1042 : 0x4022;
  private static final int MADV_DONTNEED = 4;
  private static final int MADV_HUGEPAGE = 14;
  private static final long MAP_FAILED = -1;

  /**
   * One shape for all three, because the JVM writes code for each: six long registers. Functions
   * read the lower half of a register for an int, and ignore registers that they do not know.
   */
  private static final FunctionDescriptor SHAPE =
      FunctionDescriptor.of(
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG,
          ValueLayout.JAVA_LONG);

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle CALL = handle();
  private static final MemorySegment MMAP = address("mmap");
  private static final MemorySegment MUNMAP = address("munmap");
  private static final MemorySegment MADVISE = address("madvise");

  private NativeMapping() {}

  @SuppressWarnings(
      "restricted") // The launcher enables native access; Java has no mmap of its own.
  private static MethodHandle handle() {
    return LINKER.downcallHandle(SHAPE);
  }

  private static MemorySegment address(String name) {
    return LINKER.defaultLookup().findOrThrow(name);
  }

  private static long call(MemorySegment function, long a, long b, long c, long d, long e) {
    try {
      return (long) CALL.invokeExact(function, a, b, c, d, e, 0L);
    } catch (Throwable failure) {
      throw new AssertionError("a call of the host failed", failure);
    }
  }

  /** Makes the first call, which is the slow one. */
  static void prepare() {
    unmap(map(0, AddressSpace.PAGE_BYTES), AddressSpace.PAGE_BYTES);
  }

  /** Reserves zeroed memory, at {@code hint} if that range is free; 0 if the host refuses. */
  static long map(long hint, long sizeBytes) {
    long address = call(MMAP, hint, sizeBytes, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1);
    return address == MAP_FAILED ? 0 : address;
  }

  static void unmap(long address, long sizeBytes) {
    if ((int) call(MUNMAP, address, sizeBytes, 0, 0, 0) != 0) {
      throw new AssertionError("munmap failed at 0x" + Long.toHexString(address));
    }
  }

  /** Asks for huge pages; a host without them ignores it. */
  static void adviseHugePages(long address, long sizeBytes) {
    if (!MAC) {
      advise(address, sizeBytes, MADV_HUGEPAGE);
    }
  }

  /** Gives pages back to the host; they read as zero afterwards. */
  static void release(long address, long sizeBytes) {
    if (MAC || !advise(address, sizeBytes, MADV_DONTNEED)) {
      Memory.clear(address, sizeBytes);
    }
  }

  private static boolean advise(long address, long sizeBytes, int advice) {
    return (int) call(MADVISE, address, sizeBytes, advice, 0, 0) == 0;
  }
}
