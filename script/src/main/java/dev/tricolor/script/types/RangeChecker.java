package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Expr.ChanDir;
import dev.tricolor.script.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks range loops over everything that can be ranged over. */
final class RangeChecker {
  private final Checking checking;

  RangeChecker(Checking checking) {
    this.checking = checking;
  }

  /**
   * What a range yields.
   *
   * @param key type of the first variable, null if there is none
   * @param value type of the second variable, null if there is none
   * @param cause why the operand cannot be ranged over, null if it can
   */
  private record Yield(@Nullable Type key, @Nullable Type value, @Nullable String cause) {
    static Yield refused(String cause) {
      return new Yield(null, null, cause);
    }

    int count() {
      return key == null ? 0 : value == null ? 1 : 2;
    }
  }

  void check(Env env, Stmt.Range range) {
    Operand x = checking.exprs.expr(env, range.operand());
    Yield yield = x.isInvalid() ? null : yielded(x);
    if (yield != null && yield.cause != null) {
      String tail = yield.cause.isEmpty() ? "" : ": " + yield.cause;
      checking.error(range.operand(), "cannot range over " + checking.text(x) + tail);
      yield = null;
    }
    if (yield != null) {
      checkCount(range, x, yield);
    }
    Env inner = env.nested();
    boolean constantInteger = yield != null && x.isUntyped() && x.isConstant() && isNumber(x);
    if (constantInteger) {
      x = integerOperand(env, range, x);
      yield = new Yield(x.isInvalid() ? Types.INVALID : x.type(), null, null);
    } else {
      checking.untyped.settle(x, Types.defaultType(x.type()));
    }
    variables(env, inner, range, yield, isInteger(x) ? x : null);
    checking.statements.block(inner, range.body());
  }

  private static boolean isNumber(Operand x) {
    return Types.basicKind(x.type()).isNumeric();
  }

  private static boolean isInteger(Operand x) {
    return !x.isInvalid() && TypeKinds.isInteger(x.type());
  }

  /** An untyped bound takes the type of the variable that is assigned to. */
  private Operand integerOperand(Env env, Stmt.Range range, Operand x) {
    if (!range.define() && range.key() != null && !AssignmentChecker.isBlank(range.key())) {
      Operand key = checking.exprs.assigned(env, range.key());
      if (!key.isInvalid()) {
        return checking.assignments.assign(x, key.type(), "range clause");
      }
    }
    return checking.assignments.assign(x, null, "range clause");
  }

  private void checkCount(Stmt.Range range, Operand x, Yield yield) {
    Expr extra = yield.count() == 0 ? range.key() : yield.count() == 1 ? range.value() : null;
    if (extra == null) {
      return;
    }
    checking.error(
        extra,
        "range over "
            + checking.text(x)
            + " permits "
            + (yield.count() == 0 ? "no iteration variables" : "only one iteration variable"));
  }

  private Yield yielded(Operand x) {
    if (x.isNil()) {
      return Yield.refused("");
    }
    if (x.isUntyped() && x.isConstant() && isNumber(x)) {
      return TypeKinds.isInteger(x.type()) ? new Yield(x.type(), null, null) : Yield.refused("");
    }
    Type common = TypeSets.commonUnderlying(x.type());
    if (common == null) {
      return Yield.refused(TypeKinds.noCommon(x.type(), checking));
    }
    return switch (common) {
      case Type.Basic basic when basic.kind().isString() -> new Yield(Types.INT, Types.RUNE, null);
      case Type.Basic basic when basic.kind().isInteger() -> new Yield(x.type(), null, null);
      case Type.Array array -> new Yield(Types.INT, array.element(), null);
      case Type.Slice(Type element) -> new Yield(Types.INT, element, null);
      case Type.Pointer(Type target) when target.underlying() instanceof Type.Array array ->
          new Yield(Types.INT, array.element(), null);
      case Type.MapType(Type key, Type element) -> new Yield(key, element, null);
      case Type.Chan chan ->
          chan.direction() == ChanDir.SEND
              ? Yield.refused("receive from send-only channel " + checking.text(x.type()))
              : new Yield(chan.element(), null, null);
      case Type.Signature signature -> function(signature);
      default -> Yield.refused("");
    };
  }

  private static Yield function(Type.Signature signature) {
    String rule = "func must be func(yield func(...) bool): ";
    if (signature.parameters().size() != 1) {
      return Yield.refused(rule + "wrong argument count");
    }
    if (signature.results().size() != 0) {
      return Yield.refused(rule + "unexpected results");
    }
    if (!(TypeSets.commonUnderlying(signature.parameters().at(0)) instanceof Type.Signature body)) {
      return Yield.refused(rule + "argument is not func");
    }
    Type.Tuple parameters = body.parameters();
    if (parameters.size() > 2) {
      return Yield.refused(rule + "yield func has too many parameters");
    }
    if (body.results().size() != 1 || Types.basicKind(body.results().at(0)) != BasicKind.BOOL) {
      return Yield.refused(rule + "yield func does not return bool");
    }
    return new Yield(
        parameters.size() > 0 ? parameters.at(0) : null,
        parameters.size() > 1 ? parameters.at(1) : null,
        null);
  }

  private void variables(
      Env outer, Env inner, Stmt.Range range, @Nullable Yield yield, @Nullable Operand bound) {
    Type key = yield == null ? Types.INVALID : yield.key;
    Type value = yield == null ? Types.INVALID : yield.value;
    if (range.define()) {
      List<Obj.Var> declared = new java.util.ArrayList<>();
      List<Expr.Name> names = new java.util.ArrayList<>();
      define(range.key(), key, declared, names);
      define(range.value(), value, declared, names);
      for (int i = 0; i < declared.size(); i++) {
        if (Types.isInvalid(declared.get(i).type())) {
          checking.used.add(declared.get(i)); // what is wrong was said about the operand
        }
        checking.statements.declareLocal(inner, names.get(i), declared.get(i));
        checking.recordVariable(names.get(i), declared.get(i));
      }
      return;
    }
    assign(outer, range.key(), key, bound);
    assign(outer, range.value(), value, null);
  }

  private void define(
      @Nullable Expr left, @Nullable Type type, List<Obj.Var> declared, List<Expr.Name> names) {
    if (left == null) {
      return;
    }
    if (!(left instanceof Expr.Name name)) {
      checking.error(left, "non-name " + ExprText.of(left) + " on left side of :=");
      return;
    }
    Type known = type == null ? Types.INVALID : type;
    declared.add(new Obj.Var(name.pos(), checking.pkg, name.value(), known, Obj.VarKind.LOCAL));
    names.add(name);
  }

  private void assign(Env env, @Nullable Expr left, @Nullable Type type, @Nullable Operand bound) {
    if (left == null) {
      return;
    }
    Type target = checking.assignments.target(env, left);
    if (type == null || target == null || Types.isInvalid(type) || Types.isInvalid(target)) {
      return;
    }
    if (bound != null) {
      checking.assignments.assign(bound, target, "range clause");
    } else {
      checking.assignments.assign(Operand.value(left, type), target, "assignment");
    }
  }
}
