package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.CollectorContext;
import dev.tricolor.core.collector.ObjectNames;
import dev.tricolor.core.collector.Roots;
import dev.tricolor.core.heap.Heap;
import dev.tricolor.gc.audit.HeapAudit;

/** The audits of a cycle. */
final class Audits {
  private final Heap heap;
  private final Roots roots;
  private final ObjectNames names;

  Audits(CollectorContext context) {
    heap = context.heap();
    roots = context.roots();
    names = context.names();
  }

  /**
   * All is swept: whatever is reachable must be there.
   *
   * @param results what the door that is closing returns
   */
  void requireIntact(long... results) {
    HeapAudit audit = new HeapAudit(heap, names);
    for (long result : results) {
      audit.root(result, 0, "a result");
    }
    walk(audit);
  }

  /** Marking is over and nothing is swept: whatever is reachable must be marked. */
  void requireMarked() {
    walk(HeapAudit.ofMarks(heap, names));
  }

  private void walk(HeapAudit audit) {
    roots.globals().visit((value, place) -> audit.root(value, place, "a global"));
    roots.handles().visit((value, place) -> audit.root(value, place, "the runtime"));
    roots.stacks().visit((value, place) -> audit.root(value, place, "a stack"));
    audit.walk();
    audit.requireClean();
  }
}
