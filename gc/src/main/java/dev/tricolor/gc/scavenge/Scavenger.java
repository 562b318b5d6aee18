package dev.tricolor.gc.scavenge;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.HostMemoryCost;
import dev.tricolor.core.heap.MHeap;
import dev.tricolor.core.heap.PageReleaser;
import dev.tricolor.core.time.Picos;
import dev.tricolor.gc.pace.PacerConstants;
import dev.tricolor.gc.pace.ScavengeGoal;
import dev.tricolor.gc.pace.ScavengePace;

/** Gives free pages back to the host: see the package's description. */
public final class Scavenger implements PageReleaser {
  private final Heap heap;
  private final MHeap pages;
  private final ScavengeGoal goal = new ScavengeGoal(PacerConstants.GO);
  private final ScavengePace pace = new ScavengePace(PacerConstants.GO);
  private final int processorCount;
  private long limitBytes = Long.MAX_VALUE;

  private long lastInUseBytes;
  private long lastGoalBytes;

  /** Retained heap and mapped memory above which pages are given back, in bytes. */
  private long percentTargetBytes = ScavengeGoal.NONE;

  private long limitTargetBytes = ScavengeGoal.NONE;

  /** When the next burst is due; {@link Picos#NEVER} while nobody has woken it. */
  private long duePicos = Picos.NEVER;

  private long lastEndPicos;
  private long lastWorkNanos;

  /**
   * A scavenger at rest.
   *
   * @param processorCount GOMAXPROCS
   */
  public Scavenger(Heap heap, int processorCount) {
    this.heap = heap;
    this.processorCount = processorCount;
    pages = heap.pages();
    pages.attach(this);
  }

  /** A cycle has marked whose goal was so many bytes; {@link #pace} comes next. */
  public void cycleEnded(long goalBytes) {
    lastGoalBytes = goalBytes;
    lastInUseBytes = heap.statistics().inUseBytes();
    pages.nextReleaseGeneration();
  }

  /**
   * Sets how much memory to leave to the process.
   *
   * @param goalBytes goal of the next cycle
   * @param memoryLimitBytes the largest number is none
   */
  public void pace(long goalBytes, long memoryLimitBytes) {
    limitBytes = memoryLimitBytes;
    percentTargetBytes = goal.byPercent(lastInUseBytes, goalBytes, lastGoalBytes, retainedBytes());
    limitTargetBytes = goal.byLimit(memoryLimitBytes, mappedReadyBytes());
  }

  /** Something has changed: unless it sleeps between bursts, it looks at once. */
  public void wake(long nowPicos) {
    if (duePicos == Picos.NEVER) {
      duePicos = nowPicos;
      lastWorkNanos = 0;
    }
  }

  /** When it wants to run next, in virtual time; {@link Picos#NEVER} while at rest. */
  public long duePicos() {
    return duePicos;
  }

  /**
   * A burst of work; then it sleeps, or rests if there was nothing to do.
   *
   * @return how long that took, in picoseconds
   */
  public long work(long nowPicos) {
    if (lastWorkNanos > 0) {
      long sleptNanos = (nowPicos - lastEndPicos) / Picos.PER_NANO;
      pace.observe(lastWorkNanos, sleptNanos, processorCount);
    }
    long picos = burst();
    lastWorkNanos = picos / Picos.PER_NANO;
    lastEndPicos = nowPicos + picos;
    duePicos =
        picos == 0 ? Picos.NEVER : lastEndPicos + Picos.ofNanos(pace.sleepNanos(lastWorkNanos));
    return picos;
  }

  private long burst() {
    long burstPicos = Picos.ofNanos(pace.burstNanos());
    long picos = 0;
    while (picos < burstPicos && isTooMuch()) {
      long bytes = pages.release(false);
      if (bytes == 0) {
        break;
      }
      picos += Picos.ofNanos(HostMemoryCost.releasingNanos(bytes));
    }
    return picos;
  }

  private boolean isTooMuch() {
    return retainedBytes() > percentTargetBytes || mappedReadyBytes() > limitTargetBytes;
  }

  /**
   * Gives every free page back.
   *
   * @return how long that took, in picoseconds
   */
  public long releaseAll() {
    heap.drainPageCaches();
    pages.releaseAtOnce(Long.MAX_VALUE, true);
    return Picos.ofNanos(heap.takeHostNanos());
  }

  @Override
  public void beforeGrowth(long bytes) {
    pages.releaseAtOnce(goal.beforeGrowth(bytes, retainedBytes(), percentTargetBytes), false);
  }

  @Override
  public void beforeUse(long bytes) {
    if (limitBytes != Long.MAX_VALUE) {
      long tooMuch = goal.beforeAllocation(bytes, mappedReadyBytes(), limitBytes);
      pages.releaseAtOnce(tooMuch, true);
    }
  }

  private long retainedBytes() {
    return heap.statistics().inUseBytes() + heap.statistics().freeBytes();
  }

  private long mappedReadyBytes() {
    return heap.systemMemory().mappedReadyBytes();
  }
}
