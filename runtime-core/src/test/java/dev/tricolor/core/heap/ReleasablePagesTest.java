package dev.tricolor.core.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasablePagesTest {
  private static final int CHUNK = PageAllocator.CHUNK_PAGES;

  /** Two chunks, all of whose pages have been used. */
  private static PageAllocator used() {
    PageAllocator pages = new PageAllocator();
    pages.grow(2 * CHUNK);
    pages.allocate(2 * CHUNK);
    return pages;
  }

  private static ReleasablePages.Run run(int firstPage, int pageCount) {
    return new ReleasablePages.Run(firstPage, pageCount);
  }

  @Test
  void theHighestGoFirstAFewAtATime() {
    PageAllocator pages = used();
    pages.free(100, 20, false);
    pages.free(900, 3, false);
    assertThat(pages.release(true)).isEqualTo(run(900, 3));
    assertThat(pages.release(true)).isEqualTo(run(112, 8));
    assertThat(pages.release(true)).isEqualTo(run(104, 8));
    assertThat(pages.release(true)).isEqualTo(run(100, 4));
    assertThat(pages.release(true)).isNull();
  }

  @Test
  void noFreeHugePageIsSplit() {
    PageAllocator pages = used();
    pages.free(250, 300, false);
    assertThat(pages.release(true)).isEqualTo(run(542, 8));
  }

  @Test
  void aHugePageGoesWhole() {
    PageAllocator pages = used();
    pages.free(250, 262, false);
    assertThat(pages.release(true)).isEqualTo(run(256, 256));
    assertThat(pages.release(true)).isEqualTo(run(250, 6));
  }

  @Test
  void withoutHasteNothingThatWasInUseAsTheLastCycleEnded() {
    PageAllocator pages = used();
    pages.nextGeneration();
    pages.free(0, 400, false);
    assertThat(pages.release(false)).as("only just freed").isNull();
    pages.nextGeneration();
    assertThat(pages.release(false)).as("free for a cycle").isEqualTo(run(392, 8));
  }

  @Test
  void withoutHasteNothingOfANearlyFullChunk() {
    PageAllocator pages = used();
    pages.free(0, 16, false);
    pages.nextGeneration();
    pages.nextGeneration();
    assertThat(pages.release(false)).as("16 of 512 pages free").isNull();
    pages.free(16, 1, false);
    pages.nextGeneration();
    assertThat(pages.release(false)).as("17 free").isEqualTo(run(9, 8));
  }

  @Test
  void whatIsGivenBackIsToldWhenItIsTakenAgain() {
    PageAllocator pages = used();
    pages.free(0, 12, false);
    pages.release(true);
    assertThat(pages.allocate(12)).isZero();
    assertThat(pages.lastReleased()).isEqualTo(8);
  }

  /** Whatever happens, exactly the free pages that are still backed can be given back. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void allThatIsFreeCanBeGivenBack(long seed) {
    Random random = new Random(seed);
    PageAllocator pages = used();
    BitSet backed = new BitSet();
    BitSet inUse = new BitSet();
    inUse.set(0, 2 * CHUNK);
    for (int step = 0; step < 3000; step++) {
      int page = random.nextInt(2 * CHUNK);
      int end = Math.min(2 * CHUNK, page + 1 + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          for (int at = inUse.nextSetBit(page); at >= 0 && at < end; at = inUse.nextSetBit(at)) {
            pages.free(at, 1, false);
            inUse.clear(at);
            backed.set(at);
          }
        }
        case 2 -> {
          int taken = pages.allocate(end - page);
          if (taken >= 0) {
            inUse.set(taken, taken + end - page);
            backed.clear(taken, taken + end - page);
          }
        }
        default -> {
          if (random.nextBoolean()) {
            pages.nextGeneration();
          }
          remove(pages.release(random.nextBoolean()), backed, seed, step);
        }
      }
    }
    for (var run = pages.release(true); run != null; run = pages.release(true)) {
      remove(run, backed, seed, -1);
    }
    assertThat(backed.isEmpty()).as("seed %d: left over %s", seed, backed).isTrue();
  }

  private static void remove(
      ReleasablePages.@org.jspecify.annotations.Nullable Run run,
      BitSet backed,
      long seed,
      int step) {
    if (run != null) {
      int end = run.firstPage() + run.pageCount();
      assertThat(backed.nextClearBit(run.firstPage()))
          .as("seed %d step %d: %s", seed, step, run)
          .isGreaterThanOrEqualTo(end);
      backed.clear(run.firstPage(), end);
    }
  }
}
