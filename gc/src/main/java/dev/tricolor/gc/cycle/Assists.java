package dev.tricolor.gc.cycle;

import dev.tricolor.core.collector.World;
import dev.tricolor.core.sched.G;
import dev.tricolor.core.sched.P;
import dev.tricolor.core.sched.WaitReason;
import dev.tricolor.gc.pace.AssistCredit;
import dev.tricolor.gc.pace.AssistQueue;
import dev.tricolor.gc.pace.BackgroundCredit;
import dev.tricolor.gc.pace.Pacer;
import dev.tricolor.gc.pace.PacerConstants;
import java.util.ArrayList;
import java.util.List;

/** Who allocates while a cycle marks pays by marking, or out of what the background has marked. */
final class Assists {
  private final PacerConstants constants;
  private final Pacer pacer;
  private final World world;
  private final List<AssistCredit> credits = new ArrayList<>();
  private final BackgroundCredit background = new BackgroundCredit();
  private final AssistQueue<G> queue = new AssistQueue<>();

  Assists(PacerConstants constants, Pacer pacer, World world) {
    this.constants = constants;
    this.pacer = pacer;
    this.world = world;
  }

  /** Marks on behalf of a goroutine. */
  interface Helper {
    /**
     * Marks until so much work is done, or there is none.
     *
     * @return the work done
     */
    long mark(G g, long work);

    /** Whether the cycle still marks, and assists are asked for. */
    boolean wanted();
  }

  /** A cycle begins: nobody has credit or debt. */
  void begin() {
    credits.forEach(AssistCredit::clear);
    background.clear();
  }

  private AssistCredit creditOf(G g) {
    while (credits.size() <= g.index) {
      credits.add(new AssistCredit(constants));
    }
    return credits.get(g.index);
  }

  void charge(G g, long allocatedBytes) {
    creditOf(g).charge(allocatedBytes);
  }

  boolean inDebt(G g) {
    return creditOf(g).inDebt();
  }

  /** Works a goroutine's debt off. */
  void payDebt(G g, Helper helper) {
    AssistCredit credit = creditOf(g);
    while (credit.inDebt() && helper.wanted()) {
      AssistCredit.Assist owed = credit.owed(pacer.assistRatio());
      long stolen = background.steal(owed.work());
      if (stolen > 0) {
        credit.stolen(stolen, owed, pacer.assistRatio());
      }
      if (stolen == owed.work()) {
        return;
      }
      long done = helper.mark(g, owed.work() - stolen);
      credit.earn(done, pacer.assistRatio());
      if (credit.inDebt() && done == 0 && helper.wanted()) {
        queue.park(g, credit);
        world.park(g, WaitReason.GC_ASSIST);
      }
    }
  }

  /** The background has done some work: pays for those who wait, the rest is for whoever comes. */
  void workedFor(P p, long work) {
    background.add(queue.pay(work, pacer.assistRatio(), g -> world.ready(p, g)));
  }

  /** A goroutine ends: what it has not used is for others. */
  void ended(G g) {
    background.add(creditOf(g).leave(pacer.assistRatio()));
  }

  /** Marking has ended: nobody owes anything. */
  void end(P p) {
    queue.releaseAll(g -> world.ready(p, g));
  }
}
