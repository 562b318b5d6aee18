package dev.tricolor.core.sched;

/** Where goroutines get their simulated stacks from. */
public interface GoroutineStacks {

  /** Gives {@code g} a stack, with the outermost frame laid out, if it has none from before. */
  void prepare(P p, G g);

  /** Takes the stack of a goroutine that has ended; it may keep one of the usual size. */
  void release(P p, G g);
}
