package dev.tricolor.core.code;

import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;

/** Copies a program's image into a machine and makes offsets into addresses. */
public final class LoadedImage {
  private LoadedImage() {}

  /** Fills the space's read-only data and globals. */
  public static void load(ProgramImage image, AddressSpace space) {
    long readOnly = space.readOnly().start();
    long data = space.globals().start();
    Memory.copyIn(image.readOnly(), 0, readOnly, image.readOnly().length);
    Memory.copyIn(image.data(), 0, data, image.data().length);
    relocate(readOnly, image.readOnlyRelocations(), readOnly);
    relocate(data, image.dataRelocations(), readOnly);
    relocate(data, image.dataToData(), data);
  }

  private static void relocate(long segment, int[] offsets, long target) {
    for (int offset : offsets) {
      Memory.storeLong(segment + offset, Memory.loadLong(segment + offset) + target);
    }
  }
}
