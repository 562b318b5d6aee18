package dev.tricolor.core.abi;

import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.NotifyLists;
import dev.tricolor.core.sched.Scheduler;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.core.time.Picos;

/** The door to what package sync is built on. */
public final class GoSync {
  private static final WaitReason[] REASONS = {
    WaitReason.SEMAPHORE,
    WaitReason.MUTEX_LOCK,
    WaitReason.RW_MUTEX_LOCK,
    WaitReason.RW_MUTEX_READ_LOCK,
    WaitReason.WAIT_GROUP_WAIT
  };

  private static final int SPIN_ROUNDS = 4;
  private static final long SPIN_PICOS = 100 * Picos.PER_NANO;

  private GoSync() {}

  /**
   * {@code func semacquire(s *uint32, lifo bool, reason int)}: waits until {@code *s > 0}, then
   * takes one.
   *
   * @param reason 0 other, 1 Mutex.Lock, 2 RWMutex.Lock, 3 RWMutex.RLock, 4 WaitGroup.Wait
   */
  public static void semacquire(G g, long sp, long address, boolean lifo, long reason) {
    Doors.awaitTurn(g, sp, address);
    Context.machineOf(g).semaphores.acquire(g, address, lifo, REASONS[(int) reason]);
  }

  /** {@code func semrelease(s *uint32, handoff bool)}: adds one and readies a waiter. */
  public static void semrelease(G g, long sp, long address, boolean handoff) {
    Doors.awaitTurn(g, sp, address);
    Context.machineOf(g).semaphores.release(g, address, handoff);
  }

  /** {@code func notifyListAdd(l *notifyList) uint32}: draws a ticket. */
  public static int notifyListAdd(G g, long sp, long list) {
    Doors.awaitTurn(g, sp, list);
    return NotifyLists.add(list);
  }

  /** {@code func notifyListWait(l *notifyList, t uint32)}. */
  public static void notifyListWait(G g, long sp, long list, int ticket) {
    Doors.awaitTurn(g, sp, list);
    Context.machineOf(g).notifyLists.await(g, list, ticket);
  }

  /** {@code func notifyListNotifyAll(l *notifyList)}. */
  public static void notifyListNotifyAll(G g, long sp, long list) {
    Doors.awaitTurn(g, sp, list);
    Context.machineOf(g).notifyLists.notifyAll(g, list);
  }

  /** {@code func notifyListNotifyOne(l *notifyList)}. */
  public static void notifyListNotifyOne(G g, long sp, long list) {
    Doors.awaitTurn(g, sp, list);
    Context.machineOf(g).notifyLists.notifyOne(g, list);
  }

  /** {@code func registerPool(p *Pool)}. */
  public static void registerPool(G g, long pool) {
    Context.machineOf(g).pools.register(pool);
  }

  /** {@code func canSpin(i int) bool}: whether a mutex may spin before it waits. */
  public static boolean canSpin(G g, long round) {
    Scheduler scheduler = Context.machineOf(g).scheduler;
    return round < SPIN_ROUNDS && scheduler.othersBusy(g);
  }

  /** {@code func doSpin()}: 30 pauses. */
  public static void doSpin(G g) {
    Context.machineOf(g).scheduler.charge(g, SPIN_PICOS);
  }
}
