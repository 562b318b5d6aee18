package dev.tricolor.gc.scavenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.core.time.Picos;
import dev.tricolor.gc.TestHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScavengerTest {
  private static final long MIB = 1 << 20;
  private static final long MILLI = Picos.ofNanos(1_000_000);

  private final TestHeap test = new TestHeap(TestHeap.paranoid(), EventSink.none(), ".");
  private final Heap heap = test.heap();
  private final Scavenger scavenger = new Scavenger(heap, 1);
  private final List<Long> blocks = new ArrayList<>();

  /** Something is always in use, or no cycle could tell how much may be kept. */
  @BeforeEach
  void useSome() {
    heap.allocateOn(0, 4 * MIB, null, true);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void fill(int mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      long block = heap.allocateOn(0, MIB, null, true);
      Memory.fill(block, MIB, 0x5A);
      blocks.add(block);
    }
  }

  private void dropAll() {
    for (long block : blocks) {
      heap.pages().free(Objects.requireNonNull(heap.pages().spanOf(block)));
    }
    blocks.clear();
  }

  /** A cycle ends whose goal was 8 MiB, as the next one's is. */
  private void cycle(long limitBytes) {
    scavenger.cycleEnded(8 * MIB);
    scavenger.pace(8 * MIB, limitBytes);
  }

  private long backedBytes() {
    return heap.statistics().inUseBytes() + heap.statistics().freeBytes();
  }

  @Test
  void memoryIsKeptForOneCycleAfterAPeak() {
    fill(200);
    cycle(Long.MAX_VALUE);
    dropAll();
    scavenger.wake(0);
    assertThat(scavenger.work(0)).as("only just freed").isZero();
    assertThat(scavenger.duePicos()).isEqualTo(Picos.NEVER);
    cycle(Long.MAX_VALUE);
    scavenger.wake(0);
    assertThat(scavenger.work(0)).as("free for a cycle").isPositive();
  }

  @Test
  void itWorksForAMillisecondAndSleepsForASecondThenLess() {
    fill(200);
    dropAll();
    cycle(Long.MAX_VALUE);
    cycle(Long.MAX_VALUE);
    scavenger.wake(0);
    long worked = scavenger.work(0);
    assertThat(worked).isBetween(MILLI, 2 * MILLI);
    long due = scavenger.duePicos();
    assertThat(due - worked).as("first sleep").isEqualTo(1000 * worked);
    scavenger.wake(due / 2);
    assertThat(scavenger.duePicos()).as("woken while it sleeps").isEqualTo(due);
    long again = scavenger.work(due);
    assertThat(scavenger.duePicos() - due - again).as("second sleep").isLessThan(500 * again);
  }

  @Test
  void itEndsWhenNoMoreIsBackedThanMayBeKept() {
    fill(200);
    dropAll();
    fill(20);
    cycle(Long.MAX_VALUE);
    cycle(Long.MAX_VALUE);
    scavenger.wake(0);
    while (scavenger.duePicos() != Picos.NEVER) {
      scavenger.work(scavenger.duePicos());
    }
    assertThat(backedBytes()).as("a tenth more than was in use").isBetween(24 * MIB, 27 * MIB);
  }

  @Test
  void aLimitMakesAllocationGiveMemoryBackAtOnce() {
    fill(100);
    dropAll();
    scavenger.releaseAll();
    fill(60);
    dropAll();
    cycle(64 * MIB);
    // The lowest free pages are backed; more than there are of them must be mapped anew.
    blocks.add(heap.allocateOn(0, 50 * MIB, null, true));
    blocks.add(heap.allocateOn(0, 12 * MIB, null, true));
    assertThat(heap.systemMemory().mappedReadyBytes()).isLessThan(70 * MIB);
  }

  @Test
  void everythingCanBeGivenBackAndIsZeroWhenItIsUsedAgain() {
    fill(100);
    dropAll();
    assertThat(scavenger.releaseAll()).isPositive();
    assertThat(heap.statistics().freeBytes()).isZero();
    long block = heap.allocateOn(0, 50 * MIB, null, true);
    for (long at = block; at < block + 50 * MIB; at += 8) {
      if (Memory.loadLong(at) != 0) {
        throw new AssertionError("not zero " + (at - block) + " bytes into the block");
      }
    }
  }
}
