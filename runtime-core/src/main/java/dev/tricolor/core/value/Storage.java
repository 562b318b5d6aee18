package dev.tricolor.core.value;

import dev.tricolor.core.collector.WriteBarrier;
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

  /** Who hears of it, while {@link G#barrierOn} is set, before pointers in memory change. */
  WriteBarrier barrier();
}
