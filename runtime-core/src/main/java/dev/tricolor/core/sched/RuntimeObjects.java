package dev.tricolor.core.sched;

/** Where the runtime gets heap objects of its own from. */
public interface RuntimeObjects {
  /** A zeroed object, charged to {@code g}'s P. */
  long allocate(G g, RuntimeObject object);

  /**
   * Tells the collector, while it marks, of a pointer that is about to be kept where no other store
   * tells of it.
   */
  default void shade(long pointer) {}
}
