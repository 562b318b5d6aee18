package dev.tricolor.core.abi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.ProgramImage;
import dev.tricolor.core.collector.CollectorFactory;
import dev.tricolor.core.event.EventSink;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.sched.GoFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemStatsSnapshotTest {
  private static final CompiledProgram EMPTY =
      new CompiledProgram(
          List.of(),
          List.of(),
          new GoFunction[0],
          new PcTable(List.of()),
          new ProgramImage(
              new byte[0], new byte[0], new int[0], new int[0], new int[0], PointerMask.NONE),
          0,
          Map.of());

  private static MemStatsSnapshot atBoot(int processors) {
    MachineConfig config = MachineConfig.DEFAULT.withProcessors(processors, processors);
    try (Machine machine = new Machine(EMPTY, config, CollectorFactory.none(), EventSink.none())) {
      // Stands for the main goroutine's stack.
      machine.heap.pages().allocateStackSpan(4);
      return MemStatsSnapshot.take(machine.heap, machine.collector);
    }
  }

  /** What Go 1.26 shows in the first line of a main without imports. */
  @Test
  void bootWithOneProcessor() {
    MemStatsSnapshot stats = atBoot(1);
    assertThat(stats.heapAlloc()).isEqualTo(37_168);
    assertThat(stats.totalAlloc()).isEqualTo(37_168);
    assertThat(stats.mallocs()).isEqualTo(48);
    assertThat(stats.frees()).isEqualTo(3);
    assertThat(stats.heapObjects()).isEqualTo(45);
    assertThat(stats.heapInuse()).isEqualTo(155_648);
    assertThat(stats.heapSys()).isEqualTo(3_997_696);
    assertThat(stats.heapIdle()).isEqualTo(3_997_696 - 155_648);
    assertThat(stats.heapReleased()).isEqualTo(stats.heapIdle());
    assertThat(stats.stackInuse()).isEqualTo(196_608);
    assertThat(stats.mSpanInuse()).isEqualTo(12_160);
    assertThat(stats.mSpanSys()).isEqualTo(16_320);
    assertThat(stats.mCacheInuse()).isEqualTo(2_296);
    assertThat(stats.mCacheSys()).isEqualTo(16_072);
    assertThat(stats.sys()).isEqualTo(7_559_432);
    assertThat(stats.bySize()).hasSize(61);
    assertThat(stats.bySize()[60].size()).isEqualTo(18_432);
  }

  @Test
  void bootWithTwoProcessors() {
    MemStatsSnapshot stats = atBoot(2);
    assertThat(stats.heapAlloc()).isEqualTo(58_880);
    assertThat(stats.mallocs()).isEqualTo(55);
    assertThat(stats.heapObjects()).isEqualTo(52);
    assertThat(stats.heapInuse()).isEqualTo(172_032);
    assertThat(stats.stackInuse()).isEqualTo(229_376);
    assertThat(stats.mCacheInuse()).isEqualTo(4_592);
  }
}
