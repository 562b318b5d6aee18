package dev.tricolor.core.collector;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.Heap;

/**
 * What a collector is given.
 *
 * @param heap what it collects
 * @param roots where it starts
 * @param world whose processors it stops
 * @param events whom it tells
 * @param settings what it was told
 * @param names says what objects are, in reports
 */
public record CollectorContext(
    Heap heap, Roots roots, World world, EventSink events, Settings settings, ObjectNames names) {

  /**
   * Settings of a run.
   *
   * @param gcPercent GOGC; negative is off
   * @param memoryLimitBytes GOMEMLIMIT; {@link Long#MAX_VALUE} is none
   * @param cpuCount CPUs of the simulated machine
   * @param atEveryDoor collect whenever a door closes
   * @param paranoid audit the heap after each cycle, and fill what was freed with 0xdeadbeef
   */
  public record Settings(
      int gcPercent, long memoryLimitBytes, int cpuCount, boolean atEveryDoor, boolean paranoid) {}
}
