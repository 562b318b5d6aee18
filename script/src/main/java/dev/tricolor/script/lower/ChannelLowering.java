package dev.tricolor.script.lower;

import dev.tricolor.core.layout.PointerMask;
import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.Instruction;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.source.Pos;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends, receives and select. Elements travel through memory of the frame. */
final class ChannelLowering {
  private static final String DOOR = "GoChannels";
  private static final int CASE_BYTES = 16;

  private final FunctionLowering f;

  ChannelLowering(FunctionLowering f) {
    this.f = f;
  }

  private static Type elementOf(Type type) {
    return ((Type.Chan) Types.unalias(type).underlying()).element();
  }

  Code make(Pos pos, Type type, Code size) {
    return f.ir
        .door(
            pos,
            Doors.framed(DOOR, "make", "IJ", "J"),
            List.of(Code.of(f.program.descriptors().idOf(type)), size),
            Scalar.POINTER)
        .getFirst();
  }

  void close(Pos pos, Code channel) {
    f.ir.door(pos, Doors.framed(DOOR, "close", "J", "V"), List.of(channel));
  }

  void send(Statement.Send send) {
    List<Value> both = f.expressions.lowerAll(List.of(send.channel(), send.value()));
    Type type = elementOf(send.channel().type());
    Code channel = f.ir.leaf(both.getFirst().only(), Scalar.POINTER);
    Code.Address memory = f.frameMemory(type);
    f.storeTo(new Place.InMemory(memory, 0, true), type, both.get(1));
    f.ir.door(send.pos(), Doors.framed(DOOR, "send", "JJ", "V"), List.of(channel, memory));
  }

  /** The value, and whether it was sent. */
  List<Value> receive(Expression.Receive receive) {
    Type type = elementOf(receive.channel().type());
    return receive(receive.pos(), f.expressions.lower(receive.channel()).only(), type);
  }

  List<Value> receive(Pos pos, Code channel, Type type) {
    Code.Address memory = f.frameMemory(type);
    Code ok =
        f.ir
            .door(
                pos, Doors.framed(DOOR, "receive", "JJ", "Z"), List.of(channel, memory), Scalar.U8)
            .getFirst();
    return List.of(taken(memory, type), Value.of(ok));
  }

  /**
   * The received value, out of the memory that it arrived in. In a loop that memory is mentioned
   * again, and must not keep alive meanwhile what the program has dropped.
   */
  private Value taken(Code.Address memory, Type type) {
    Value value = f.keep(f.loadMemory(memory, 0, type), type);
    if (f.program.descriptors().of(type).hasPointers()) {
      f.program.copies().clear(f, new Place.InMemory(memory, 0, true), type);
    }
    return value;
  }

  // -- select
  // ----------------------------------------------------------------------------------------

  /** A clause with its operands evaluated. */
  private record Ready(Statement.SelectClause clause, Code channel, Code.Address element) {}

  void select(Statement.Select select, Block end) {
    List<Ready> sends = new ArrayList<>();
    List<Ready> receives = new ArrayList<>();
    Statement.@Nullable SelectClause fallback = null;
    for (Statement.SelectClause clause : select.clauses()) {
      if (clause.channel() == null) {
        fallback = clause;
      } else {
        (clause.sent() == null ? receives : sends).add(evaluate(clause));
      }
    }
    List<Ready> all = new ArrayList<>(sends);
    all.addAll(receives);
    if (all.isEmpty() && fallback == null) {
      f.ir.door(
          select.pos(),
          Doors.framed(DOOR, "select", "JIIZ", "I"),
          List.of(Code.of(0L), Code.of(0), Code.of(0), Code.of(1)));
      f.ir.finish(new Block.Exit.Unreachable());
      return;
    }
    List<Code> chosen = choose(select, all, sends.size(), fallback == null);
    dispatch(all, chosen, fallback, end);
  }

  private Ready evaluate(Statement.SelectClause clause) {
    Expression channel = Objects.requireNonNull(clause.channel());
    Type type = elementOf(channel.type());
    List<Expression> operands = new ArrayList<>();
    operands.add(channel);
    if (clause.sent() != null) {
      operands.add(clause.sent());
    }
    List<Value> values = f.expressions.lowerAll(operands);
    Code.Address memory = f.frameMemory(type);
    Code kept = f.ir.stable(values.getFirst().only(), Scalar.POINTER);
    if (clause.sent() != null) {
      f.storeTo(new Place.InMemory(memory, 0, true), type, values.get(1));
    }
    return new Ready(clause, kept, memory);
  }

  private List<Code> choose(
      Statement.Select select, List<Ready> all, int sendCount, boolean block) {
    long words = 2L * all.size();
    long[] bits = new long[(int) (words + 63) / 64];
    for (int word = 0; word < words; word++) {
      bits[word >> 6] |= 1L << word;
    }
    Code.Address cases =
        f.frameMemory((long) CASE_BYTES * all.size(), PointerMask.of(bits, (int) words));
    for (int i = 0; i < all.size(); i++) {
      long offset = (long) CASE_BYTES * i;
      f.ir.store(Scalar.POINTER, cases, offset, all.get(i).channel(), true);
      f.ir.store(Scalar.POINTER, cases, offset + 8, all.get(i).element(), true);
    }
    return f.ir.invoke(
        new Instruction.Target.Java(Doors.framed(DOOR, "select", "JIIZ", "I"), true, true),
        List.of(cases, Code.of(sendCount), Code.of(all.size() - sendCount), Code.of(block ? 1 : 0)),
        List.of(Scalar.I32, Scalar.U64),
        true,
        f.ir.site(select.pos()));
  }

  private void dispatch(
      List<Ready> all, List<Code> chosen, Statement.@Nullable SelectClause fallback, Block end) {
    for (int i = 0; i < all.size(); i++) {
      Ready ready = all.get(i);
      Block taken = f.ir.newBlock();
      Block next = f.ir.newBlock();
      f.ir.branch(Condition.EQUAL, false, chosen.getFirst(), Code.of(i), taken, next);
      f.ir.start(taken);
      bind(ready, chosen.get(1));
      f.statements.lower(ready.clause().body());
      f.ir.goTo(end);
      f.ir.start(next);
    }
    if (fallback == null) {
      f.ir.finish(new Block.Exit.Unreachable());
    } else {
      f.statements.lower(fallback.body());
      f.ir.goTo(end);
    }
  }

  private void bind(Ready ready, Code received) {
    Statement.SelectClause clause = ready.clause();
    if (clause.received() != null) {
      Type type = clause.received().type();
      f.declare(clause.received(), taken(ready.element(), type));
    }
    if (clause.ok() != null) {
      f.declare(clause.ok(), Value.of(new Code.Cast(Code.CastOp.L2I, received)));
    }
  }
}
