package dev.tricolor.gc.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Those who are in debt and found nothing to mark; background marking pays for them, first come
 * first served.
 *
 * @param <W> who waits
 */
public final class AssistQueue<W> {
  private final Deque<Waiting<W>> queue = new ArrayDeque<>();

  private record Waiting<W>(W who, AssistCredit credit) {}

  public boolean isEmpty() {
    return queue.isEmpty();
  }

  public void park(W who, AssistCredit credit) {
    queue.addLast(new Waiting<>(who, credit));
  }

  /**
   * Shares out work that was done. Who got only part of what he needs goes to the back.
   *
   * @param ready told of each that is out of debt
   * @return work that nobody here needs
   */
  public long pay(long work, AssistRatio ratio, Consumer<W> ready) {
    if (queue.isEmpty()) {
      return work;
    }
    long bytes = (long) (work * ratio.bytesPerWork());
    while (bytes > 0 && !queue.isEmpty()) {
      Waiting<W> first = queue.removeFirst();
      bytes = first.credit().receive(bytes);
      if (first.credit().inDebt()) {
        queue.addLast(first);
      } else {
        ready.accept(first.who());
      }
    }
    return (long) (bytes * ratio.workPerByte());
  }

  /** Marking has ended: debts no longer count. */
  public void releaseAll(Consumer<W> ready) {
    while (!queue.isEmpty()) {
      ready.accept(queue.removeFirst().who());
    }
  }
}
