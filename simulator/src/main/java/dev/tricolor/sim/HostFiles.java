package dev.tricolor.sim;

import dev.tricolor.core.abi.HostSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The host's files as a simulated program sees them, with Linux's numbers for errors. */
public final class HostFiles implements HostSystem {
  private static final int NO_ENTRY = -2;
  private static final int IO_ERROR = -5;
  private static final int BAD_DESCRIPTOR = -9;
  private static final int PERMISSION = -13;
  private static final int EXISTS = -17;
  private static final int NOT_EMPTY = -39;
  private static final int FIRST_DESCRIPTOR = 3;

  private static final int UNLINK = 0;
  private static final int REMOVE_FOLDER = 1;
  private static final int MAKE_FOLDER = 2;
  private static final int RENAME = 3;

  private static final int WRITE_ONLY = 0x1;
  private static final int READ_WRITE = 0x2;
  private static final int CREATE = 0x40;
  private static final int EXCLUSIVE = 0x80;
  private static final int TRUNCATE = 0x200;
  private static final int APPEND = 0x400;

  private static final long REGULAR = 0x8000 | 0644;
  private static final long FOLDER = 0x4000 | 0755;
  private static final long CHARACTER_DEVICE = 0x2000 | 0620;

  private final List<String> arguments;
  private final List<String> environment = new ArrayList<>();
  private final InputStream input;
  private final List<@Nullable SeekableByteChannel> open = new ArrayList<>();

  /**
   * Creates the view.
   *
   * @param arguments the program's name, then its arguments
   * @param variables environment variables
   */
  public HostFiles(List<String> arguments, Map<String, String> variables) {
    this(arguments, variables, System.in);
  }

  HostFiles(List<String> arguments, Map<String, String> variables, InputStream input) {
    this.arguments = List.copyOf(arguments);
    variables.entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .sorted()
        .forEach(environment::add);
    this.input = input;
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public List<String> environment() {
    return environment;
  }

  private static int numberOf(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> NO_ENTRY;
      case AccessDeniedException _ -> PERMISSION;
      case FileAlreadyExistsException _ -> EXISTS;
      case DirectoryNotEmptyException _ -> NOT_EMPTY;
      default -> IO_ERROR;
    };
  }

  @Override
  public int open(String path, int flags, int permissions) {
    try {
      open.add(Files.newByteChannel(Path.of(path), options(flags)));
      return FIRST_DESCRIPTOR + open.size() - 1;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  private static Set<OpenOption> options(int flags) {
    Set<OpenOption> options = new HashSet<>();
    boolean writes = (flags & (WRITE_ONLY | READ_WRITE)) != 0;
    if ((flags & WRITE_ONLY) == 0 && (flags & APPEND) == 0) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add((flags & APPEND) != 0 ? StandardOpenOption.APPEND : StandardOpenOption.WRITE);
    }
    if ((flags & CREATE) != 0) {
      options.add(
          (flags & EXCLUSIVE) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if ((flags & TRUNCATE) != 0 && writes && (flags & APPEND) == 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return options;
  }

  private @Nullable SeekableByteChannel channel(int descriptor) {
    int index = descriptor - FIRST_DESCRIPTOR;
    return index >= 0 && index < open.size() ? open.get(index) : null;
  }

  @Override
  public int read(int descriptor, byte[] into, long offset) {
    try {
      if (descriptor == 0) {
        return Math.max(0, input.read(into));
      }
      SeekableByteChannel channel = channel(descriptor);
      if (channel == null) {
        return BAD_DESCRIPTOR;
      }
      long before = channel.position();
      if (offset >= 0) {
        channel.position(offset);
      }
      int count = Math.max(0, channel.read(ByteBuffer.wrap(into)));
      if (offset >= 0) {
        channel.position(before);
      }
      return count;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  @Override
  public int write(int descriptor, byte[] from, long offset) {
    try {
      SeekableByteChannel channel = channel(descriptor);
      if (channel == null) {
        return BAD_DESCRIPTOR;
      }
      long before = channel.position();
      if (offset >= 0) {
        channel.position(offset);
      }
      int count = channel.write(ByteBuffer.wrap(from));
      if (offset >= 0) {
        channel.position(before);
      }
      return count;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  @Override
  public long seek(int descriptor, long offset, int whence) {
    try {
      SeekableByteChannel channel = channel(descriptor);
      if (channel == null) {
        return BAD_DESCRIPTOR;
      }
      long start = whence == 0 ? 0 : whence == 1 ? channel.position() : channel.size();
      channel.position(start + offset);
      return start + offset;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  @Override
  public int descriptorOperation(int operation, int descriptor, long argument) {
    SeekableByteChannel channel = channel(descriptor);
    if (channel == null) {
      return descriptor >= 0 && descriptor < FIRST_DESCRIPTOR ? 0 : BAD_DESCRIPTOR;
    }
    try {
      channel.close();
      open.set(descriptor - FIRST_DESCRIPTOR, null);
      return 0;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  @Override
  public int pathOperation(int operation, String path, String other, long argument) {
    try {
      Path target = Path.of(path);
      switch (operation) {
        case UNLINK, REMOVE_FOLDER -> Files.delete(target);
        case MAKE_FOLDER -> Files.createDirectory(target);
        case RENAME -> Files.move(target, Path.of(other), StandardCopyOption.REPLACE_EXISTING);
        default -> {
          return NOT_IMPLEMENTED;
        }
      }
      return 0;
    } catch (IOException e) {
      return numberOf(e);
    }
  }

  @Override
  public long[] stat(int descriptor, String path, boolean followLinks) {
    if (descriptor >= 0 && descriptor < FIRST_DESCRIPTOR) {
      return new long[] {CHARACTER_DEVICE, 0, 0};
    }
    if (descriptor >= 0) {
      return statChannel(descriptor);
    }
    try {
      LinkOption[] options =
          followLinks ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
      BasicFileAttributes known =
          Files.readAttributes(Path.of(path), BasicFileAttributes.class, options);
      long nanos = known.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
      return new long[] {known.isDirectory() ? FOLDER : REGULAR, known.size(), nanos};
    } catch (IOException e) {
      return new long[] {numberOf(e)};
    }
  }

  private long[] statChannel(int descriptor) {
    SeekableByteChannel channel = channel(descriptor);
    try {
      return channel == null
          ? new long[] {BAD_DESCRIPTOR}
          : new long[] {REGULAR, channel.size(), 0};
    } catch (IOException e) {
      return new long[] {numberOf(e)};
    }
  }

  @Override
  public @Nullable String text(int operation, String path) {
    return null;
  }
}
