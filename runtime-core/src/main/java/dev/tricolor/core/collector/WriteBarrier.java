package dev.tricolor.core.collector;

import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.sched.G;

/**
 * What a collector wants to hear of before pointers in memory change, as long as {@link
 * G#barrierOn} is set. Frames of the running function are written without it.
 */
public interface WriteBarrier {
  /**
   * One pointer is about to be overwritten.
   *
   * @param slot address of the pointer
   * @param value what will be stored there
   */
  void beforeStore(G g, long slot, long value);

  /**
   * Whole values of a type with pointers are about to be overwritten.
   *
   * @param to address of what is overwritten
   * @param from address of what will be copied there; 0 if zeros will
   * @return the number of pointers that it shades
   */
  int beforeOverwrite(G g, TypeDescriptor type, long to, long from, long byteCount);

  /** The runtime is about to keep a pointer where no store tells of it: on another stack. */
  void shade(long pointer);

  /** For collectors that never mark beside the program: nobody may call. */
  static WriteBarrier none() {
    return new WriteBarrier() {
      @Override
      public void beforeStore(G g, long slot, long value) {
        throw new AssertionError("the collector has no barrier");
      }

      @Override
      public int beforeOverwrite(G g, TypeDescriptor type, long to, long from, long byteCount) {
        throw new AssertionError("the collector has no barrier");
      }

      @Override
      public void shade(long pointer) {}
    };
  }
}
