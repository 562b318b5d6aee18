package dev.tricolor.core.abi;

import dev.tricolor.core.memory.Memory;

/** Go's {@code runtime.MemStats} in simulated memory: 5776 bytes, in the order of its fields. */
final class MemStatsImage {
  private static final int PAUSES = 192;
  private static final int RING = 256;
  private static final int COUNTS = PAUSES + 2 * 8 * RING;
  private static final int BY_SIZE = COUNTS + 24;
  private static final int BY_SIZE_BYTES = 24;

  private MemStatsImage() {}

  static void write(MemStatsSnapshot stats, long address, long epochNanos) {
    long[] words = {
      stats.alloc(),
      stats.totalAlloc(),
      stats.sys(),
      stats.lookups(),
      stats.mallocs(),
      stats.frees(),
      stats.heapAlloc(),
      stats.heapSys(),
      stats.heapIdle(),
      stats.heapInuse(),
      stats.heapReleased(),
      stats.heapObjects(),
      stats.stackInuse(),
      stats.stackSys(),
      stats.mSpanInuse(),
      stats.mSpanSys(),
      stats.mCacheInuse(),
      stats.mCacheSys(),
      stats.buckHashSys(),
      stats.gcSys(),
      stats.otherSys(),
      stats.nextGc(),
      stats.numGc() == 0 ? 0 : epochNanos + stats.lastGc(),
      stats.pauseTotalNs()
    };
    for (int i = 0; i < words.length; i++) {
      Memory.storeLong(address + 8L * i, words[i]);
    }
    for (int i = 0; i < RING; i++) {
      long end = stats.pauseEnd()[i];
      Memory.storeLong(address + PAUSES + 8L * i, stats.pauseNs()[i]);
      Memory.storeLong(address + PAUSES + 8L * (RING + i), end == 0 ? 0 : epochNanos + end);
    }
    Memory.storeInt(address + COUNTS, stats.numGc());
    Memory.storeInt(address + COUNTS + 4, stats.numForcedGc());
    Memory.storeDouble(address + COUNTS + 8, stats.gcCpuFraction());
    Memory.storeByte(address + COUNTS + 16, stats.enableGc() ? 1 : 0);
    Memory.storeByte(address + COUNTS + 17, stats.debugGc() ? 1 : 0);
    for (int i = 0; i < stats.bySize().length; i++) {
      MemStatsSnapshot.BySize size = stats.bySize()[i];
      long record = address + BY_SIZE + (long) BY_SIZE_BYTES * i;
      Memory.storeInt(record, size.size());
      Memory.storeLong(record + 8, size.mallocs());
      Memory.storeLong(record + 16, size.frees());
    }
  }
}
