package dev.tricolor.script.lower;

import dev.tricolor.script.ir.Block;
import dev.tricolor.script.ir.Code;
import dev.tricolor.script.ir.Condition;
import dev.tricolor.script.ir.JvmKind;
import dev.tricolor.script.ir.Scalar;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Expression switches (as jump tables where the cases are constants) and type switches. */
final class SwitchLowering {
  private static final int TABLE_MIN = 5;

  private final FunctionLowering f;
  private final StatementLowering statements;

  SwitchLowering(FunctionLowering f, StatementLowering statements) {
    this.f = f;
    this.statements = statements;
  }

  /** Whether a statement compares a tag of its own to constants, and is done with it then. */
  static boolean onlyLooksAt(@Nullable Statement statement, Local local) {
    return statement instanceof Statement.Switch way
        && local.kind() == Local.Kind.TEMPORARY
        && way.tag() instanceof Expression.LocalRef tag
        && tag.local() == local
        && way.clauses().stream()
            .flatMap(clause -> clause.values().stream())
            .allMatch(SwitchLowering::isConstantCase);
  }

  private static boolean isConstantCase(Expression value) {
    return value instanceof Expression.Binary comparison
        && comparison.right() instanceof Expression.Const;
  }

  void lower(Statement.Switch way) {
    Block end = statements.blockOf(way.breakTarget());
    List<Block> bodies = new ArrayList<>();
    Block fallback = end;
    for (Statement.Clause clause : way.clauses()) {
      Block body = f.ir.newBlock();
      bodies.add(body);
      if (clause.isDefault()) {
        fallback = body;
      }
    }
    NavigableMap<Integer, Block> table = jumpTable(way, bodies);
    if (table != null && way.tag() != null) {
      jump(way.tag(), table, fallback);
    } else {
      test(way, bodies, fallback);
    }
    for (int i = 0; i < bodies.size(); i++) {
      f.ir.start(bodies.get(i));
      Statement.Clause clause = way.clauses().get(i);
      statements.lower(clause.body());
      f.ir.goTo(clause.fallsThrough() ? bodies.get(i + 1) : end);
    }
    f.ir.start(end);
  }

  private void test(Statement.Switch way, List<Block> bodies, Block fallback) {
    for (int i = 0; i < bodies.size(); i++) {
      for (Expression value : way.clauses().get(i).values()) {
        Block next = f.ir.newBlock();
        f.expressions.condition(value, bodies.get(i), next);
        f.ir.start(next);
      }
    }
    f.ir.goTo(fallback);
  }

  /** Keys and targets, if all cases compare an integer tag to constants in INT range. */
  private @Nullable NavigableMap<Integer, Block> jumpTable(
      Statement.Switch way, List<Block> bodies) {
    boolean integer =
        way.tag() != null
            && Types.unalias(way.tag().type()).underlying() instanceof Type.Basic basic
            && basic.kind().isInteger();
    if (!integer) {
      return null;
    }
    NavigableMap<Integer, Block> table = new TreeMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      for (Expression value : way.clauses().get(i).values()) {
        Integer key = constantCase(value);
        if (key == null) {
          return null;
        }
        table.putIfAbsent(key, bodies.get(i));
      }
    }
    return table.size() >= TABLE_MIN ? table : null;
  }

  private static @Nullable Integer constantCase(Expression value) {
    if (value instanceof Expression.Binary binary
        && binary.right() instanceof Expression.Const constant
        && constant.value() instanceof Constant.Int(var number)
        && number.bitLength() < 32) {
      return number.intValue();
    }
    return null;
  }

  private void jump(Expression tag, NavigableMap<Integer, Block> table, Block fallback) {
    Scalar scalar = f.program.shapes().scalarOf(tag.type());
    Code code = f.expressions.lower(tag).only();
    Code narrow = code;
    if (scalar == Scalar.U32) {
      code = Numbers.toLong(code, scalar);
    }
    if (code.kind() == JvmKind.LONG) {
      Code wide = f.ir.leaf(code, Scalar.I64);
      narrow = new Code.Cast(Code.CastOp.L2I, wide);
      Block inRange = f.ir.newBlock();
      f.ir.branch(
          Condition.EQUAL, false, new Code.Cast(Code.CastOp.I2L, narrow), wide, inRange, fallback);
      f.ir.start(inRange);
    }
    f.ir.finish(
        new Block.Exit.Switch(
            narrow, List.copyOf(table.keySet()), List.copyOf(table.values()), fallback));
  }

  // -- type switches
  // -----------------------------------------------------------------------------------

  void lower(Statement.TypeSwitch way) {
    Block end = statements.blockOf(way.breakTarget());
    Type from = way.operand().type();
    Value.Parts operand = f.keep(f.expressions.lower(way.operand()), from).parts();
    Code word = f.ir.stable(f.expressions.interfaces().typeWord(from, operand.at(0)), Scalar.U64);
    Statement.TypeClause fallback = null;
    for (Statement.TypeClause clause : way.clauses()) {
      if (clause.isDefault()) {
        fallback = clause;
        continue;
      }
      lower(clause, operand, word, end);
    }
    if (fallback != null) {
      if (fallback.variable() != null) {
        f.declare(fallback.variable(), operand);
      }
      statements.lower(fallback.body());
    }
    f.ir.goTo(end);
    f.ir.start(end);
  }

  private void lower(Statement.TypeClause clause, Value.Parts operand, Code word, Block end) {
    Block next = f.ir.newBlock();
    if (clause.types().size() == 1) {
      Value value = single(clause, operand, word, next);
      if (clause.variable() != null) {
        f.declare(clause.variable(), value);
      }
    } else {
      Block body = f.ir.newBlock();
      for (Type type : clause.types()) {
        Block other = f.ir.newBlock();
        matches(type, word, body, other);
        f.ir.start(other);
      }
      f.ir.goTo(next);
      f.ir.start(body);
      if (clause.variable() != null) {
        f.declare(clause.variable(), operand);
      }
    }
    statements.lower(clause.body());
    f.ir.goTo(end);
    f.ir.start(next);
  }

  /** Goes on in a new block where the clause's only type matches; gives the variable's value. */
  private Value single(Statement.TypeClause clause, Value.Parts operand, Code word, Block next) {
    Type type = clause.types().getFirst();
    Block body = f.ir.newBlock();
    boolean toInterface =
        type != null && Types.unalias(type).underlying() instanceof Type.Interface;
    if (!toInterface) {
      matches(type, word, body, next);
      f.ir.start(body);
      if (type == null || clause.variable() == null) {
        return operand;
      }
      return f.expressions.interfaces().unbox(type, operand.at(1));
    }
    Code itab = tryAssert(type, word);
    f.ir.branch(Condition.NOT_EQUAL, false, itab, Code.of(0L), body, next);
    f.ir.start(body);
    return Value.of(itab, operand.at(1));
  }

  private Code tryAssert(Type type, Code word) {
    return f.ir
        .tryDoor(
            Doors.context("GoInterfaces", "tryAssertInterface", "IJ", "J"),
            List.of(Code.of(f.program.descriptors().idOf(type)), word),
            Scalar.U64)
        .getFirst();
  }

  private void matches(@Nullable Type type, Code word, Block yes, Block no) {
    if (type == null) {
      f.ir.branch(Condition.EQUAL, false, word, Code.of(0L), yes, no);
    } else if (Types.unalias(type).underlying() instanceof Type.Interface) {
      Code itab = tryAssert(type, word);
      f.ir.branch(Condition.NOT_EQUAL, false, itab, Code.of(0L), yes, no);
    } else {
      Code address = f.expressions.interfaces().typeAddress(type);
      f.ir.branch(Condition.EQUAL, false, word, address, yes, no);
    }
  }
}
