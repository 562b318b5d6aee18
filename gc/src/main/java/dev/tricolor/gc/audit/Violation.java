package dev.tricolor.gc.audit;

import java.util.List;

/**
 * Something wrong with the heap.
 *
 * @param problem what
 * @param pointer the value that led there
 * @param what the object it points to: its type and where it was allocated, if that is known
 * @param way from a root to the slot that holds the pointer
 */
public record Violation(Problem problem, long pointer, String what, List<String> way) {

  /** Kinds of damage. */
  public enum Problem {
    /** A pointer was overwritten with the word that freed memory is filled with. */
    POISONED_POINTER,
    /** A pointer into heap pages that belong to no span. */
    FREE_PAGE,
    /** A pointer behind the last slot of a span. */
    BEHIND_LAST_SLOT,
    /** A pointer to a slot that was freed, or never allocated. */
    FREE_SLOT,
    /** An object that is reachable as marking ends, and that marking has missed. */
    UNMARKED,
    /** The page descriptor does not belong to the span. */
    WRONG_DESCRIPTOR,
    /** An object's header names no type. */
    UNKNOWN_TYPE
  }

  @Override
  public String toString() {
    return "%s: 0x%x, %s; found by way of %s"
        .formatted(problem, pointer, what, String.join(" -> ", way));
  }
}
