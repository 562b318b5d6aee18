package dev.tricolor.core.heap;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.Memory;
import java.util.function.LongConsumer;

/** Finds the words of an object that may hold pointers; not for where it has to be fast. */
final class ObjectPointers {
  private ObjectPointers() {}

  static void forEach(AllocationPlans plans, MSpan span, long object, LongConsumer visitor) {
    AllocationPlan largePlan = span.largePlan;
    if (span.large()) {
      if (largePlan != null) {
        forEachElement(largePlan, object, span.sizeBytes(), visitor);
      }
    } else if (SizeClasses.hasHeader(span.spanClass)) {
      AllocationPlan plan = plans.ofHeader(Memory.loadLong(object));
      long start = object + SizeClasses.HEADER_BYTES;
      forEachElement(plan, start, span.slotBytes - (long) SizeClasses.HEADER_BYTES, visitor);
    } else {
      long words = SpanPointers.of(span, object);
      for (; words != 0; words &= words - 1) {
        visitor.accept(object + 8L * Long.numberOfTrailingZeros(words));
      }
    }
  }

  private static void forEachElement(
      AllocationPlan plan, long start, long sizeBytes, LongConsumer visitor) {
    PointerMask mask = plan.pointerMask();
    long elementWords = plan.elementBytes() >>> 3;
    for (long word = 0; word < sizeBytes >>> 3; word++) {
      if (mask.isPointer((int) (word % elementWords))) {
        visitor.accept(start + (word << 3));
      }
    }
  }
}
