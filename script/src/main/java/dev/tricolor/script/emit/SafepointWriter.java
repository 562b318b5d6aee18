package dev.tricolor.script.emit;

import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.SafepointSite;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.ir.SpillPlan;
import java.lang.classfile.CodeBuilder;
import java.util.List;

/** Writes what stands around a safepoint: the pc and live pointers go into the frame, and back. */
final class SafepointWriter {
  private final CodeBuilder out;
  private final CodeWriter code;
  private final Assembly assembly;
  private final int baseSlot;

  /**
   * Creates a writer.
   *
   * @param baseSlot a long local for the frame's address
   */
  SafepointWriter(CodeBuilder out, CodeWriter code, Assembly assembly, int baseSlot) {
    this.out = out;
    this.code = code;
    this.assembly = assembly;
    this.baseSlot = baseSlot;
  }

  void storePc(SafepointSite site) {
    code.frameAddress(0);
    out.loadConstant(assembly.pcOf(site));
    code.memoryStore(Scalar.U64);
  }

  /** Stores the pc, and the live pointers that their slots do not hold yet. */
  void spill(SafepointSite site) {
    SpillPlan.Site plan = assembly.spills().at(site);
    if (plan.stores().isEmpty()) {
      storePc(site);
      return;
    }
    code.frameAddress(0);
    out.lstore(baseSlot);
    out.lload(baseSlot).loadConstant(assembly.pcOf(site));
    code.memoryStore(Scalar.U64);
    for (Register register : plan.stores()) {
      out.lload(baseSlot);
      code.plus(assembly.slotOffset(register));
      code.load(register);
      code.memoryStore(Scalar.POINTER);
    }
  }

  /** Loads the pointers again that may have moved. */
  void reload(SafepointSite site) {
    List<Register> reloads = assembly.spills().at(site).reloads();
    for (Register register : reloads) {
      long offset = assembly.slotOffset(register) - assembly.memoryStart();
      Code slot = new Code.Address(Code.Segment.MEMORY, offset);
      code.write(new Code.Load(Scalar.POINTER, slot, 0));
      code.store(register);
    }
  }
}
