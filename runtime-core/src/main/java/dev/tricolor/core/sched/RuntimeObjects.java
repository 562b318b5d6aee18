package dev.tricolor.core.sched;

/** Where the runtime gets heap objects of its own from. */
@FunctionalInterface
public interface RuntimeObjects {
  /** A zeroed object, charged to {@code g}'s P. */
  long allocate(G g, RuntimeObject object);
}
