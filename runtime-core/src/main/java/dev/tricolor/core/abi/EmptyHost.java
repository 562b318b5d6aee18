package dev.tricolor.core.abi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** No files, no arguments but a name, no environment. */
final class EmptyHost implements HostSystem {
  @Override
  public List<String> arguments() {
    return List.of("main");
  }

  @Override
  public List<String> environment() {
    return List.of();
  }

  @Override
  public int open(String path, int flags, int permissions) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public int read(int descriptor, byte[] into, long offset) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public int write(int descriptor, byte[] from, long offset) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public long seek(int descriptor, long offset, int whence) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public int descriptorOperation(int operation, int descriptor, long argument) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public int pathOperation(int operation, String path, String other, long argument) {
    return NOT_IMPLEMENTED;
  }

  @Override
  public long[] stat(int descriptor, String path, boolean followLinks) {
    return new long[] {NOT_IMPLEMENTED};
  }

  @Override
  public @Nullable String text(int operation, String path) {
    return null;
  }
}
