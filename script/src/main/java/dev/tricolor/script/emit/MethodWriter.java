package dev.tricolor.script.emit;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Charge;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.FunctionId;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.SafepointSite;
import dev.tricolor.script.ir.Scalar;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one function as a JVM method. */
final class MethodWriter {
  private static final ClassDesc RUNTIME_EXCEPTION =
      ClassDesc.ofInternalName("java/lang/RuntimeException");

  private final CodeBuilder out;
  private final Assembly assembly;
  private final IrFunction function;
  private final CodeWriter code;
  private final Map<Block, Label> labels = new HashMap<>();
  private final List<Runnable> coldPaths = new ArrayList<>();
  private final SafepointWriter safepoints;
  private final PollWriter polls;
  private final int frameSlot;
  private final int budgetSlot;
  private final int baseSlot;
  private final int segmentSlot;

  MethodWriter(CodeBuilder out, Assembly assembly) {
    this.out = out;
    this.assembly = assembly;
    this.function = assembly.function();
    int[] slots = new int[function.registers().size()];
    int next = CodeWriter.SP_SLOT + 2;
    Set<Integer> parameters = new HashSet<>();
    for (IrFunction.Parameter parameter : function.parameters()) {
      slots[parameter.register().index()] = next;
      parameters.add(parameter.register().index());
      next += parameter.register().kind().slots();
    }
    this.frameSlot = next;
    this.budgetSlot = next + 2;
    this.baseSlot = next + 4;
    this.segmentSlot = next + 6;
    int stripSlot = next + 10;
    next += 11;
    for (Register register : function.registers()) {
      if (!parameters.contains(register.index())) {
        slots[register.index()] = next;
        next += register.kind().slots();
      }
    }
    this.code = new CodeWriter(out, assembly, slots, frameSlot);
    this.safepoints = new SafepointWriter(out, code, assembly, baseSlot);
    this.polls = new PollWriter(out, code, safepoints, budgetSlot, stripSlot);
  }

  void write() {
    if (assembly.framed()) {
      prologue();
    }
    initialiseRegisters();
    Label start = out.newBoundLabel();
    List<Block> order = BlockOrder.of(function);
    for (int i = 0; i < order.size(); i++) {
      Block next = i + 1 < order.size() ? order.get(i + 1) : null;
      write(order.get(i), next);
    }
    for (int i = 0; i < coldPaths.size(); i++) {
      coldPaths.get(i).run();
    }
    Block unwind = function.unwindBlock();
    if (unwind != null) {
      handler(start, unwind);
    }
  }

  // -- prologue
  // --------------------------------------------------------------------------------------

  private void prologue() {
    out.lload(CodeWriter.SP_SLOT).loadConstant((long) assembly.frameBytes()).ladd();
    out.lstore(frameSlot);
    Label grow = out.newLabel();
    Label grown = out.newLabel();
    out.lload(frameSlot);
    code.contextField("stackLimit");
    out.lcmp().ifgt(grow);
    out.labelBinding(grown);
    coldPaths.add(() -> growStack(grow, grown));
    clearMemory();
  }

  /** Parameters that point into the stack are in no frame yet: they are adjusted here. */
  private void growStack(Label grow, Label grown) {
    out.labelBinding(grow);
    code.contextField("stackTop");
    out.lstore(baseSlot);
    code.contextField("stackBytes");
    out.lstore(budgetSlot);
    code.context();
    out.lload(CodeWriter.SP_SLOT).loadConstant(assembly.frameBytes());
    out.invokestatic(
        Names.STACK,
        "grow",
        MethodTypeDesc.of(
            ConstantDescs.CD_void, Names.G, ConstantDescs.CD_long, ConstantDescs.CD_int));
    for (IrFunction.Parameter parameter : function.parameters()) {
      if (parameter.register().isPointer()) {
        code.load(parameter.register());
        adjust("adjust", ConstantDescs.CD_long);
        code.store(parameter.register());
      }
    }
    function.incomingPointerWords().stream()
        .forEach(
            word -> {
              code.contextField("stackTop");
              out.lload(CodeWriter.SP_SLOT).lsub();
              code.plus(8L * word);
              adjust("adjustWord", ConstantDescs.CD_void);
            });
    out.goto_(grown);
  }

  /** Calls {@code GoStack.adjust(value, oldTop, oldBytes, newTop)}. */
  private void adjust(String name, ClassDesc result) {
    out.lload(baseSlot).lload(budgetSlot);
    code.contextField("stackTop");
    ClassDesc word = ConstantDescs.CD_long;
    out.invokestatic(Names.STACK, name, MethodTypeDesc.of(result, word, word, word, word));
  }

  private void clearMemory() {
    var words = function.frame().pointerWords();
    if (words.isEmpty()) {
      return;
    }
    code.frameAddress(assembly.memoryStart());
    out.lstore(baseSlot);
    if (words.cardinality() > 8) {
      int first = words.nextSetBit(0);
      out.lload(baseSlot);
      code.plus(8L * first);
      out.loadConstant(8L * (words.length() - first));
      out.invokestatic(
          Names.MEMORY,
          "clear",
          MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long, ConstantDescs.CD_long));
      return;
    }
    words.stream()
        .forEach(
            word -> {
              out.lload(baseSlot);
              code.plus(8L * word);
              out.lconst_0();
              code.memoryStore(Scalar.U64);
            });
  }

  /** Registers that may be read before they are set hold zero. */
  private void initialiseRegisters() {
    Block entry = function.blocks().getFirst();
    Set<Register> parameters = new HashSet<>();
    function.parameters().forEach(parameter -> parameters.add(parameter.register()));
    assembly.liveness().liveIn(entry).stream()
        .mapToObj(function.registers()::get)
        .filter(register -> !parameters.contains(register))
        .forEach(
            register -> {
              code.zero(register.kind());
              code.store(register);
            });
    boolean keepsBudget =
        function.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(Instruction.OpenBudget.class::isInstance);
    if (keepsBudget) {
      polls.initialise();
      code.keepSegments(segmentSlot);
    }
  }

  // -- blocks
  // ----------------------------------------------------------------------------------------

  private Label label(Block block) {
    return labels.computeIfAbsent(block, _ -> out.newLabel());
  }

  private void write(Block block, @Nullable Block next) {
    out.labelBinding(label(block));
    block.instructions().forEach(this::write);
    switch (block.exit()) {
      case Block.Exit.Goto(Block target) -> goTo(target, next);
      case Block.Exit.Branch branch -> branch(branch, next);
      case Block.Exit.CountDown(Block again, Block done) -> {
        polls.countDown(label(again));
        goTo(done, next);
      }
      case Block.Exit.Spend(Charge charge, Block again, Block done) -> {
        polls.spend(charge, label(again));
        goTo(done, next);
      }
      case Block.Exit.Switch way -> {
        code.write(way.value());
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < way.keys().size(); i++) {
          cases.add(SwitchCase.of(way.keys().get(i), label(way.targets().get(i))));
        }
        switchOn(way, cases);
      }
      case Block.Exit.Return way -> writeReturn(way);
      case Block.Exit.Unreachable _ -> out.aconst_null().athrow();
    }
  }

  private void switchOn(Block.Exit.Switch way, List<SwitchCase> cases) {
    long low = way.keys().getFirst();
    long high = way.keys().getLast();
    boolean dense = high - low < 4L * cases.size() + 16;
    if (dense) {
      out.tableswitch((int) low, (int) high, label(way.otherwise()), cases);
    } else {
      out.lookupswitch(label(way.otherwise()), cases);
    }
  }

  private void goTo(Block target, @Nullable Block next) {
    if (target != next) {
      out.goto_(label(target));
    }
  }

  private void branch(Block.Exit.Branch branch, @Nullable Block next) {
    boolean negate = branch.then() == next && branch.left().kind().isIntegral();
    if (negate) {
      code.jumpIf(
          branch.condition().negated(),
          branch.unsigned(),
          branch.left(),
          branch.right(),
          label(branch.otherwise()));
      return;
    }
    code.jumpIf(
        branch.condition(), branch.unsigned(), branch.left(), branch.right(), label(branch.then()));
    goTo(branch.otherwise(), next);
  }

  private void writeReturn(Block.Exit.Return way) {
    int integers = 0;
    int floats = 0;
    for (int i = 1; i < way.results().size(); i++) {
      Code result = way.results().get(i);
      code.context();
      code.write(result);
      if (result.kind().isIntegral()) {
        widen(result.kind(), TypeKind.LONG);
        integers++;
        out.putfield(Names.G, "r" + integers, ConstantDescs.CD_long);
      } else {
        widen(result.kind(), TypeKind.DOUBLE);
        floats++;
        out.putfield(Names.G, "f" + floats, ConstantDescs.CD_double);
      }
    }
    if (way.results().isEmpty()) {
      out.return_();
    } else {
      Code first = way.results().getFirst();
      code.write(first);
      out.return_(Names.kindOf(first.kind()));
    }
  }

  private void widen(JvmKind from, TypeKind to) {
    if (Names.kindOf(from) != to) {
      out.conversion(Names.kindOf(from), to);
    }
  }

  // -- instructions
  // ----------------------------------------------------------------------------------

  private void write(Instruction instruction) {
    switch (instruction) {
      case Instruction.Set set -> {
        code.write(set.value());
        code.store(set.target());
      }
      case Instruction.Store store -> {
        code.write(store.address());
        code.plus(store.offset());
        code.write(store.value());
        if (store.barrier()) {
          coldPaths.add(code.storeThroughBarrier());
        } else {
          code.memoryStore(store.scalar());
        }
      }
      case Instruction.Check check -> {
        Label failed = out.newLabel();
        code.jumpIf(check.condition(), check.unsigned(), check.left(), check.right(), failed);
        coldPaths.add(() -> fail(failed, check.failure()));
      }
      case Instruction.Invoke invoke -> invoke(invoke);
      case Instruction.Poll poll -> coldPaths.add(polls.poll(poll));
      case Instruction.PollBudget poll -> polls.pollBudget(poll.site());
      case Instruction.OpenBudget _ -> polls.openBudget();
      case Instruction.CloseBudget _ -> polls.closeBudget();
      case Instruction.OpenStrip(Charge charge) -> polls.openStrip(charge);
      case Instruction.CloseStrip(Charge charge) -> polls.closeStrip(charge);
    }
  }

  private void fail(Label failed, Instruction.Invoke failure) {
    out.labelBinding(failed);
    safepoints.storePc(Objects.requireNonNull(failure.site()));
    call(failure);
    out.aconst_null().athrow();
  }

  private void invoke(Instruction.Invoke invoke) {
    SafepointSite site = invoke.site();
    if (site != null) {
      safepoints.spill(site);
    }
    MethodTypeDesc type = call(invoke);
    if (type.returnType().equals(RUNTIME_EXCEPTION)) {
      out.athrow();
      return;
    }
    takeResults(invoke, type);
    if (site != null) {
      safepoints.reload(site);
    }
  }

  /** Pushes the arguments and calls. */
  private MethodTypeDesc call(Instruction.Invoke invoke) {
    List<Code> arguments = invoke.arguments();
    switch (invoke.target()) {
      case Instruction.Target.Compiled(FunctionId id) -> {
        code.context();
        code.frameOffset();
        arguments.forEach(code::write);
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(id.descriptor());
        out.invokestatic(Names.classOf(id), Names.BODY, type);
        return type;
      }
      case Instruction.Target.Indirect(String descriptor) -> {
        code.context();
        out.getfield(Names.G, "functions", Names.GO_FUNCTION.arrayType());
        code.write(arguments.getFirst());
        out.aaload().checkcast(Names.FN);
        code.context();
        code.frameOffset();
        arguments.subList(1, arguments.size()).forEach(code::write);
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(descriptor);
        out.invokevirtual(Names.FN, "call", type);
        return type;
      }
      case Instruction.Target.Java(var method, boolean context, boolean frame) -> {
        if (context) {
          code.context();
        }
        if (frame) {
          code.frameOffset();
        }
        arguments.forEach(code::write);
        code.invoke(method);
        return MethodTypeDesc.ofDescriptor(method.descriptor());
      }
    }
  }

  private void takeResults(Instruction.Invoke invoke, MethodTypeDesc type) {
    boolean isVoid = type.returnType().equals(ConstantDescs.CD_void);
    List<@Nullable Register> results = invoke.results();
    if (results.isEmpty()) {
      if (!isVoid) {
        drop(TypeKind.from(type.returnType()));
      }
      return;
    }
    code.store(Objects.requireNonNull(results.getFirst()));
    int integers = 0;
    int floats = 0;
    for (int i = 1; i < results.size(); i++) {
      JvmKind kind = invoke.resultScalars().get(i).kind();
      Register register = Objects.requireNonNull(results.get(i));
      if (kind.isIntegral()) {
        integers++;
        out.aload(CodeWriter.G_SLOT).getfield(Names.G, "r" + integers, ConstantDescs.CD_long);
        if (kind == JvmKind.INT) {
          out.l2i();
        }
      } else {
        floats++;
        out.aload(CodeWriter.G_SLOT).getfield(Names.G, "f" + floats, ConstantDescs.CD_double);
        if (kind == JvmKind.FLOAT) {
          out.d2f();
        }
      }
      code.store(register);
    }
  }

  private void drop(TypeKind kind) {
    if (kind.slotSize() == 2) {
      out.pop2();
    } else {
      out.pop();
    }
  }

  // -- recovery
  // --------------------------------------------------------------------------------------

  private void handler(Label start, Block unwind) {
    Label end = out.newBoundLabel();
    Label rethrow = out.newLabel();
    out.dup();
    out.invokevirtual(Names.UNWIND, "targetOffset", MethodTypeDesc.of(ConstantDescs.CD_long));
    code.frameOffset();
    out.lcmp().ifne(rethrow);
    out.pop();
    out.goto_(label(unwind));
    out.labelBinding(rethrow);
    out.athrow();
    out.exceptionCatch(start, end, end, Names.UNWIND);
  }
}
