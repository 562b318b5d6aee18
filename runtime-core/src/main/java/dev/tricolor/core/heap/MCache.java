package dev.tricolor.core.heap;

import dev.tricolor.core.layout.SizeClasses;
import java.util.Arrays;

/** A P's private stock: a span of every span class, the current tiny block, pages. */
final class MCache {
  private static final MSpan NONE = MSpan.none();

  final MSpan[] spans = new MSpan[SizeClasses.SPAN_CLASS_COUNT];
  final PageCache pages = new PageCache();

  /** Whether there is anything to flush. */
  boolean used;

  /** Address of the 16-byte block in which the next tiny objects go; 0 if there is none. */
  long tinyBlock;

  /** Bytes used of the tiny block. */
  int tinyOffset;

  /** Objects put into a block that was there already, not yet in the books. */
  long tinyAllocated;

  /** Scannable bytes allocated, not yet in the books. */
  long scanBytes;

  MCache() {
    Arrays.fill(spans, NONE);
  }

  void drop(int spanClass) {
    spans[spanClass] = NONE;
  }
}
