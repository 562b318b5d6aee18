package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Semaphores for package sync: 32-bit counters in simulated memory with a queue of goroutines each.
 * The map is only ever looked up by address, so its order cannot be seen.
 */
public final class Semaphores {
  private final Scheduler scheduler;
  private final Map<Long, ArrayDeque<Long>> queues = new HashMap<>();

  public Semaphores(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Waits until the counter is positive, and takes one.
   *
   * @param lifo whether to wait at the front of the queue
   */
  public void acquire(G g, long address, boolean lifo, WaitReason reason) {
    while (!tryAcquire(address)) {
      scheduler.charge(g, scheduler.costs().semaphorePicos());
      long sudog = scheduler.sudogs().take(g);
      scheduler.sudogs().store(g, sudog, Sudogs.ELEMENT, address);
      Sudogs.setWaiting(g, sudog);
      enqueue(address, sudog, lifo);
      scheduler.park(g, reason);
      long current = Sudogs.waiting(g);
      boolean handedOver = Memory.loadInt(current + Sudogs.TICKET) != 0;
      Sudogs.setWaiting(g, 0);
      scheduler.sudogs().release(g, current);
      if (handedOver) {
        return;
      }
    }
  }

  private static boolean tryAcquire(long address) {
    int count = Memory.loadInt(address);
    if (count == 0) {
      return false;
    }
    Memory.storeInt(address, count - 1);
    return true;
  }

  private void enqueue(long address, long sudog, boolean lifo) {
    ArrayDeque<Long> queue = queues.computeIfAbsent(address, a -> new ArrayDeque<>());
    if (lifo) {
      queue.addFirst(sudog);
    } else {
      queue.addLast(sudog);
    }
  }

  /**
   * Adds one to the counter and readies the first waiter.
   *
   * @param handoff whether that waiter gets the one, and runs at once
   */
  public void release(G g, long address, boolean handoff) {
    Memory.storeInt(address, Memory.loadInt(address) + 1);
    ArrayDeque<Long> queue = queues.get(address);
    if (queue == null) {
      return;
    }
    scheduler.charge(g, scheduler.costs().semaphorePicos());
    long sudog = queue.removeFirst();
    if (queue.isEmpty()) {
      queues.remove(address);
    }
    boolean handedOver = handoff && tryAcquire(address);
    Memory.storeInt(sudog + Sudogs.TICKET, handedOver ? 1 : 0);
    scheduler.ready(g.runningOn(), scheduler.goroutines().at(Sudogs.goroutine(sudog)));
    if (handedOver) {
      scheduler.yieldToLocal(g);
    }
  }
}
