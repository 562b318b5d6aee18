package dev.tricolor.core.value;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.sched.G;
import org.jspecify.annotations.Nullable;

/** What values ask of the heap and of the collector. */
public interface Storage {
  /**
   * Memory for an array; never collects.
   *
   * @param elementType null if the memory holds no pointers
   * @param zero whether memory without pointers must be zeroed; with pointers it always is
   */
  long allocate(G g, long sizeBytes, @Nullable TypeDescriptor elementType, boolean zero);

  /** Zeroed memory without pointers that is never freed and belongs to no heap. */
  long allocatePersistent(long sizeBytes);

  /**
   * Tells the collector, while its barrier is on, that whole values of a type with pointers are
   * about to be overwritten.
   *
   * @param to address of what is overwritten
   * @param from address of what will be copied there; 0 if zeros will
   */
  void beforeOverwrite(G g, TypeDescriptor type, long to, long from, long byteCount);

  /**
   * Tells the collector, while its barrier is on, that one pointer is about to be overwritten.
   *
   * @param slot address of the pointer
   * @param value what will be stored there
   */
  void beforeStore(G g, long slot, long value);
}
