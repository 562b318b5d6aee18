package dev.tricolor.core.collector;

/** All roots of a machine, by kind. The stacks are attached once there are any. */
public final class Roots {
  private final RootSource globals;
  private final HandleTable handles = new HandleTable();
  private RootSource stacks = visitor -> {};

  public Roots(RootSource globals) {
    this.globals = globals;
  }

  /** Says who walks the goroutines' stacks. */
  public void attachStacks(RootSource walker) {
    stacks = walker;
  }

  /** The program's globals. */
  public RootSource globals() {
    return globals;
  }

  /** The goroutines' stacks. */
  public RootSource stacks() {
    return stacks;
  }

  /** The runtime's Java objects that keep addresses. */
  public HandleTable handles() {
    return handles;
  }
}
