package dev.tricolor.core.abi;

import java.util.List;

/**
 * The operating system as a simulated program sees it: its arguments, environment and files. Calls
 * that fail return a negative number of Linux, such as {@code -2} for a missing file.
 */
public interface HostSystem {
  /** The error number for what is not there at all. */
  int NOT_IMPLEMENTED = -38;

  /** The command line, the program's name first. */
  List<String> arguments();

  /** The variables, as {@code key=value}. */
  List<String> environment();

  /** Opens a file with Linux's flags; gives a descriptor. */
  int open(String path, int flags, int permissions);

  /** Reads at an offset, or at the file's position if that is -1; 0 at the end. */
  int read(int descriptor, byte[] into, long offset);

  /** Writes at an offset, or at the file's position if that is -1. */
  int write(int descriptor, byte[] from, long offset);

  /** Moves the position; {@code whence} 0 start, 1 here, 2 end. */
  long seek(int descriptor, long offset, int whence);

  /** Does one of package syscall's operations on a descriptor. */
  int descriptorOperation(int operation, int descriptor, long argument);

  /** Does one of package syscall's operations on a path. */
  int pathOperation(int operation, String path, String other, long argument);

  /**
   * What is known of a file.
   *
   * @param path looked at if {@code descriptor} is -1
   * @return mode, size in bytes, nanoseconds since 1970 of the last change; or one error number
   */
  long[] stat(int descriptor, String path, boolean followLinks);

  /** One of package syscall's texts; null if there is none. */
  @org.jspecify.annotations.Nullable
  String text(int operation, String path);

  /** A system with nothing in it. */
  static HostSystem empty() {
    return new EmptyHost();
  }
}
