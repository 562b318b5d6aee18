package dev.tricolor.core.sched;

import dev.tricolor.core.memory.Memory;

/**
 * What a sync.Cond waits on: a struct of two counters, a lock, and the first and last sudog of a
 * queue. Waiters draw tickets; notifying goes by tickets, so nobody who comes later is woken first.
 */
public final class NotifyLists {
  private static final long WAIT = 0;
  private static final long NOTIFY = 4;
  private static final long HEAD = 16;
  private static final long TAIL = 24;

  private final Scheduler scheduler;

  public NotifyLists(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Draws a ticket. */
  public static int add(long list) {
    int ticket = Memory.loadInt(list + WAIT);
    Memory.storeInt(list + WAIT, ticket + 1);
    return ticket;
  }

  /** Waits until the ticket is called; it may have been already. */
  public void await(G g, long list, int ticket) {
    if (ticket - Memory.loadInt(list + NOTIFY) < 0) {
      return;
    }
    scheduler.charge(g, scheduler.costs().semaphorePicos());
    long sudog = scheduler.sudogs().take(g);
    scheduler.sudogs().store(g, sudog, Sudogs.ELEMENT, list);
    Memory.storeInt(sudog + Sudogs.TICKET, ticket);
    Sudogs.setWaiting(g, sudog);
    long tail = Memory.loadLong(list + TAIL);
    Memory.storeLong(tail == 0 ? list + HEAD : tail + Sudogs.NEXT, sudog);
    Memory.storeLong(list + TAIL, sudog);
    scheduler.park(g, WaitReason.COND_WAIT);
    Sudogs.setWaiting(g, 0);
    scheduler.sudogs().release(g, sudog);
  }

  /** Calls every ticket that was drawn. */
  public void notifyAll(G g, long list) {
    long sudog = Memory.loadLong(list + HEAD);
    Memory.storeLong(list + HEAD, 0);
    Memory.storeLong(list + TAIL, 0);
    Memory.storeInt(list + NOTIFY, Memory.loadInt(list + WAIT));
    while (sudog != 0) {
      long next = Memory.loadLong(sudog + Sudogs.NEXT);
      ready(g, sudog);
      sudog = next;
    }
  }

  /** Calls the lowest ticket that was not called. */
  public void notifyOne(G g, long list) {
    int ticket = Memory.loadInt(list + NOTIFY);
    if (ticket == Memory.loadInt(list + WAIT)) {
      return;
    }
    Memory.storeInt(list + NOTIFY, ticket + 1);
    long previous = 0;
    long sudog = Memory.loadLong(list + HEAD);
    while (sudog != 0 && Memory.loadInt(sudog + Sudogs.TICKET) != ticket) {
      previous = sudog;
      sudog = Memory.loadLong(sudog + Sudogs.NEXT);
    }
    if (sudog == 0) {
      return;
    }
    long next = Memory.loadLong(sudog + Sudogs.NEXT);
    Memory.storeLong(previous == 0 ? list + HEAD : previous + Sudogs.NEXT, next);
    if (next == 0) {
      Memory.storeLong(list + TAIL, previous);
    }
    ready(g, sudog);
  }

  private void ready(G g, long sudog) {
    Memory.storeLong(sudog + Sudogs.NEXT, 0);
    scheduler.charge(g, scheduler.costs().semaphorePicos());
    scheduler.ready(g.runningOn(), scheduler.goroutines().at(Sudogs.goroutine(sudog)));
  }
}
