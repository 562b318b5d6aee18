package dev.tricolor.script.emit;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.code.PcTable;
import dev.tricolor.core.code.Safepoint;
import dev.tricolor.core.code.StackObject;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.FrameLayout;
import dev.tricolor.script.ir.FrameMentions;
import dev.tricolor.script.ir.InlineFrame;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.ir.Liveness;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.SafepointSite;
import dev.tricolor.script.ir.SpillPlan;
import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A function's frame with its final offsets, and the pcs of its safepoints. */
final class Assembly {
  private final IrFunction function;
  private final Liveness liveness;
  private final SpillPlan spills;
  private final FrameMentions mentions;
  private final IdentityHashMap<SafepointSite, Long> pcs = new IdentityHashMap<>();
  private final FunctionInfo info;
  private final boolean framed;
  private final boolean checked;

  /**
   * Lays out a function and appends its safepoints.
   *
   * @param safepoints the program's safepoints so far; a safepoint's index gives its pc
   * @param checked whether its accesses to memory are checked
   */
  Assembly(IrFunction function, List<Safepoint> safepoints, boolean checked) {
    this.function = function;
    this.checked = checked;
    this.liveness = Liveness.of(function);
    this.spills = SpillPlan.of(function, liveness);
    this.mentions = FrameMentions.of(function);
    this.framed = isFramed(function);
    this.info =
        new FunctionInfo(
            function.id().id(),
            function.id().name(),
            function.pos().file().tracebackPath(),
            function.pos().line(),
            frameBytes(),
            function.wrapper(),
            function.arguments(),
            stackObjects());
    for (Block block : function.blocks()) {
      block.instructions().forEach(instruction -> number(instruction, safepoints));
    }
  }

  /** Whether its accesses to memory are checked. */
  boolean checked() {
    return checked;
  }

  private static boolean isFramed(IrFunction function) {
    return function.frame().memoryBytes() > 0
        || function.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(Assembly::needsFrame);
  }

  private static boolean needsFrame(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Invoke invoke -> invoke.site() != null;
      case Instruction.Poll _, Instruction.PollBudget _ -> true;
      case Instruction.Set _, Instruction.Store _, Instruction.Check _, Instruction.Account _ ->
          false;
    };
  }

  private void number(Instruction instruction, List<Safepoint> safepoints) {
    switch (instruction) {
      case Instruction.Invoke invoke when invoke.site() != null ->
          number(invoke.site(), spills.at(invoke.site()).live(), safepoints);
      case Instruction.Poll poll -> number(poll.site(), spills.at(poll.site()).live(), safepoints);
      case Instruction.PollBudget poll ->
          number(poll.site(), spills.at(poll.site()).live(), safepoints);
      // A failure does not come back: only an unwinding looks at the frame again.
      case Instruction.Check check ->
          number(Objects.requireNonNull(check.failure().site()), List.of(), safepoints);
      case Instruction.Invoke _, Instruction.Set _, Instruction.Store _, Instruction.Account _ -> {}
    }
  }

  private void number(SafepointSite site, List<Register> live, List<Safepoint> safepoints) {
    pcs.put(site, PcTable.FIRST_PC + safepoints.size());
    safepoints.add(safepoint(site, liveWords(live, mentions.after(site))));
  }

  private Safepoint safepoint(SafepointSite site, int[] liveWords) {
    Pos pos = site.pos();
    if (site.inlined() == null) {
      return new Safepoint(info, pos.line(), liveWords, Safepoint.NOT_INLINED);
    }
    List<Safepoint.InlinedCall> inlined = new ArrayList<>();
    for (InlineFrame at = site.inlined(); at != null; at = at.outer()) {
      String file = pos.file().tracebackPath();
      inlined.add(new Safepoint.InlinedCall(at.function(), file, pos.line()));
      pos = at.call();
    }
    return new Safepoint(
        info, pos.line(), liveWords, inlined.toArray(Safepoint.InlinedCall[]::new));
  }

  private List<StackObject> stackObjects() {
    int start = memoryStart() / 8;
    return function.frame().variables().stream()
        .map(
            variable ->
                new StackObject(
                    start + variable.offset() / 8,
                    (int) ((variable.bytes() + 7) / 8),
                    pointerWords(variable).boxed().toList()))
        .toList();
  }

  private IntStream pointerWords(FrameLayout.Variable variable) {
    int start = memoryStart() / 8;
    return variable.pointerWords().map(word -> start + word);
  }

  private int[] liveWords(List<Register> live, List<FrameLayout.Variable> mentioned) {
    List<Integer> words = new ArrayList<>();
    live.forEach(register -> words.add((int) (slotOffset(register) / 8)));
    mentioned.forEach(variable -> pointerWords(variable).forEach(words::add));
    int incoming = info.frameBytes() / 8;
    function.incomingPointerWords().stream().forEach(word -> words.add(incoming + word));
    return words.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  IrFunction function() {
    return function;
  }

  Liveness liveness() {
    return liveness;
  }

  SpillPlan spills() {
    return spills;
  }

  FunctionInfo info() {
    return info;
  }

  /** Whether the prologue sets up a frame; others have one on their cold paths only. */
  boolean framed() {
    return framed;
  }

  long pcOf(SafepointSite site) {
    return Objects.requireNonNull(pcs.get(site), "safepoint without a pc");
  }

  /** Offset of the memory variables from the frame's lowest byte. */
  int memoryStart() {
    return FrameLayout.HEADER_BYTES + function.frame().outgoingBytes() + spills.spillBytes();
  }

  int frameBytes() {
    return memoryStart() + function.frame().memoryBytes();
  }

  /** Offset of a register's slot from the frame's lowest byte; parameters' lie above the frame. */
  long slotOffset(Register register) {
    int slot = spills.slot(register);
    return slot >= 0
        ? FrameLayout.HEADER_BYTES + function.frame().outgoingBytes() + slot
        : frameBytes() + FrameLayout.HEADER_BYTES - 1 - slot;
  }
}
