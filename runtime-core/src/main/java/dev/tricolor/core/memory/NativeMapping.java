package dev.tricolor.core.memory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
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

  private static final MethodHandle MMAP =
      downcall(
          "mmap",
          FunctionDescriptor.of(
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG));
  private static final MethodHandle MUNMAP =
      downcall(
          "munmap",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  private static final MethodHandle MADVISE =
      downcall(
          "madvise",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT));

  private NativeMapping() {}

  @SuppressWarnings(
      "restricted") // The launcher enables native access; Java has no mmap of its own.
  private static MethodHandle downcall(String name, FunctionDescriptor descriptor) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
  }

  /** Reserves zeroed memory, at {@code hint} if that range is free; 0 if the host refuses. */
  static long map(long hint, long sizeBytes) {
    try {
      long address =
          (long) MMAP.invokeExact(hint, sizeBytes, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0L);
      return address == MAP_FAILED ? 0 : address;
    } catch (Throwable failure) {
      throw new AssertionError("mmap", failure);
    }
  }

  static void unmap(long address, long sizeBytes) {
    try {
      int result = (int) MUNMAP.invokeExact(address, sizeBytes);
      if (result != 0) {
        throw new AssertionError("munmap failed at 0x" + Long.toHexString(address));
      }
    } catch (Throwable failure) {
      throw new AssertionError("munmap", failure);
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
    try {
      return (int) MADVISE.invokeExact(address, sizeBytes, advice) == 0;
    } catch (Throwable failure) {
      throw new AssertionError("madvise", failure);
    }
  }
}
