package dev.tricolor.gc.audit;

import dev.tricolor.core.collector.ObjectNames;
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
  private final ObjectNames names;
  private final boolean requiresMarks;
  private final IdentityHashMap<MSpan, BitSet> seen = new IdentityHashMap<>();
  private final ArrayDeque<Found> pending = new ArrayDeque<>();
  private final List<Violation> violations = new ArrayList<>();
  private long reachableObjects;
  private long reachableBytes;

  /** An object, and the place of the pointer that led to it: in another one, or a root. */
  private record Found(MSpan span, int slot, long place, @Nullable Found holder, String root) {
    long address() {
      return span.large() ? span.start() : span.slotAddress(slot);
    }
  }

  /** An audit of a heap that is swept. */
  public HeapAudit(Heap heap, ObjectNames names) {
    this(heap, names, false);
  }

  private HeapAudit(Heap heap, ObjectNames names, boolean requiresMarks) {
    this.heap = heap;
    this.names = names;
    this.pages = heap.pages();
    this.requiresMarks = requiresMarks;
  }

  /** An audit as marking ends, before anything is swept: what is reachable must be marked. */
  public static HeapAudit ofMarks(Heap heap, ObjectNames names) {
    return new HeapAudit(heap, names, true);
  }

  /**
   * Takes a root.
   *
   * @param place host address of the slot that holds it; 0 if it lies in no memory
   * @param kind what roots of its kind are called
   */
  public void root(long value, long place, String kind) {
    check(value, place, null, kind);
  }

  /** Walks everything reachable from the roots. */
  public void walk() {
    for (Found found = pending.poll(); found != null; found = pending.poll()) {
      look(found);
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

  private void report(
      Problem problem, long pointer, long place, @Nullable Found holder, String root) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(new Violation(problem, pointer, what(pointer), way(place, holder, root)));
    }
  }

  private String what(long pointer) {
    MSpan span = pages.spanOf(pointer);
    if (span == null || span.state() != SpanState.IN_USE) {
      return "no object";
    }
    int slot = span.slotOf(pointer);
    return slot < span.objectCount()
        ? names.of(new Found(span, slot, 0, null, "").address())
        : "no object";
  }

  /** The pointers that led to a place, from a root on. */
  private List<String> way(long place, @Nullable Found holder, String root) {
    ArrayDeque<String> way = new ArrayDeque<>();
    long at = place;
    for (Found found = holder; found != null; found = found.holder) {
      long object = found.address();
      way.addFirst("0x%x+%d, %s".formatted(object, at - object, names.of(object)));
      at = found.place;
    }
    way.addFirst(at == 0 ? root : "%s at 0x%x".formatted(root, at));
    return List.copyOf(way);
  }

  private void check(long pointer, long place, @Nullable Found holder, String root) {
    if (pointer == Poison.WORD) {
      report(Problem.POISONED_POINTER, pointer, place, holder, root);
    }
    if (pointer < pages.heapStart() || pointer >= pages.heapTop()) {
      return;
    }
    MSpan span = pages.spanOf(pointer);
    if (span == null || span.state() == SpanState.DEAD) {
      report(Problem.FREE_PAGE, pointer, place, holder, root);
    } else if (span.state() == SpanState.IN_USE) {
      checkSlot(span, pointer, place, holder, root);
    }
  }

  private void checkSlot(
      MSpan span, long pointer, long place, @Nullable Found holder, String root) {
    int slot = span.slotOf(pointer);
    if (slot >= span.objectCount()) {
      report(Problem.BEHIND_LAST_SLOT, pointer, place, holder, root);
      return;
    }
    if (!span.allocated(slot)) {
      report(Problem.FREE_SLOT, pointer, place, holder, root);
      return;
    }
    if (!descriptorAgrees(span, pointer)) {
      report(Problem.WRONG_DESCRIPTOR, pointer, place, holder, root);
    }
    if (requiresMarks && !isMarked(span, slot)) {
      report(Problem.UNMARKED, pointer, place, holder, root);
    }
    BitSet slots = seen.computeIfAbsent(span, fresh -> new BitSet());
    if (!slots.get(slot)) {
      slots.set(slot);
      reachableObjects++;
      reachableBytes += span.elementBytes();
      if (span.holdsPointers()) {
        pending.add(new Found(span, slot, place, holder, root));
      }
    }
  }

  private boolean isMarked(MSpan span, int slot) {
    return (Memory.loadLong(pages.markBits(span) + (slot >>> 6 << 3)) >>> slot & 1) != 0;
  }

  private boolean descriptorAgrees(MSpan span, long pointer) {
    long page = (pointer - pages.heapStart()) >>> AddressSpace.PAGE_SHIFT;
    long descriptor = Memory.loadLong(pages.descriptorTable() + (page << PageDescriptor.SHIFT));
    return PageDescriptor.spanClass(descriptor) == span.spanClass()
        && PageDescriptor.spanStart(descriptor) == span.start()
        && PageDescriptor.slotIndex(descriptor, pointer - span.start()) == span.slotOf(pointer);
  }

  private void look(Found found) {
    MSpan span = found.span;
    if (span.large()) {
      AllocationPlan plan = span.largePlan();
      if (plan != null) {
        lookAsArray(found, plan, span.start(), span.sizeBytes());
      }
    } else if (SizeClasses.hasHeader(span.spanClass())) {
      lookBehindHeader(found);
    } else {
      lookByMask(found);
    }
  }

  private void lookBehindHeader(Found found) {
    long address = found.address();
    long header = Memory.loadLong(address);
    if (!heap.plans().validHeader(header)) {
      report(Problem.UNKNOWN_TYPE, header, address, found, found.root);
      return;
    }
    lookAsArray(
        found,
        heap.plans().ofHeader(header),
        address + SizeClasses.HEADER_BYTES,
        found.span.elementBytes() - SizeClasses.HEADER_BYTES);
  }

  private void lookAsArray(Found found, AllocationPlan plan, long address, long sizeBytes) {
    long elementWords = plan.elementBytes() >>> 3;
    for (long word = 0; word < sizeBytes >>> 3; word++) {
      if (plan.pointerMask().isPointer((int) (word % elementWords))) {
        checkWord(found, address + (word << 3));
      }
    }
  }

  private void lookByMask(Found found) {
    long words = found.span.pointerWords(found.slot);
    for (int word = 0; word < found.span.elementBytes() >>> 3; word++) {
      if ((words >>> word & 1) != 0) {
        checkWord(found, found.address() + 8L * word);
      }
    }
  }

  private void checkWord(Found found, long at) {
    long value = Memory.loadLong(at);
    if (value != 0) {
      check(value, at, found, found.root);
    }
  }
}
