package dev.tricolor.script.lower;

import dev.tricolor.core.code.FunctionInfo;
import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.core.layout.TypeDescriptor;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.FramePointers;
import dev.tricolor.script.ir.FunctionId;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.IrFunction;
import dev.tricolor.script.ir.LoopPolls;
import dev.tricolor.script.ir.Register;
import dev.tricolor.script.ir.RepeatedLoads;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.types.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Lowers one function: parameters, results, variables; statements and expressions have classes of
 * their own.
 */
final class FunctionLowering {
  /** Variables above this size do not fit on a stack (gc's limit for declared variables). */
  private static final long MAX_STACK_VARIABLE_BYTES = 128 << 10;

  /** Size of a defer record. */
  static final int DEFER_RECORD_BYTES = 48;

  final ProgramLowering program;
  final Function function;
  final IrBuilder ir;
  final ExpressionLowering expressions;
  final EvaluationOrder order;
  final PlaceLowering places;
  final CallLowering calls;
  final StatementLowering statements;
  private final IdentityHashMap<Local, Storage> storage = new IdentityHashMap<>();
  private final CallShape shape;
  private final boolean hasDefers;

  private FunctionLowering(ProgramLowering program, Function function) {
    this.program = program;
    this.function = function;
    this.shape = program.shapeOf(function);
    FunctionId id = program.idOf(function);
    this.ir =
        new IrBuilder(
            new IrFunction(
                id,
                function.pos(),
                function.isWrapper(),
                function.isShownAsInlined()
                    ? List.of(FunctionInfo.Argument.UNKNOWN)
                    : ArgumentGroups.of(function.parameters())));
    this.hasDefers = DeferSearch.hasDefers(function.body());
    this.order = new EvaluationOrder(this);
    this.places = new PlaceLowering(this);
    this.expressions = new ExpressionLowering(this);
    this.calls = new CallLowering(this);
    this.statements = new StatementLowering(this);
  }

  /** Lowers a function that has a body. */
  static IrFunction lower(ProgramLowering program, Function function) {
    FunctionLowering lowering = new FunctionLowering(program, function);
    lowering.run();
    IrFunction result = lowering.ir.function();
    FramePointers.dropBarriers(result);
    LoopPolls.add(result);
    RepeatedLoads.reuse(result);
    return result;
  }

  /** Lowers a function that only calls its intrinsic. */
  static IrFunction lowerIntrinsic(ProgramLowering program, Function function) {
    FunctionLowering lowering = new FunctionLowering(program, function);
    lowering.receiveParameters();
    lowering.returnValues(lowering.calls.lower(IntrinsicStub.callOf(function)));
    lowering.ir.close();
    return lowering.ir.function();
  }

  private void run() {
    receiveParameters();
    receiveCaptures();
    for (Local result : function.results()) {
      declare(result, zero(result.type()));
    }
    Block body = ir.newBlock();
    ir.goTo(body);
    ir.start(body);
    statements.lower(Objects.requireNonNull(function.body()));
    if (function.results().isEmpty()) {
      returnFromResults(function.pos());
    }
    if (hasDefers) {
      Block unwind = ir.newBlock();
      ir.start(unwind);
      ir.function().setUnwindBlock(unwind);
      returnFromResults(function.pos());
    }
    ir.close();
  }

  boolean hasDefers() {
    return hasDefers;
  }

  // -- parameters and captures -------------------------------------------------------------------

  private void receiveParameters() {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      values.add(receive(shape.parameters().get(i), function.parameters().get(i).type()));
    }
    for (int i = 0; i < values.size(); i++) {
      settle(function.parameters().get(i), shape.parameters().get(i), values.get(i));
    }
  }

  private Value receive(CallShape.Route route, Type type) {
    if (!route.inRegisters()) {
      ir.function()
          .addIncomingPointers(
              CallShape.areaStart() + route.offset(), program.descriptors().of(type).pointerMask());
      return new Value.InMemory(new Code.Address(Code.Segment.INCOMING, route.offset()));
    }
    List<Code> codes = new ArrayList<>();
    int offset = route.offset();
    for (Shape.Part part : route.shape().parts()) {
      Register register = ir.variable(part.scalar(), false);
      ir.function().parameters().add(new IrFunction.Parameter(register, offset));
      codes.add(new Code.Use(register));
      offset += 8;
    }
    return new Value.Parts(codes);
  }

  private void settle(Local local, CallShape.Route route, Value value) {
    if (needsBox(local)) {
      declare(local, value);
    } else if (!route.inRegisters()) {
      storage.put(
          local, new Storage.InFrame(new Code.Address(Code.Segment.INCOMING, route.offset())));
    } else if (local.isShared()) {
      declare(local, value);
    } else {
      List<Register> registers =
          value.parts().codes().stream().map(code -> ((Code.Use) code).register()).toList();
      storage.put(local, new Storage.InRegisters(registers));
    }
  }

  private void receiveCaptures() {
    if (function.captures().isEmpty()) {
      return;
    }
    Register closure = ir.variable(Scalar.POINTER, false);
    ir.function().parameters().add(new IrFunction.Parameter(closure, -1));
    ClosureLayout layout = program.closureLayout(function);
    for (int i = 0; i < function.captures().size(); i++) {
      Function.Capture capture = function.captures().get(i);
      storage.put(capture.variable(), receiveCapture(capture, closure, layout.offsets()[i]));
    }
  }

  private Storage receiveCapture(Function.Capture capture, Register closure, long offset) {
    Code base = new Code.Use(closure);
    if (capture.byReference()) {
      Register pointer = ir.temporary(Scalar.POINTER, false);
      ir.set(pointer, new Code.Load(Scalar.POINTER, base, offset));
      return new Storage.Boxed(pointer);
    }
    Shape captured = program.shapes().of(capture.variable().type());
    if (!captured.inRegisters()) {
      return new Storage.InClosure(closure, offset);
    }
    List<Register> registers = new ArrayList<>();
    for (Shape.Part part : captured.parts()) {
      Register register = ir.temporary(part.scalar(), false);
      ir.set(register, new Code.Load(part.scalar(), base, offset + part.offset()));
      registers.add(register);
    }
    return new Storage.InRegisters(registers);
  }

  // -- variables ---------------------------------------------------------------------------------

  private boolean needsBox(Local local) {
    if (local.kind() != Local.Kind.PARAMETER
        && program.shapes().of(local.type()).sizeBytes() > MAX_STACK_VARIABLE_BYTES) {
      return true;
    }
    return local.isShared() && program.escapes().escapes(local);
  }

  /** Begins a new life of a variable, with a value. */
  void declare(Local local, Value value) {
    Shape variable = program.shapes().of(local.type());
    if (needsBox(local)) {
      Value kept = keep(value, local.type());
      Code box = allocate(local.pos(), local.type());
      storeTo(new Place.InMemory(box, 0, false), local.type(), kept);
      if (hasDefers && local.kind() == Local.Kind.RESULT) {
        Code.Address pointer = frameMemory(new Type.Pointer(local.type()));
        ir.store(Scalar.POINTER, pointer, 0, box, true);
        storage.put(local, new Storage.BoxedInFrame(pointer));
        return;
      }
      Storage known = storage.get(local);
      Register pointer =
          known instanceof Storage.Boxed(Register existing)
              ? existing
              : ir.variable(Scalar.POINTER, true);
      ir.set(pointer, box);
      storage.put(local, new Storage.Boxed(pointer));
      return;
    }
    boolean resultOfDeferring = hasDefers && local.kind() == Local.Kind.RESULT;
    if (!variable.inRegisters() || local.isShared() || resultOfDeferring) {
      Storage known = storage.get(local);
      Code.Address address =
          known instanceof Storage.InFrame(Code.Address existing)
              ? existing
              : frameMemory(local.type());
      storage.put(local, new Storage.InFrame(address));
      storeTo(new Place.InMemory(address, 0, true), local.type(), value);
      return;
    }
    storeTo(new Place.Registers(registersOf(local, variable)), local.type(), value);
  }

  private List<Register> registersOf(Local local, Shape variable) {
    if (storage.get(local) instanceof Storage.InRegisters(List<Register> existing)) {
      return existing;
    }
    List<Register> registers =
        variable.parts().stream().map(part -> ir.variable(part.scalar(), false)).toList();
    storage.put(local, new Storage.InRegisters(registers));
    return registers;
  }

  /** Where a variable is. */
  Place placeOf(Local local) {
    Storage where = storage.get(local);
    if (where == null) {
      declare(local, zero(local.type()));
      where = Objects.requireNonNull(storage.get(local));
    }
    return switch (where) {
      case Storage.InRegisters(List<Register> registers) -> new Place.Registers(registers);
      case Storage.InFrame(Code.Address address) -> new Place.InMemory(address, 0, true);
      case Storage.Boxed(Register pointer) -> new Place.InMemory(new Code.Use(pointer), 0, false);
      case Storage.BoxedInFrame(Code.Address pointer) ->
          new Place.InMemory(
              ir.copy(new Code.Load(Scalar.POINTER, pointer, 0), Scalar.POINTER, true), 0, false);
      case Storage.InClosure(Register closure, long offset) ->
          new Place.InMemory(new Code.Use(closure), offset, false);
    };
  }

  /** The address of a variable that is captured by reference. */
  Code addressOf(Local local) {
    return ((Place.InMemory) placeOf(local)).code();
  }

  // -- memory ------------------------------------------------------------------------------------

  /** Reserves memory of the frame for a value of a type. */
  Code.Address frameMemory(Type type) {
    TypeDescriptor descriptor = program.descriptors().of(type);
    return frameMemory(descriptor.sizeBytes(), descriptor.pointerMask());
  }

  Code.Address frameMemory(long sizeBytes, PointerMask mask) {
    // A variable without a size has no place in memory, lest a pointer to it reach its neighbour:
    // the spare word in front of the outgoing area stands for all of them.
    return sizeBytes == 0
        ? new Code.Address(Code.Segment.OUTGOING, -8)
        : new Code.Address(
            Code.Segment.MEMORY, ir.function().frame().reserveMemory(sizeBytes, mask));
  }

  /** A new, zeroed heap object. */
  Code allocate(Pos pos, Type type) {
    return ir.door(
            pos,
            Doors.framed("GoHeap", "newObject", "I", "J"),
            List.of(Code.of(program.descriptors().idOf(type))),
            Scalar.POINTER)
        .getFirst();
  }

  // -- values ------------------------------------------------------------------------------------

  /** The zero value of a type. */
  Value zero(Type type) {
    Shape of = program.shapes().of(type);
    if (!of.inRegisters()) {
      return new Value.Zero();
    }
    return new Value.Parts(of.parts().stream().map(part -> zero(part.scalar())).toList());
  }

  static Code zero(Scalar scalar) {
    return switch (scalar.kind()) {
      case INT -> Code.of(0);
      case LONG -> Code.of(0L);
      case FLOAT -> new Code.FloatConst(0);
      case DOUBLE -> new Code.DoubleConst(0);
    };
  }

  /** The value, safe from whatever is evaluated later. */
  Value keep(Value value, Type type) {
    Shape of = program.shapes().of(type);
    return switch (value) {
      case Value.Parts(List<Code> codes) -> {
        List<Code> kept = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
          kept.add(ir.stable(codes.get(i), of.parts().get(i).scalar()));
        }
        yield new Value.Parts(kept);
      }
      case Value.InMemory _ -> {
        Code.Address copy = frameMemory(type);
        storeTo(new Place.InMemory(copy, 0, true), type, value);
        yield new Value.InMemory(copy);
      }
      case Value.Zero _ -> value;
    };
  }

  /** A place that later assignments do not move. */
  Place stable(Place place) {
    return switch (place) {
      case Place.InMemory memory when !(memory.address() instanceof Code.Address) ->
          new Place.InMemory(
              ir.stable(memory.address(), Scalar.POINTER), memory.offset(), memory.inFrame());
      case Place.InMemory _, Place.Registers _, Place.MapElement _, Place.Nothing _ -> place;
    };
  }

  /** Reads a place. */
  Value load(Place place, Type type) {
    return switch (place) {
      case Place.Registers(List<Register> registers) ->
          new Value.Parts(registers.stream().<Code>map(Code.Use::new).toList());
      case Place.InMemory memory -> loadMemory(memory.address(), memory.offset(), type);
      case Place.MapElement element -> expressions.maps().find(element, type);
      case Place.Nothing _ -> throw new AssertionError("blank read");
    };
  }

  Value loadMemory(Code address, long offset, Type type) {
    Shape of = program.shapes().of(type);
    if (!of.inRegisters()) {
      return new Value.InMemory(Code.add(address, offset));
    }
    return new Value.Parts(
        of.parts().stream()
            .<Code>map(part -> new Code.Load(part.scalar(), address, offset + part.offset()))
            .toList());
  }

  /** Writes a place. */
  void storeTo(Place place, Type type, Value value) {
    switch (place) {
      case Place.Registers(List<Register> registers) -> setRegisters(registers, value);
      case Place.InMemory memory -> storeMemory(memory, program.shapes().of(type), type, value);
      case Place.MapElement element -> expressions.maps().assign(element, type, value);
      case Place.Nothing _ -> {}
    }
  }

  private void setRegisters(List<Register> registers, Value value) {
    List<Code> codes = value.parts().codes();
    if (registers.size() > 1) {
      // A part may read a register that an earlier part sets: x = T{x.b, x.a}.
      codes = new ArrayList<>(codes);
      for (int i = 1; i < codes.size(); i++) {
        codes.set(i, ir.stable(codes.get(i), registers.get(i).scalar()));
      }
    }
    for (int i = 0; i < registers.size(); i++) {
      ir.set(registers.get(i), codes.get(i));
    }
  }

  private void storeMemory(Place.InMemory place, Shape of, Type type, Value value) {
    switch (value) {
      case Value.Parts(List<Code> codes) -> {
        List<Code> ready = new ArrayList<>(codes);
        for (int i = 1; i < ready.size(); i++) {
          if (!ready.get(i).isLeaf()) {
            ready.set(i, ir.leaf(ready.get(i), of.parts().get(i).scalar()));
          }
        }
        for (int i = 0; i < ready.size(); i++) {
          Shape.Part part = of.parts().get(i);
          long offset = place.offset() + part.offset();
          ir.store(part.scalar(), place.address(), offset, ready.get(i), place.inFrame());
        }
      }
      case Value.InMemory(Code from) -> {
        if (of.sizeBytes() > 0) {
          program.copies().copy(this, from, place, type);
        }
      }
      case Value.Zero _ -> {
        if (of.sizeBytes() > 0) {
          program.copies().clear(this, place, type);
        }
      }
    }
  }

  /** The address of memory that holds a value: its own, or a copy in the frame. */
  Code inMemory(Value value, Type type) {
    if (value instanceof Value.InMemory(Code address)) {
      return address;
    }
    Code.Address copy = frameMemory(type);
    storeTo(new Place.InMemory(copy, 0, true), type, value);
    return copy;
  }

  // -- returning ---------------------------------------------------------------------------------

  /** Puts values into the results, in order; they are safe from each other. */
  void setResults(List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Local result = function.results().get(i);
      storeTo(placeOf(result), result.type(), values.get(i));
    }
  }

  /** Runs deferred functions, then returns what the result variables hold. */
  void returnFromResults(Pos pos) {
    if (hasDefers) {
      ir.door(pos, Doors.framed("GoPanics", "runDeferred", "", "V"), List.of());
    }
    List<Value> values = new ArrayList<>();
    for (Local result : function.results()) {
      values.add(load(placeOf(result), result.type()));
    }
    returnValues(values);
  }

  /** Returns values; those that travel in memory are put into the caller's outgoing area. */
  void returnValues(List<Value> values) {
    List<Code> codes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      CallShape.Route route = shape.results().get(i);
      if (route.inRegisters()) {
        codes.addAll(values.get(i).parts().codes());
      } else {
        Code.Address address = new Code.Address(Code.Segment.INCOMING, route.offset());
        storeTo(
            new Place.InMemory(address, 0, true), function.results().get(i).type(), values.get(i));
      }
    }
    ir.finish(new Block.Exit.Return(codes, shape.resultScalars()));
  }

  // -- failures ----------------------------------------------------------------------------------

  /** A call, on a cold path, of a function of package runtime that panics. */
  Instruction.Invoke failure(Pos pos, String runtimeFunction, Code... arguments) {
    Function target = program.runtimeFunction(runtimeFunction);
    return new Instruction.Invoke(
        new Instruction.Target.Compiled(program.idOf(target)),
        List.of(arguments),
        List.of(),
        List.of(),
        ir.site(pos));
  }

  /** Panics if a pointer is nil. */
  Code checkNotNil(Pos pos, Code pointer, long offset) {
    Code leaf = ir.leaf(pointer, Scalar.POINTER);
    if (!ir.isKnownNotNil(leaf)) {
      Code address = Code.of(offset < 4096 ? offset : 0L);
      ir.check(Condition.EQUAL, false, leaf, Code.of(0L), failure(pos, "panicMem", address));
      ir.markNotNil(leaf);
    }
    return leaf;
  }
}
