package dev.tricolor.core.abi;

/** Where the bytes go that a program writes. */
@FunctionalInterface
public interface ProgramOutput {
  /** The standard error output's number. */
  int STANDARD_ERROR = 2;

  /** Writes {@code length} bytes, from {@code offset} on. */
  void write(int fileDescriptor, byte[] bytes, int offset, int length);

  /**
   * Writes as {@link #write} does, and tells the error number of Linux with which the host refused;
   * 0 if it did not.
   */
  default int attempt(int fileDescriptor, byte[] bytes, int offset, int length) {
    write(fileDescriptor, bytes, offset, length);
    return 0;
  }

  /** Forgets what is written. */
  static ProgramOutput none() {
    return (fileDescriptor, bytes, offset, length) -> {};
  }
}
