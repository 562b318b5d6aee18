package dev.tricolor.core.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.abi.FakeGo;
import dev.tricolor.core.abi.GoSync;
import org.junit.jupiter.api.Test;

/** Semaphores and notify lists in the orders that real Go showed on one P. */
class SyncOrderTest {

  private static String run(FakeGo.Body main) {
    try (FakeGo go = FakeGo.onOneProcessor()) {
      return go.run(main);
    }
  }

  @Test
  void waitersOfAWaitGroupWakeInTheirOrder() {
    String printed =
        run(
            main -> {
              long semaphore = main.newWord();
              for (int i = 0; i < 5; i++) {
                int n = i;
                main.go(
                    f -> {
                      f.acquire(semaphore, 4);
                      f.print(n);
                    });
              }
              main.gosched();
              for (int i = 0; i < 5; i++) {
                main.release(semaphore);
              }
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("3 4 0 1 2");
  }

  @Test
  void broadcastWakesInTheOrderOfWaiting() {
    String printed =
        run(
            main -> {
              long list = main.newWord();
              for (int i = 0; i < 5; i++) {
                int n = i;
                main.go(
                    f -> {
                      int ticket = GoSync.notifyListAdd(f.g, f.sp, list);
                      GoSync.notifyListWait(f.g, f.sp, list, ticket);
                      f.print(n);
                    });
              }
              main.gosched();
              GoSync.notifyListNotifyAll(main.g, main.sp, list);
              main.sleep(1_000_000);
            });
    assertThat(printed).isEqualTo("3 4 0 1 2");
  }

  @Test
  void notifyOneWakesTheFirst() {
    String printed =
        run(
            main -> {
              long list = main.newWord();
              for (int i = 0; i < 3; i++) {
                int n = i;
                main.go(
                    f -> {
                      int ticket = GoSync.notifyListAdd(f.g, f.sp, list);
                      GoSync.notifyListWait(f.g, f.sp, list, ticket);
                      f.print(n);
                    });
              }
              main.gosched();
              for (int i = 0; i < 3; i++) {
                GoSync.notifyListNotifyOne(main.g, main.sp, list);
                main.sleep(1_000_000);
              }
            });
    assertThat(printed).isEqualTo("2 0 1");
  }

  @Test
  void handedOverSemaphoreRunsItsWaiterAtOnce() {
    String printed =
        run(
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
    assertThat(printed).isEqualTo("waiter other main");
  }

  @Test
  void waitReasonsShowInTracebacks() {
    String printed = run(main -> main.acquire(main.newWord(), 4));
    assertThat(printed).contains("\ngoroutine 1 [sync.WaitGroup.Wait]:\n");
  }
}
