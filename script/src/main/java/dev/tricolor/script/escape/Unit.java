package dev.tricolor.script.escape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A function with the capturing literals inside it: they share variables. */
final class Unit {
  private final Location heap = new Location(null, -1);
  private final Location called = new Location(null, -1);
  private final List<Location> locations = new ArrayList<>();
  private final List<CallSite> calls = new ArrayList<>();
  private final Set<Unit> references = new LinkedHashSet<>();

  // See CallGraphComponents.
  int number = -1;
  int lowest;
  int component = -1;

  Unit() {
    heap.markEscaping();
  }

  /** Stands for the heap. */
  Location heap() {
    return heap;
  }

  /** Stands for calls of unknown functions whose results are kept: func values flow here. */
  Location called() {
    return called;
  }

  /** Its variables and allocations; may be added to. */
  List<Location> locations() {
    return locations;
  }

  /** May be added to. */
  List<CallSite> calls() {
    return calls;
  }

  /** Units of the functions that it mentions; may be added to. */
  Set<Unit> references() {
    return references;
  }

  /** A new location of a function of this unit. */
  Location add(FunctionNode function, int loopDepth) {
    Location location = new Location(function, loopDepth);
    locations.add(location);
    return location;
  }
}
