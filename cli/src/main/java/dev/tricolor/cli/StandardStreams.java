package dev.tricolor.cli;

import dev.tricolor.core.abi.ProgramOutput;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The process's own output and error output. Writes reach them in the program's order: output is
 * collected, and let go before anything is written to the error output.
 */
final class StandardStreams implements ProgramOutput {
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out =
      new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES);
  private final OutputStream err = new FileOutputStream(FileDescriptor.err);
  private boolean closed;

  @Override
  public void write(int fileDescriptor, byte[] bytes, int offset, int length) {
    try {
      if (fileDescriptor == STANDARD_ERROR) {
        flush();
        err.write(bytes, offset, length);
      } else if (!closed) {
        out.write(bytes, offset, length);
      }
    } catch (IOException e) {
      // The reader went away, as when output is piped into head: nobody is left to be told.
      closed = true;
    }
  }

  void error(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    write(STANDARD_ERROR, bytes, 0, bytes.length);
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      closed = true;
    }
  }
}
