package dev.tricolor.core.sched;

import static dev.tricolor.core.abi.OneProcessor.assertPrints;
import static dev.tricolor.core.abi.OneProcessor.printedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo.Frame;
import dev.tricolor.core.abi.GoSync;
import org.junit.jupiter.api.Test;

/** Semaphores and notify lists in the orders that real Go showed on one P. */
class SyncOrderTest {

  @Test
  void waitersOfAWaitGroupWakeInTheirOrder() {
    assertPrints(
        "3 4 0 1 2",
        main -> {
          long semaphore = main.newWord();
          main.goNumbered(
              5,
              (f, n) -> {
                f.acquire(semaphore, 4);
                f.print(n);
              });
          main.gosched();
          for (int i = 0; i < 5; i++) {
            main.release(semaphore);
          }
          main.sleep(1_000_000);
        });
  }

  @Test
  void broadcastWakesInTheOrderOfWaiting() {
    assertPrints(
        "3 4 0 1 2",
        main -> {
          long list = main.newWord();
          startWaiters(main, 5, list);
          GoSync.notifyListNotifyAll(main.g, main.sp, list);
          main.sleep(1_000_000);
        });
  }

  @Test
  void notifyOneWakesTheFirst() {
    assertPrints(
        "2 0 1",
        main -> {
          long list = main.newWord();
          startWaiters(main, 3, list);
          for (int i = 0; i < 3; i++) {
            GoSync.notifyListNotifyOne(main.g, main.sp, list);
            main.sleep(1_000_000);
          }
        });
  }

  /** Starts goroutines that wait on a notify list, and lets them reach it. */
  private static void startWaiters(Frame main, int count, long list) {
    main.goNumbered(
        count,
        (f, n) -> {
          int ticket = GoSync.notifyListAdd(f.g, f.sp, list);
          GoSync.notifyListWait(f.g, f.sp, list, ticket);
          f.print(n);
        });
    main.gosched();
  }

  @Test
  void handedOverSemaphoreRunsItsWaiterAtOnce() {
    assertPrints(
        "waiter other main",
        main -> {
          long semaphore = main.newWord();
          main.go(
              f -> {
                f.acquire(semaphore, 1);
                f.print("waiter");
              });
          main.gosched();
          main.go(f -> f.print("other"));
          GoSync.semrelease(main.g, main.sp, semaphore, true);
          main.print("main");
          main.sleep(1_000_000);
        });
  }

  @Test
  void waitReasonsShowInTracebacks() {
    String printed = printedBy(main -> main.acquire(main.newWord(), 4));
    assertThat(printed).contains("\ngoroutine 1 [sync.WaitGroup.Wait]:\n");
  }
}
