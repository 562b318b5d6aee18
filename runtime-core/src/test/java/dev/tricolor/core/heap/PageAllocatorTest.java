package dev.tricolor.core.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAllocatorTest {
  private record Run(int page, int count) {}

  /** Against a model that tries every page in turn. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void findsTheLowestRun(long seed) {
    Random random = new Random(seed);
    PageAllocator pages = new PageAllocator();
    pages.grow(2048);
    BitSet used = new BitSet();
    List<Run> runs = new ArrayList<>();
    for (int step = 0; step < 4000; step++) {
      if (random.nextInt(5) < 3) {
        int count = 1 + (random.nextInt(10) == 0 ? random.nextInt(900) : random.nextInt(12));
        int expected = lowest(used, count, 2048);
        assertThat(pages.allocate(count)).as("seed %d step %d", seed, step).isEqualTo(expected);
        if (expected >= 0) {
          used.set(expected, expected + count);
          runs.add(new Run(expected, count));
        }
      } else if (!runs.isEmpty()) {
        Run run = runs.remove(random.nextInt(runs.size()));
        pages.free(run.page, run.count, false);
        used.clear(run.page, run.page + run.count);
      }
    }
  }

  private static int lowest(BitSet used, int count, int limit) {
    for (int page = 0; page + count <= limit; page++) {
      int next = used.nextSetBit(page);
      if (next < 0 || next >= page + count) {
        return page;
      }
      page = next;
    }
    return -1;
  }

  @Test
  void onlyPagesNeverUsedCountAsReleased() {
    PageAllocator pages = new PageAllocator();
    pages.grow(512);
    assertThat(pages.allocate(100)).isZero();
    assertThat(pages.lastReleased()).isEqualTo(100);
    pages.free(10, 50, false);
    pages.free(60, 40, true);
    assertThat(pages.allocate(60)).isEqualTo(10);
    assertThat(pages.lastReleased()).isEqualTo(10);
  }

  @Test
  void cacheTakesTheGroupOfTheLowestFreePage() {
    PageAllocator pages = new PageAllocator();
    pages.grow(512);
    pages.allocate(70);
    PageCache cache = new PageCache();
    assertThat(pages.fill(cache)).isTrue();
    assertThat(pages.allocate(1)).isEqualTo(128);
    assertThat(cache.allocate(2)).isEqualTo(70);
    assertThat(cache.takeReleased(70, 2)).isEqualTo(2);
    assertThat(cache.allocate(1)).isEqualTo(72);
    cache.drainTo(pages);
    assertThat(pages.allocate(1)).isEqualTo(73);
  }

  @ParameterizedTest
  @CsvSource({"0b1, 1, 0", "0b1011100, 3, 2", "0b1011100, 4, -1", "0b111101, 2, 2", "0b0, 1, -1"})
  void lowestRun(String bits, int count, int expected) {
    assertThat(PageCache.lowestRun(Long.parseLong(bits.substring(2), 2), count))
        .isEqualTo(expected);
  }
}
