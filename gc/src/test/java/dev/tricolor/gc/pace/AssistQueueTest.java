package dev.tricolor.gc.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssistQueueTest {
  private static final AssistRatio TWO_PER_BYTE = new AssistRatio(2, 0.5);

  private final AssistQueue<String> queue = new AssistQueue<>();
  private final List<String> ready = new ArrayList<>();

  @BeforeEach
  void twoWait() {
    queue.park("first", owing(100));
    queue.park("second", owing(50));
  }

  private static AssistCredit owing(long bytes) {
    AssistCredit credit = new AssistCredit(PacerConstants.GO);
    credit.charge(bytes);
    return credit;
  }

  private long pay(long work) {
    return queue.pay(work, TWO_PER_BYTE, ready::add);
  }

  @Test
  void theFirstIsPaidFirst() {
    assertThat(pay(200)).isZero();
    assertThat(ready).containsExactly("first");
  }

  @Test
  void whatIsLeftGoesOn() {
    assertThat(pay(320)).isEqualTo(20);
    assertThat(ready).containsExactly("first", "second");
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void whoIsPaidInPartGoesToTheBack() {
    assertThat(pay(120)).isZero();
    assertThat(ready).isEmpty();
    pay(100);
    pay(80);
    assertThat(ready).containsExactly("second", "first");
  }

  @Test
  void withoutAnyoneWaitingNothingIsRounded() {
    queue.releaseAll(ready::add);
    assertThat(pay(3)).isEqualTo(3);
    assertThat(ready).containsExactly("first", "second");
  }
}
