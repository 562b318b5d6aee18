package dev.tricolor.core.collector;

/** All roots of a machine, by kind. The stacks are attached once there are any. */
public final class Roots {
  private final RootSource globals;
  private final HandleTable handles = new HandleTable();
  private final Specials specials;
  private RootSource stacks = visitor -> {};

  public Roots(RootSource globals, Specials specials) {
    this.globals = globals;
    this.specials = specials;
    handles.register(specials);
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

  /** What the program has attached to objects; its handles are among the others. */
  public Specials specials() {
    return specials;
  }

  /** The runtime's Java objects that keep addresses. */
  public HandleTable handles() {
    return handles;
  }
}
