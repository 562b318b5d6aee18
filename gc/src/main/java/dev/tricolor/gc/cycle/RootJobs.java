package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.RootSource;
import dev.tricolor.core.collector.RootVisitor;
import dev.tricolor.core.collector.Roots;

/**
 * The roots of a cycle, cut into jobs: the globals block by block, then one goroutine's stack at a
 * time. Goroutines that start later have black stacks and need no job.
 */
final class RootJobs {
  private final RootSource globals;
  private final RootSource stacks;
  private int globalParts;
  private int stackParts;
  private int next;
  private long globalBytes;
  private long stackBytes;

  RootJobs(Roots roots) {
    globals = roots.globals();
    stacks = roots.stacks();
  }

  /** A cycle begins. */
  void begin() {
    globalParts = globals.parts();
    stackParts = stacks.parts();
    next = 0;
    globalBytes = 0;
    stackBytes = 0;
  }

  boolean hasNext() {
    return next < globalParts + stackParts;
  }

  /** Does the next job and returns its virtual time, in picoseconds. */
  long doNext(RootVisitor visitor) {
    int job = next++;
    if (job < globalParts) {
      long bytes = globals.visitPart(job, visitor);
      globalBytes += bytes;
      return CycleCost.globalPicos(bytes);
    }
    long bytes = stacks.visitPart(job - globalParts, visitor);
    stackBytes += bytes;
    return CycleCost.stackPicos(bytes);
  }

  /** Bytes of globals looked at so far. */
  long globalBytes() {
    return globalBytes;
  }

  /** Bytes of stacks looked at so far. */
  long stackBytes() {
    return stackBytes;
  }
}
