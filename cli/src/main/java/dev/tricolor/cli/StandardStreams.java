package dev.tricolor.cli;

import dev.tricolor.core.abi.ProgramOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The process's own output and error output. Writes reach them in the program's order: output is
 * collected for a moment, and let go before anything is written to the error output.
 *
 * <p>The first write goes through at once: a program whose output is a full device learns so from
 * the write itself, as under real Go, and from then on all its writes go through at once.
 */
final class StandardStreams implements ProgramOutput {
  /** The exit code that a shell shows for a process which SIGPIPE ended. */
  static final int BROKEN_PIPE_EXIT_CODE = 141;

  private static final int IO_ERROR = 5;
  private static final int BROKEN_PIPE = 32;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long FLUSH_NANOS = 100_000_000;

  private final OutputStream out;
  private final OutputStream err;
  private final Runnable atBrokenPipe;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int used;
  private boolean buffering;
  private int pendingError;

  /**
   * Creates the streams.
   *
   * @param atBrokenPipe ends the process: Go's programs do not outlive the reader of their output
   */
  StandardStreams(OutputStream out, OutputStream err, Runnable atBrokenPipe) {
    this.out = out;
    this.err = err;
    this.atBrokenPipe = atBrokenPipe;
  }

  /** The process's own, flushed every moment and when the process is interrupted. */
  static StandardStreams ofProcess() {
    StandardStreams streams =
        new StandardStreams(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            () -> Runtime.getRuntime().halt(BROKEN_PIPE_EXIT_CODE));
    Thread.ofPlatform().daemon().name("flush").start(streams::flushForEver);
    Runtime.getRuntime().addShutdownHook(new Thread(streams::flush, "last flush"));
    return streams;
  }

  private void flushForEver() {
    while (true) {
      LockSupport.parkNanos(FLUSH_NANOS);
      flush();
    }
  }

  @Override
  public void write(int fileDescriptor, byte[] bytes, int offset, int length) {
    attempt(fileDescriptor, bytes, offset, length);
  }

  @Override
  public synchronized int attempt(int fileDescriptor, byte[] bytes, int offset, int length) {
    if (fileDescriptor == STANDARD_ERROR) {
      flush();
      return writeNow(err, bytes, offset, length);
    }
    if (!buffering || length > BUFFER_BYTES - used) {
      flush();
    }
    if (pendingError != 0) {
      int error = pendingError;
      pendingError = 0;
      return error;
    }
    if (!buffering || length > BUFFER_BYTES) {
      int error = writeNow(out, bytes, offset, length);
      buffering = error == 0;
      return error;
    }
    System.arraycopy(bytes, offset, buffer, used, length);
    used += length;
    return 0;
  }

  void error(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    write(STANDARD_ERROR, bytes, 0, bytes.length);
  }

  synchronized void flush() {
    if (used > 0) {
      int error = writeNow(out, buffer, 0, used);
      used = 0;
      if (error != 0) {
        pendingError = error;
        buffering = false;
      }
    }
  }

  private int writeNow(OutputStream stream, byte[] bytes, int offset, int length) {
    try {
      stream.write(bytes, offset, length);
      return 0;
    } catch (IOException e) {
      int error = numberOf(e);
      if (error == BROKEN_PIPE) {
        atBrokenPipe.run();
      }
      return error;
    }
  }

  /** Linux's number for a failure, of which Java keeps only the text. */
  private static int numberOf(IOException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("broken pipe")) {
      return BROKEN_PIPE;
    }
    return text.contains("no space") ? 28 : text.contains("too large") ? 27 : IO_ERROR;
  }
}
