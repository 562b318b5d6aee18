package dev.tricolor.gc.barrier;

/**
 * What a barrier shades when a pointer is stored: makes grey, unless it is marked already.
 *
 * <p>Marking beside the program loses an object if the program stores the only pointer to it where
 * the marker has been, and takes it away from where the marker has yet to go. One of the two must
 * be noticed.
 */
public enum BarrierRule {
  /**
   * Go's. Shading what is overwritten keeps alive all that was reachable as marking began, but for
   * what only stacks hold that were not looked at yet; shading what is stored covers those. So each
   * stack is looked at once, and stays black.
   */
  HYBRID(true, true),

  /** Yuasa's. Loses what moves from a stack not looked at into a black object. */
  DELETION_ONLY(true, false),

  /** Dijkstra's, without a second look at stacks: loses what moves to a black stack. */
  INSERTION_ONLY(false, true),

  /** Loses what moves from anywhere not looked at to anywhere black. */
  NONE(false, false);

  private final boolean shadesOverwritten;
  private final boolean shadesStored;

  BarrierRule(boolean shadesOverwritten, boolean shadesStored) {
    this.shadesOverwritten = shadesOverwritten;
    this.shadesStored = shadesStored;
  }

  /** Whether the pointer that goes away is shaded. */
  public boolean shadesOverwritten() {
    return shadesOverwritten;
  }

  /** Whether the pointer that comes is shaded. */
  public boolean shadesStored() {
    return shadesStored;
  }
}
