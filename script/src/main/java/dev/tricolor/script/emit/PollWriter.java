package dev.tricolor.script.emit;

import dev.tricolor.script.ir.Charge;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.SafepointSite;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes polls and the accounts of virtual time behind them: the goroutine's units, the budget (the
 * units left until the deadline, in a local), and the strip (how many iterations of an innermost
 * loop are paid for, in an int local with which HotSpot sees a counted loop).
 */
final class PollWriter {
  /** So long a strip is as good as endless. */
  private static final long MAX_STRIP = 1L << 30;

  private final CodeBuilder out;
  private final CodeWriter code;
  private final SafepointWriter safepoints;
  private final int budgetSlot;
  private final int stripSlot;

  PollWriter(
      CodeBuilder out, CodeWriter code, SafepointWriter safepoints, int budgetSlot, int stripSlot) {
    this.out = out;
    this.code = code;
    this.safepoints = safepoints;
    this.budgetSlot = budgetSlot;
    this.stripSlot = stripSlot;
  }

  /** Sets the locals, for the JVM's verifier. */
  void initialise() {
    out.lconst_0().lstore(budgetSlot);
    out.iconst_0().istore(stripSlot);
  }

  /** Writes a poll; the result writes its cold path, out of the way. */
  Runnable poll(Instruction.Poll poll) {
    Label cold = out.newLabel();
    Label back = out.newLabel();
    code.context();
    code.contextField("units");
    load(poll.charge());
    out.ladd();
    out.putfield(Names.G, "units", ConstantDescs.CD_long);
    code.contextField("units");
    code.contextField("unitsDeadline");
    out.lcmp().ifge(cold);
    out.labelBinding(back);
    return () -> {
      out.labelBinding(cold);
      callPoll(poll.site());
      out.goto_(back);
    };
  }

  private void callPoll(SafepointSite site) {
    safepoints.spill(site);
    code.context();
    code.frameOffset();
    out.invokestatic(Names.RUNTIME, "poll", Names.FRAMED_VOID);
    safepoints.reload(site);
  }

  /** Polls if the budget is used up. */
  void pollBudget(SafepointSite site) {
    Label more = out.newLabel();
    out.lload(budgetSlot).lconst_0().lcmp().ifgt(more);
    closeBudget();
    callPoll(site);
    openBudget();
    out.labelBinding(more);
  }

  private void load(Charge charge) {
    out.loadConstant((long) charge.units());
    if (charge.node()) {
      code.contextField("nodeUnits");
      out.ladd();
    }
  }

  /** Takes a charge from the budget and jumps to {@code again} if some is left. */
  void spend(Charge charge, Label again) {
    out.lload(budgetSlot);
    load(charge);
    out.lsub().lstore(budgetSlot);
    out.lload(budgetSlot).lconst_0().lcmp().ifgt(again);
  }

  void openBudget() {
    code.contextField("unitsDeadline");
    code.contextField("units");
    out.lsub().lstore(budgetSlot);
  }

  void closeBudget() {
    code.context();
    code.contextField("unitsDeadline");
    out.lload(budgetSlot).lsub();
    out.putfield(Names.G, "units", ConstantDescs.CD_long);
  }

  /**
   * {@code strip = budget / 2^n + 1; budget -= strip * charge}, where {@code 2^n >= charge}: a
   * shift instead of a division, since many loops end soon. Where a strip ends before its time the
   * poll opens the next one.
   */
  void openStrip(Charge charge) {
    MethodTypeDesc longs =
        MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long);
    out.lload(budgetSlot);
    loadShift(charge);
    out.lshr();
    out.loadConstant(MAX_STRIP).invokestatic(Names.MATH, "min", longs);
    out.l2i().iconst_1().iadd().istore(stripSlot);
    account(charge, true);
  }

  private void loadShift(Charge charge) {
    if (charge.node()) {
      MethodTypeDesc count = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_long);
      load(charge);
      out.lconst_1().lsub();
      // A shift looks at the last six bits of its distance: -n is 64 - n.
      out.invokestatic(ConstantDescs.CD_Long, "numberOfLeadingZeros", count).ineg();
    } else {
      out.loadConstant(32 - Integer.numberOfLeadingZeros(charge.units() - 1));
    }
  }

  void closeStrip(Charge charge) {
    account(charge, false);
  }

  private void account(Charge charge, boolean pay) {
    out.lload(budgetSlot);
    out.iload(stripSlot).i2l();
    load(charge);
    out.lmul();
    if (pay) {
      out.lsub();
    } else {
      out.ladd();
    }
    out.lstore(budgetSlot);
  }

  /** Jumps to {@code again} unless this was the strip's last iteration. */
  void countDown(Label again) {
    out.iinc(stripSlot, -1).iload(stripSlot).ifgt(again);
  }
}
