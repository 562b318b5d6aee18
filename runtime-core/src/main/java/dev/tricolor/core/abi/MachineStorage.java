package dev.tricolor.core.abi;

import dev.tricolor.core.collector.WriteBarrier;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.core.memory.PersistentArea;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.value.Storage;
import org.jspecify.annotations.Nullable;

/** The heap and the collector as values see them. */
final class MachineStorage implements Storage {
  private final Heap heap;
  private final PersistentArea persistent;
  private final WriteBarrier barrier;

  MachineStorage(Heap heap, PersistentArea persistent, WriteBarrier barrier) {
    this.heap = heap;
    this.persistent = persistent;
    this.barrier = barrier;
  }

  @Override
  public long allocate(G g, long sizeBytes, @Nullable TypeDescriptor elementType, boolean zero) {
    return heap.allocate(g, sizeBytes, elementType, zero);
  }

  @Override
  public long allocatePersistent(long sizeBytes) {
    return persistent.allocate(sizeBytes, 8);
  }

  @Override
  public WriteBarrier barrier() {
    return barrier;
  }
}
