package dev.tricolor.core.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memory that is cleared again has left the near caches once the heap is larger than they are. */
class AllocationCostTest {

  @ParameterizedTest(name = "{1} bytes in a heap of {0} MiB: {2} units")
  @CsvSource({
    "0, 1000, 1220",
    "4, 1000, 1220",
    "8, 1000, 1520",
    "48, 1000, 2120",
    "4096, 1000, 2420",
    "4, 8192, 9131",
    "4, 10000, 10396",
    "4096, 10000, 20226",
    "4096, 65536, 44800"
  })
  void growsWithTheHeap(long heapMebibytes, long sizeBytes, long units) {
    AllocationCost cost = new AllocationCost();
    cost.setHeapBytes(heapMebibytes << 20);
    assertThat(cost.of(sizeBytes, false)).isEqualTo(units);
  }
}
