package dev.tricolor.gc.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GreyPagesTest {
  private final GreyPages pages = new GreyPages();

  @Test
  void keepsTheOrderAndTakesEachPageOnce() {
    pages.begin(10);
    pages.add(7);
    pages.add(3);
    pages.add(7);
    assertThat(pages.take()).isEqualTo(7);
    pages.add(7);
    assertThat(pages.take()).isEqualTo(3);
    assertThat(pages.take()).isEqualTo(7);
    assertThat(pages.isEmpty()).isTrue();
  }

  @Test
  void forgetsWhatWaitedInTheCycleBefore() {
    pages.begin(100);
    pages.add(99);
    pages.begin(50);
    assertThat(pages.isEmpty()).isTrue();
    pages.begin(200);
    pages.add(99);
    assertThat(pages.take()).isEqualTo(99);
  }

  @Test
  void agreesWithAPlainQueue() {
    long seed = 20;
    Random random = new Random(seed);
    ArrayDeque<Integer> model = new ArrayDeque<>();
    int pageCount = 65;
    pages.begin(pageCount);
    for (int i = 0; i < 100_000; i++) {
      if (random.nextInt(100) < 52) {
        int page = random.nextInt(pageCount);
        pages.add(page);
        if (!model.contains(page)) {
          model.add(page);
        }
      } else if (!model.isEmpty()) {
        assertThat(pages.take()).as("step %d, seed %d", i, seed).isEqualTo(model.remove());
      }
      assertThat(pages.isEmpty()).as("step %d, seed %d", i, seed).isEqualTo(model.isEmpty());
    }
  }
}
