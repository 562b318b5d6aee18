package dev.tricolor.script.escape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The strongly connected components of the units by mention, callees before callers (Tarjan's
 * algorithm, with a stack of its own).
 */
final class CallGraphComponents {

  private record Visit(Unit unit, Iterator<Unit> rest) {}

  private final List<List<Unit>> components = new ArrayList<>();
  private final Deque<Visit> visits = new ArrayDeque<>();
  private final Deque<Unit> open = new ArrayDeque<>();
  private int count;

  private CallGraphComponents() {}

  static List<List<Unit>> of(List<Unit> units) {
    CallGraphComponents search = new CallGraphComponents();
    for (Unit unit : units) {
      if (unit.number < 0) {
        search.visit(unit);
      }
    }
    return search.components;
  }

  private void visit(Unit start) {
    enter(start);
    while (!visits.isEmpty()) {
      Visit visit = visits.getFirst();
      if (visit.rest.hasNext()) {
        follow(visit.unit, visit.rest.next());
      } else {
        visits.removeFirst();
        leave(visit.unit);
      }
    }
  }

  private void enter(Unit unit) {
    unit.number = count;
    unit.lowest = count++;
    open.push(unit);
    visits.push(new Visit(unit, unit.references().iterator()));
  }

  private void follow(Unit from, Unit to) {
    if (to.number < 0) {
      enter(to);
    } else if (to.component < 0) {
      from.lowest = Math.min(from.lowest, to.number);
    }
  }

  private void leave(Unit unit) {
    if (!visits.isEmpty()) {
      Unit from = visits.getFirst().unit;
      from.lowest = Math.min(from.lowest, unit.lowest);
    }
    if (unit.lowest == unit.number) {
      close(unit);
    }
  }

  private void close(Unit first) {
    List<Unit> component = new ArrayList<>();
    Unit member;
    do {
      member = open.pop();
      member.component = components.size();
      component.add(member);
    } while (member != first);
    components.add(component);
  }
}
