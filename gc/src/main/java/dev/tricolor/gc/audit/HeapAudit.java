package dev.tricolor.gc.audit;

import dev.tricolor.core.heap.AllocationPlan;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.heap.MHeap;
import dev.tricolor.core.heap.MSpan;
import dev.tricolor.core.heap.PageDescriptor;
import dev.tricolor.core.heap.SpanState;
import dev.tricolor.core.layout.SizeClasses;
import dev.tricolor.core.memory.AddressSpace;
import dev.tricolor.core.memory.Memory;
import dev.tricolor.gc.audit.Violation.Problem;
import dev.tricolor.gc.sweep.Poison;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over the heap. Show it the roots, let it walk, ask what it found. */
public final class HeapAudit {
  private static final int MAX_VIOLATIONS = 20;

  private final Heap heap;
  private final MHeap pages;
  private final IdentityHashMap<MSpan, BitSet> seen = new IdentityHashMap<>();
  private final ArrayDeque<Found> pending = new ArrayDeque<>();
  private final List<Violation> violations = new ArrayList<>();
  private long reachableObjects;
  private long reachableBytes;

  private record Found(MSpan span, int slot) {}

  public HeapAudit(Heap heap) {
    this.heap = heap;
    this.pages = heap.pages();
  }

  /** Takes a root. */
  public void root(long value, long place) {
    check(value, place, "a root");
  }

  /** Walks everything reachable from the roots. */
  public void walk() {
    for (Found found = pending.poll(); found != null; found = pending.poll()) {
      look(found.span, found.slot);
    }
  }

  /** What is wrong; empty if nothing is. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** Objects reached; each tiny block counts as one. */
  public long reachableObjects() {
    return reachableObjects;
  }

  /** Slot and page bytes of the objects reached. */
  public long reachableBytes() {
    return reachableBytes;
  }

  /** Throws if something is wrong. */
  public void requireClean() {
    if (!violations.isEmpty()) {
      StringBuilder text = new StringBuilder("the heap is damaged:");
      violations.forEach(violation -> text.append("\n  ").append(violation));
      throw new AssertionError(text.toString());
    }
  }

  private void report(Problem problem, long pointer, long place, String holder) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(new Violation(problem, pointer, place, holder));
    }
  }

  private void check(long pointer, long place, String holder) {
    if (pointer == Poison.WORD) {
      report(Problem.POISONED_POINTER, pointer, place, holder);
    }
    if (pointer < pages.heapStart() || pointer >= pages.heapTop()) {
      return;
    }
    MSpan span = pages.spanOf(pointer);
    if (span == null || span.state() == SpanState.DEAD) {
      report(Problem.FREE_PAGE, pointer, place, holder);
    } else if (span.state() == SpanState.IN_USE) {
      checkSlot(span, pointer, place, holder);
    }
  }

  private void checkSlot(MSpan span, long pointer, long place, String holder) {
    int slot = span.slotOf(pointer);
    if (slot >= span.objectCount()) {
      report(Problem.BEHIND_LAST_SLOT, pointer, place, holder);
      return;
    }
    if (!span.allocated(slot)) {
      report(Problem.FREE_SLOT, pointer, place, holder);
      return;
    }
    if (!descriptorAgrees(span, pointer)) {
      report(Problem.WRONG_DESCRIPTOR, pointer, place, holder);
    }
    BitSet slots = seen.computeIfAbsent(span, fresh -> new BitSet());
    if (!slots.get(slot)) {
      slots.set(slot);
      reachableObjects++;
      reachableBytes += span.elementBytes();
      if (span.holdsPointers()) {
        pending.add(new Found(span, slot));
      }
    }
  }

  private boolean descriptorAgrees(MSpan span, long pointer) {
    long page = (pointer - pages.heapStart()) >>> AddressSpace.PAGE_SHIFT;
    long descriptor = Memory.loadLong(pages.descriptorTable() + (page << PageDescriptor.SHIFT));
    return PageDescriptor.spanClass(descriptor) == span.spanClass()
        && PageDescriptor.spanStart(descriptor) == span.start()
        && PageDescriptor.slotIndex(descriptor, pointer - span.start()) == span.slotOf(pointer);
  }

  private void look(MSpan span, int slot) {
    if (span.large()) {
      AllocationPlan plan = span.largePlan();
      if (plan != null) {
        lookAsArray(plan, span.start(), span.sizeBytes());
      }
      return;
    }
    long address = span.slotAddress(slot);
    if (SizeClasses.hasHeader(span.spanClass())) {
      lookBehindHeader(span, address);
    } else {
      lookByMask(span, slot);
    }
  }

  private void lookBehindHeader(MSpan span, long address) {
    long header = Memory.loadLong(address);
    if (!heap.plans().validHeader(header)) {
      report(Problem.UNKNOWN_TYPE, header, address, span.toString());
      return;
    }
    lookAsArray(
        heap.plans().ofHeader(header),
        address + SizeClasses.HEADER_BYTES,
        span.elementBytes() - SizeClasses.HEADER_BYTES);
  }

  private void lookAsArray(AllocationPlan plan, long address, long sizeBytes) {
    long elementWords = plan.elementBytes() >>> 3;
    for (long word = 0; word < sizeBytes >>> 3; word++) {
      if (plan.pointerMask().isPointer((int) (word % elementWords))) {
        checkWord(address + (word << 3), plan);
      }
    }
  }

  private void lookByMask(MSpan span, int slot) {
    long words = span.pointerWords(slot);
    for (int word = 0; word < span.elementBytes() >>> 3; word++) {
      if ((words >>> word & 1) != 0) {
        checkWord(span.slotAddress(slot) + 8L * word, null);
      }
    }
  }

  private void checkWord(long at, @Nullable AllocationPlan plan) {
    long value = Memory.loadLong(at);
    if (value != 0) {
      check(value, at, plan == null ? "an object" : "an object of " + plan.type());
    }
  }
}
