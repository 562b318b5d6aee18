package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.syntax.Stmt;
import dev.tricolor.script.types.Obj;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.Types;
import dev.tricolor.script.types.constant.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds assignments and declarations of variables. */
final class AssignmentBuilder {
  private final FunctionBuilder function;

  AssignmentBuilder(FunctionBuilder function) {
    this.function = function;
  }

  private ExpressionBuilder expressions() {
    return function.expressions();
  }

  // -- assignments -------------------------------------------------------------------------------

  void assign(Stmt.Assign assign, List<Statement> out) {
    Operator operator = assign.operator();
    if (operator != null) {
      operation(assign, operator, out);
    } else if (assign.define()) {
      define(assign, out);
    } else {
      List<@Nullable Expression> places = new ArrayList<>();
      assign.left().forEach(each -> places.add(placeOrBlank(each)));
      assign(assign.pos(), places, assign.right(), out);
    }
  }

  private @Nullable Expression placeOrBlank(Expr expression) {
    return ExpressionBuilder.isBlank(expression) ? null : expressions().place(expression);
  }

  private void operation(Stmt.Assign assign, Operator operator, List<Statement> out) {
    Expression place = expressions().place(assign.left().getFirst());
    Expr right = assign.right().getFirst();
    Expression value =
        operator.isShift()
            ? expressions().integer(right)
            : expressions().valueAs(right, place.type());
    out.add(new Statement.AssignOperation(assign.pos(), place, operator, value));
  }

  /** {@code x++} or {@code x--}. */
  void step(Stmt.IncDec step, List<Statement> out) {
    Expression place = expressions().place(step.operand());
    Expression one = expressions().conversions().constant(step.pos(), Constants.ONE, place.type());
    out.add(new Statement.AssignOperation(step.pos(), place, step.operator(), one));
  }

  /** Assigns to places, of which null stands for the blank one. */
  void assign(
      Pos pos, List<? extends @Nullable Expression> places, List<Expr> right, List<Statement> out) {
    if (right.size() != places.size()) {
      assignTuple(pos, places, expressions().tuple(right.getFirst()), out);
      return;
    }
    List<Expression> values = new ArrayList<>();
    right.forEach(each -> values.add(expressions().value(each)));
    // Once more: a literal among the values captures what is assigned to only after it is made.
    places.stream().filter(Objects::nonNull).forEach(place -> expressions().noteAssigned(place));
    assignAll(pos, places, values, out);
  }

  private void assignAll(
      Pos pos,
      List<? extends @Nullable Expression> places,
      List<Expression> values,
      List<Statement> out) {
    List<Expression> targets = new ArrayList<>();
    List<Expression> converted = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Expression value = values.get(i);
      Expression place = orBlank(places.get(i), value.pos(), Types.defaultType(value.type()));
      targets.add(place);
      converted.add(expressions().conversions().implicit(value, place.type()));
    }
    out.add(
        targets.size() == 1
            ? new Statement.Assign(pos, targets.getFirst(), converted.getFirst())
            : new Statement.AssignParallel(pos, targets, converted));
  }

  private static Expression orBlank(@Nullable Expression place, Pos pos, Type type) {
    return place == null ? new Expression.Blank(pos, type) : place;
  }

  /** Assigns the components of a tuple to places, of which null stands for the blank one. */
  void assignTuple(
      Pos pos, List<? extends @Nullable Expression> places, Expression tuple, List<Statement> out) {
    Type.Tuple types = (Type.Tuple) tuple.type();
    List<Expression> targets = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      targets.add(orBlank(places.get(i), pos, types.at(i)));
    }
    List<Type> wanted = targets.stream().map(Expression::type).toList();
    if (fits(types, wanted)) {
      out.add(new Statement.AssignTuple(pos, targets, tuple));
      return;
    }
    // The places' operands come first, so the call must be part of the first value.
    List<Statement> before = new ArrayList<>();
    List<Expression> values = converted(tuple, wanted, before);
    Expression first = values.getFirst();
    values.set(0, new Expression.Sequence(first.pos(), first.type(), before, first));
    out.add(new Statement.AssignParallel(pos, targets, values));
  }

  /** Whether a tuple can be assigned as it is, no component becoming an interface value. */
  static boolean fits(Type.Tuple tuple, List<Type> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (Types.isInterface(wanted.get(i)) && !TypeIdentity.identical(tuple.at(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The components of a tuple, converted; the tuple goes into temporaries before. */
  List<Expression> converted(Expression tuple, List<Type> wanted, List<Statement> before) {
    List<Expression> values = expressions().calls().spread(tuple, before);
    List<Expression> converted = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      converted.add(expressions().conversions().implicit(values.get(i), wanted.get(i)));
    }
    return converted;
  }

  /** Assigns values that are at hand, in parallel; nothing if there are none. */
  void assignValues(Pos pos, List<Expr> left, List<Expression> values, List<Statement> out) {
    if (!left.isEmpty()) {
      List<@Nullable Expression> places = new ArrayList<>();
      left.forEach(each -> places.add(placeOrBlank(each)));
      assignAll(pos, places, values, out);
    }
  }

  // -- declarations ------------------------------------------------------------------------------

  /** The variable that a name on the left of {@code :=} declares; null if it declares none. */
  Obj.@Nullable Var declared(@Nullable Expr left) {
    return left instanceof Expr.Name name
            && !ExpressionBuilder.isBlank(name)
            && function.pkg().definition(name) instanceof Obj.Var variable
        ? variable
        : null;
  }

  private void define(Stmt.Assign assign, List<Statement> out) {
    boolean fresh =
        assign.left().stream()
            .allMatch(each -> ExpressionBuilder.isBlank(each) || declared(each) != null);
    if (fresh && assign.left().size() == assign.right().size()) {
      defineAll(assign, out);
      return;
    }
    // What is declared anew is not in scope on the right, so it may be declared first.
    List<@Nullable Expression> places = new ArrayList<>();
    for (Expr left : assign.left()) {
      Obj.Var variable = declared(left);
      if (variable == null) {
        places.add(placeOrBlank(left));
      } else {
        Local local = function.declare(variable);
        out.add(new Statement.Declare(left.pos(), local, null));
        places.add(function.reference(left.pos(), local));
      }
    }
    assign(assign.pos(), places, assign.right(), out);
  }

  private void defineAll(Stmt.Assign assign, List<Statement> out) {
    List<Expression> values = new ArrayList<>();
    assign.right().forEach(each -> values.add(expressions().value(each)));
    for (int i = 0; i < values.size(); i++) {
      define(assign.pos(), declared(assign.left().get(i)), values.get(i), out);
    }
  }

  private void define(Pos pos, Obj.@Nullable Var variable, Expression value, List<Statement> out) {
    if (variable == null) {
      Type type = Types.defaultType(value.type());
      Expression converted = expressions().conversions().implicit(value, type);
      out.add(new Statement.Assign(pos, new Expression.Blank(value.pos(), type), converted));
      return;
    }
    Local local = function.declare(variable);
    Expression converted = expressions().conversions().implicit(value, local.type());
    out.add(new Statement.Declare(pos, local, converted));
  }

  /** A var declaration. */
  void declare(Decl.Var declaration, List<Statement> out) {
    if (declaration.values().isEmpty()) {
      for (Expr.Name name : declaration.names()) {
        Obj.Var variable = declared(name);
        if (variable != null) {
          out.add(new Statement.Declare(name.pos(), function.declare(variable), null));
        }
      }
    } else if (declaration.values().size() == declaration.names().size()) {
      declareEach(declaration, out);
    } else {
      declareTuple(declaration, out);
    }
  }

  private @Nullable Type declaredType(Decl.Var declaration) {
    Expr type = declaration.type();
    return type == null ? null : function.typeOf(type);
  }

  private void declareEach(Decl.Var declaration, List<Statement> out) {
    Type type = declaredType(declaration);
    List<Expression> values = new ArrayList<>();
    for (Expr each : declaration.values()) {
      Expression value = expressions().value(each);
      values.add(type == null ? value : expressions().conversions().implicit(value, type));
    }
    for (int i = 0; i < values.size(); i++) {
      Expr.Name name = declaration.names().get(i);
      define(name.pos(), declared(name), values.get(i), out);
    }
  }

  private void declareTuple(Decl.Var declaration, List<Statement> out) {
    Expression tuple = expressions().tuple(declaration.values().getFirst());
    Type type = declaredType(declaration);
    List<@Nullable Expression> places = new ArrayList<>();
    for (Expr.Name name : declaration.names()) {
      Obj.Var variable = declared(name);
      if (variable != null) {
        Local local = function.declare(variable);
        out.add(new Statement.Declare(name.pos(), local, null));
        places.add(function.reference(name.pos(), local));
      } else {
        places.add(type == null ? null : new Expression.Blank(name.pos(), type));
      }
    }
    assignTuple(declaration.pos(), places, tuple, out);
  }
}
