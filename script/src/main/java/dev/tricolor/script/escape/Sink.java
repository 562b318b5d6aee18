package dev.tricolor.script.escape;

import org.jspecify.annotations.Nullable;

/**
 * Where a value flows to.
 *
 * @param destination null: nowhere
 * @param dereferences how often the value is dereferenced on the way; -1: its address is taken
 */
record Sink(@Nullable Location destination, int dereferences) {
  /** For values that nothing keeps. */
  static final Sink NONE = new Sink(null, 0);

  /** The location itself. */
  static Sink of(Location destination) {
    return new Sink(destination, 0);
  }

  /** For a pointer whose target flows here. */
  Sink dereferenced() {
    return destination == null ? NONE : new Sink(destination, dereferences + 1);
  }

  /** For a variable whose address flows here. */
  Sink addressed() {
    return destination == null ? NONE : new Sink(destination, dereferences - 1);
  }

  /** Has a location's value flow here. */
  void receive(Location source) {
    receive(source, 0);
  }

  /** Has what is found behind so many dereferences of a location's value flow here. */
  void receive(Location source, int behind) {
    int total = dereferences + behind;
    if (destination == null || (destination == source && total >= 0)) {
      return;
    }
    if (destination.escapes() && total < 0) {
      source.markEscaping();
    } else {
      destination.addFlow(source, total);
    }
  }
}
