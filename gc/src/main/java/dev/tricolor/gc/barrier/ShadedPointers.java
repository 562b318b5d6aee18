package dev.tricolor.gc.barrier;

/** Takes what stores have shaded: the marker. */
@FunctionalInterface
public interface ShadedPointers {
  /** Makes grey what the first {@code count} pointers lead to, unless it is marked already. */
  void shade(long[] pointers, int count);
}
