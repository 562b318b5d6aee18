package dev.tricolor.core.collector;

import dev.tricolor.core.heap.Heap;
import dev.tricolor.core.memory.Memory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What programs attach to objects: finalizers, cleanups, weak pointers; and what is to be called
 * for objects that have died.
 *
 * <p>As a root, a finalizer keeps alive what its object points to, but not the object: so when two
 * dead objects with finalizers point to each other in a row, the outer one goes first and the inner
 * one a cycle later. What becomes of dead objects is decided as marking ends; Go does it span by
 * span as it sweeps, which nobody can tell from here.
 */
public final class Specials implements RootSource {
  /** Finalizers are called in blocks of so many, the last of each first. */
  private static final int BLOCK = 101;

  private sealed interface Special {}

  private record Finalizer(long object, long closure, long table) implements Special {}

  private record Cleanup(long id, long closure) implements Special {}

  private record WeakHandle(long pointer, long handle) implements Special {}

  /**
   * Something to call.
   *
   * @param closure what; for a cleanup, address of a variable that holds it
   * @param table first word of the interface that a finalizer takes; 0 if it takes a pointer
   * @param object the object; 0 for a cleanup
   */
  public record Call(long closure, long table, long object) {}

  private final Heap heap;

  /** By address, so that every run goes through them in the same order. */
  private final TreeMap<Long, List<Special>> byObject = new TreeMap<>();

  private final Deque<Call> queue = new ArrayDeque<>();
  private long lastId;

  /** None yet. */
  public Specials(Heap heap) {
    this.heap = heap;
  }

  // -- attaching ---------------------------------------------------------------------------------

  /** Sets a finalizer; false if the object has one. */
  public boolean setFinalizer(long object, long closure, long table) {
    List<Special> specials = specialsOf(object);
    if (specials.stream().anyMatch(special -> isFinalizerOf(special, object))) {
      return false;
    }
    specials.add(new Finalizer(object, closure, table));
    return true;
  }

  /** Tiny objects share a block, and each may have its own. */
  private static boolean isFinalizerOf(Special special, long object) {
    return special instanceof Finalizer finalizer && finalizer.object == object;
  }

  /** Takes an object's finalizer away, if it has one. */
  public void removeFinalizer(long object) {
    specialsOf(object).removeIf(special -> isFinalizerOf(special, object));
  }

  /** Adds a cleanup and returns its number. */
  public long addCleanup(long object, long closure) {
    specialsOf(object).add(new Cleanup(++lastId, closure));
    return lastId;
  }

  /** Takes a cleanup back that has not been queued. */
  public void stopCleanup(long object, long id) {
    specialsOf(object).removeIf(special -> special instanceof Cleanup cleanup && cleanup.id == id);
  }

  /** The handle of a weak pointer; 0 if there is none for this pointer. */
  public long weakHandle(long pointer) {
    for (Special special : byObject.getOrDefault(heap.pages().objectAt(pointer), List.of())) {
      if (special instanceof WeakHandle weak && weak.pointer == pointer) {
        return weak.handle;
      }
    }
    return 0;
  }

  /** Makes a word without pointers the handle of a weak pointer: it is zeroed when that dies. */
  public void addWeakHandle(long pointer, long handle) {
    Memory.storeLong(handle, pointer);
    specialsOf(pointer).add(new WeakHandle(pointer, handle));
  }

  private List<Special> specialsOf(long address) {
    return byObject.computeIfAbsent(heap.pages().objectAt(address), object -> new ArrayList<>());
  }

  // -- collecting --------------------------------------------------------------------------------

  @Override
  public void visit(RootVisitor visitor) {
    byObject.forEach((object, specials) -> specials.forEach(each -> visit(each, visitor)));
    for (Call call : queue) {
      visitor.visit(call.closure, 0);
      visitor.visit(call.object, 0);
    }
  }

  private void visit(Special special, RootVisitor visitor) {
    switch (special) {
      case Finalizer finalizer -> {
        visitor.visit(finalizer.closure, 0);
        heap.forEachPointer(finalizer.object, slot -> visitor.visit(Memory.loadLong(slot), slot));
      }
      case Cleanup cleanup -> visitor.visit(cleanup.closure, 0);
      case WeakHandle weak -> visitor.visit(weak.handle, 0);
    }
  }

  /**
   * Marking is about to end: queues what is to be called for objects that have died.
   *
   * @param marked tells whether an object is marked
   * @param keep marks an object that lives on until it was finalized
   */
  public void bury(LongPredicate marked, LongConsumer keep) {
    List<Call> finalizers = new ArrayList<>();
    List<Call> cleanups = new ArrayList<>();
    Iterator<Map.Entry<Long, List<Special>>> entries = byObject.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Long, List<Special>> entry = entries.next();
      List<Special> specials = entry.getValue();
      if (!marked.test(entry.getKey())) {
        bury(entry.getKey(), specials, finalizers, cleanups, keep);
      }
      if (specials.isEmpty()) {
        entries.remove();
      }
    }
    for (int from = 0; from < finalizers.size(); from += BLOCK) {
      List<Call> block = finalizers.subList(from, Math.min(from + BLOCK, finalizers.size()));
      Collections.reverse(block);
      queue.addAll(block);
    }
    queue.addAll(cleanups);
  }

  private void bury(
      long object,
      List<Special> specials,
      List<Call> finalizers,
      List<Call> cleanups,
      LongConsumer keep) {
    for (Special special : specials) {
      if (special instanceof WeakHandle weak) {
        Memory.storeLong(weak.handle, 0);
      }
    }
    specials.removeIf(special -> special instanceof WeakHandle);
    if (specials.stream().anyMatch(Finalizer.class::isInstance)) {
      keep.accept(object);
      for (Special special : specials) {
        if (special instanceof Finalizer(long pointer, long closure, long table)) {
          finalizers.add(new Call(closure, table, pointer));
        }
      }
      specials.removeIf(Finalizer.class::isInstance);
      return;
    }
    for (Special special : specials.reversed()) {
      if (special instanceof Cleanup cleanup) {
        cleanups.add(new Call(cleanup.closure, 0, 0));
      }
    }
    specials.clear();
  }

  /** Whether something is to be called. */
  public boolean hasCalls() {
    return !queue.isEmpty();
  }

  /** Takes the next thing to call; null if there is none. */
  public @Nullable Call poll() {
    return queue.poll();
  }
}
