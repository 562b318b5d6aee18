package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds for and range loops. */
final class LoopBuilder {
  private final FunctionBuilder function;
  private final RangeFuncBuilder rangeFunc;

  LoopBuilder(FunctionBuilder function) {
    this.function = function;
    this.rangeFunc = new RangeFuncBuilder(function);
  }

  // -- for ---------------------------------------------------------------------------------------

  void build(Stmt.For loop, @Nullable String label, List<Statement> out) {
    if (loop.init() == null) {
      add(loop, label, List.of(), out);
      return;
    }
    List<Statement> scope = new ArrayList<>();
    function.statements().init(loop.init(), scope);
    List<Local> variables = new ArrayList<>();
    if (loop.init() instanceof Stmt.Assign init && init.define()) {
      for (Statement statement : scope) {
        if (statement instanceof Statement.Declare(Pos _, Local local, Expression _)
            && local.kind() == Local.Kind.VARIABLE) {
          variables.add(local);
          // Each iteration has its own copy, which lives inside the body.
          function.captures().declared(local, function.loopDepth() + 1);
        }
      }
    }
    add(loop, label, variables, scope);
    out.add(new Statement.Block(loop.pos(), scope));
  }

  private void add(
      Stmt.For loop, @Nullable String label, List<Local> variables, List<Statement> out) {
    function.changeLoopDepth(1);
    Expression condition =
        loop.condition() == null ? null : function.expressions().value(loop.condition());
    Boolean known = condition == null ? null : OperatorBuilder.boolValue(condition);
    if (known == null || known) {
      out.add(loop(loop, label, variables, known == null ? condition : null));
    }
    function.changeLoopDepth(-1);
  }

  private Statement loop(
      Stmt.For loop,
      @Nullable String label,
      List<Local> variables,
      @Nullable Expression condition) {
    Statement.Target onBreak = new Statement.Target("break");
    Statement.Target onContinue = new Statement.Target("continue");
    function.jumps().enter(label, onBreak, onContinue);
    Statement.Block body = function.statements().block(loop.body());
    function.jumps().leave();
    CaptureAnalysis captures = function.captures();
    captures.enterPost(variables);
    Statement post = post(loop.post());
    captures.leavePost(variables);
    List<Local> perIteration = new ArrayList<>();
    captures.afterwards(
        () -> variables.stream().filter(Local::isShared).forEach(perIteration::add));
    return new Statement.For(loop.pos(), condition, post, body, perIteration, onBreak, onContinue);
  }

  private @Nullable Statement post(@Nullable Stmt post) {
    List<Statement> out = new ArrayList<>();
    function.statements().init(post, out);
    return switch (out.size()) {
      case 0 -> null;
      case 1 -> out.getFirst();
      default -> new Statement.Block(out.getFirst().pos(), out);
    };
  }

  // -- range -------------------------------------------------------------------------------------

  void build(Stmt.Range range, @Nullable String label, List<Statement> out) {
    Type type = function.typeOf(range.operand());
    if (type.underlying() instanceof Type.Signature) {
      rangeFunc.build(range, label, out);
      return;
    }
    boolean needsValue = isUsed(range.value());
    Expression operand = operand(range, needsValue, out);
    function.changeLoopDepth(1);
    List<Statement> body = new ArrayList<>();
    Local key = null;
    Local value = null;
    if (range.define()) {
      key = declared(range.key());
      value = declared(range.value());
    } else {
      key = isUsed(range.key()) ? temporary("~key", keyType(operand.type()), range) : null;
      value = needsValue ? temporary("~value", valueType(operand.type()), range) : null;
      assign(range, key, value, body);
    }
    Statement.Target onBreak = new Statement.Target("break");
    Statement.Target onContinue = new Statement.Target("continue");
    function.jumps().enter(label, onBreak, onContinue);
    function.statements().all(range.body().statements(), body);
    function.jumps().leave();
    function.changeLoopDepth(-1);
    out.add(
        new Statement.Range(
            range.pos(),
            operand,
            key,
            value,
            new Statement.Block(range.body().pos(), body),
            onBreak,
            onContinue));
  }

  private static boolean isUsed(@Nullable Expr variable) {
    return variable != null && !ExpressionBuilder.isBlank(variable);
  }

  /** The operand; of an array whose elements do not matter only the length. */
  private Expression operand(Stmt.Range range, boolean needsValue, List<Statement> out) {
    Expression operand = function.expressions().value(range.operand());
    Expression typed =
        function.expressions().conversions().implicit(operand, rangeType(range, operand.type()));
    long length = BuiltinBuilder.arrayLength(typed.type());
    if (length < 0) {
      return typed;
    }
    Pos pos = typed.pos();
    if (needsValue) {
      return typed;
    }
    if (Effects.mayHave(typed)) {
      out.add(new Statement.Evaluate(pos, typed));
    }
    return new Expression.Const(pos, Types.INT, Constants.of(length));
  }

  /** The type of the operand; an untyped number takes that of the loop's variable. */
  private Type rangeType(Stmt.Range range, Type operand) {
    if (!Types.isUntyped(operand)) {
      return operand;
    }
    if (!Types.basicKind(operand).isInteger() || !isUsed(range.key()) || range.key() == null) {
      return Types.defaultType(operand);
    }
    Obj.Var variable = function.statements().assignments().declared(range.key());
    return variable == null ? function.typeOf(range.key()) : function.apply(variable.type());
  }

  private @Nullable Local declared(@Nullable Expr name) {
    Obj.Var variable = function.statements().assignments().declared(name);
    return variable == null ? null : function.declare(variable);
  }

  private Local temporary(String name, Type type, Stmt.Range range) {
    return function.temporary(name, type, range.pos());
  }

  /** Passes the loop's values on to the places that the source names. */
  private void assign(
      Stmt.Range range, @Nullable Local key, @Nullable Local value, List<Statement> out) {
    List<Expr> left = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    if (key != null && range.key() != null) {
      left.add(range.key());
      values.add(function.reference(range.pos(), key));
    }
    if (value != null && range.value() != null) {
      left.add(range.value());
      values.add(function.reference(range.pos(), value));
    }
    function.statements().assignments().assignValues(range.pos(), left, values, out);
  }

  private static Type keyType(Type operand) {
    return switch (operand.underlying()) {
      case Type.MapType map -> map.key();
      case Type.Chan chan -> chan.element();
      case Type.Basic basic when basic.kind().isInteger() -> operand;
      default -> Types.INT;
    };
  }

  private static Type valueType(Type operand) {
    return switch (operand.underlying()) {
      case Type.MapType map -> map.element();
      case Type.Slice slice -> slice.element();
      case Type.Array array -> array.element();
      default -> Types.RUNE;
    };
  }
}
