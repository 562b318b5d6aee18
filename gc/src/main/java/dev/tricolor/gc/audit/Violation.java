package dev.tricolor.gc.audit;

/**
 * Something wrong with the heap.
 *
 * @param problem what
 * @param pointer the value that led there
 * @param place host address of the slot that holds it; 0 for roots outside memory
 * @param holder what the slot belongs to
 */
public record Violation(Problem problem, long pointer, long place, String holder) {

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
    /** The page descriptor does not belong to the span. */
    WRONG_DESCRIPTOR,
    /** An object's header names no type. */
    UNKNOWN_TYPE
  }

  @Override
  public String toString() {
    return "%s: 0x%x, found at 0x%x in %s".formatted(problem, pointer, place, holder);
  }
}
