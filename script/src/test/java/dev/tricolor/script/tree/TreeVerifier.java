package dev.tricolor.script.tree;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.TypeIdentity;
import dev.tricolor.script.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what every tree promises: types that fit, variables and targets that are there. */
final class TreeVerifier {
  private final Set<Function> functions;
  private final Function function;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Statement.Target> targets = new HashSet<>();
  private final Set<Local> declared = new HashSet<>();
  private final Set<Local> captured = new HashSet<>();
  private final List<String> complaints = new ArrayList<>();

  private TreeVerifier(Set<Function> functions, Function function) {
    this.functions = functions;
    this.function = function;
  }

  /** What is wrong with a program; nothing if all is well. */
  static List<String> complaints(Program program) {
    List<String> all = new ArrayList<>();
    Set<Function> functions = new HashSet<>(program.functions());
    if (functions.size() != program.functions().size()) {
      all.add("a function is listed twice");
    }
    for (Function function : program.functions()) {
      TreeVerifier verifier = new TreeVerifier(functions, function);
      verifier.function();
      all.addAll(verifier.complaints);
    }
    for (Program.MethodTable table : program.interfaceMethods()) {
      if (!functions.containsAll(table.methods().values())) {
        all.add("method table of " + TreePrinter.type(table.type()));
      }
    }
    return all;
  }

  private void complain(Pos pos, String what) {
    complaints.add(function.name() + " " + pos + ": " + what);
  }

  private void check(boolean holds, Pos pos, String what) {
    if (!holds) {
      complain(pos, what);
    }
  }

  private void function() {
    Statement.Block body = function.body();
    if (body == null) {
      return;
    }
    declared.addAll(function.parameters());
    declared.addAll(function.results());
    for (Function.Capture capture : function.captures()) {
      captured.add(capture.variable());
      check(capture.variable().owner() != function, function.pos(), "captures its own variable");
    }
    labels(body);
    statement(body);
  }

  private void labels(Statement statement) {
    if (statement instanceof Statement.Label(Pos _, Statement.Target target)) {
      targets.add(target);
    }
    Parts.of(statement).statements.forEach(this::labels);
  }

  // -- statements --------------------------------------------------------------------------------

  private void declare(@Nullable Local local, Pos pos) {
    if (local != null) {
      check(local.owner() == function, pos, "declares a foreign variable " + local);
      declared.add(local);
    }
  }

  private void statement(Statement statement) {
    check(seen.add(statement), statement.pos(), "statement occurs twice");
    Pos pos = statement.pos();
    switch (statement) {
      case Statement.Declare(Pos _, Local local, Expression value) -> {
        declare(local, pos);
        if (value != null) {
          fits(pos, value.type(), local.type(), "declaration of " + local);
        }
      }
      case Statement.Assign(Pos _, Expression place, Expression value) -> assign(pos, place, value);
      case Statement.AssignParallel(Pos _, List<Expression> places, List<Expression> values) -> {
        check(places.size() == values.size(), pos, "places and values");
        for (int i = 0; i < places.size(); i++) {
          assign(pos, places.get(i), values.get(i));
        }
      }
      case Statement.AssignTuple(Pos _, List<Expression> places, Expression value) -> {
        Type.Tuple tuple = (Type.Tuple) value.type();
        for (int i = 0; i < places.size(); i++) {
          place(pos, places.get(i));
          fits(pos, tuple.at(i), places.get(i).type(), "component " + i);
        }
      }
      case Statement.Return(Pos _, List<Expression> values) -> {
        check(values.isEmpty() || values.size() == function.results().size(), pos, "result count");
        for (int i = 0; i < values.size(); i++) {
          fits(pos, values.get(i).type(), function.results().get(i).type(), "result " + i);
        }
      }
      case Statement.For loop -> {
        targets.add(loop.breakTarget());
        targets.add(loop.continueTarget());
      }
      case Statement.Range range -> {
        targets.add(range.breakTarget());
        targets.add(range.continueTarget());
        declare(range.key(), pos);
        declare(range.value(), pos);
      }
      case Statement.Switch cases -> targets.add(cases.breakTarget());
      case Statement.TypeSwitch cases -> {
        targets.add(cases.breakTarget());
        check(Types.isInterface(cases.operand().type()), pos, "type switch operand");
        cases.clauses().forEach(clause -> declare(clause.variable(), pos));
      }
      case Statement.Select select -> {
        targets.add(select.breakTarget());
        for (Statement.SelectClause clause : select.clauses()) {
          declare(clause.received(), pos);
          declare(clause.ok(), pos);
        }
      }
      case Statement.Jump(Pos _, Statement.Target target) ->
          check(targets.contains(target), pos, "no target " + target);
      case Statement.Go(Pos _, Expression thunk) -> thunk(pos, thunk);
      case Statement.Defer(Pos _, Expression thunk, boolean _, Local outer) -> {
        thunk(pos, thunk);
        check(outer == null || declared.contains(outer) || captured.contains(outer), pos, "token");
      }
      case Statement.Send(Pos _, Expression channel, Expression value) ->
          fits(pos, value.type(), ((Type.Chan) channel.type().underlying()).element(), "sent");
      case Statement.AssignOperation(Pos _, Expression place, var operator, Expression value) -> {
        place(pos, place);
        if (!operator.isShift()) {
          fits(pos, value.type(), place.type(), operator.text());
        }
      }
      case Statement.Block _,
          Statement.Evaluate _,
          Statement.ReturnTuple _,
          Statement.If _,
          Statement.Label _ -> {}
    }
    Parts parts = Parts.of(statement);
    parts.expressions.forEach(this::expression);
    parts.statements.forEach(this::statement);
  }

  private void thunk(Pos pos, Expression thunk) {
    Type.Signature signature = (Type.Signature) thunk.type().underlying();
    check(signature.parameters().size() == 0 && signature.results().size() == 0, pos, "no func()");
  }

  private void assign(Pos pos, Expression place, Expression value) {
    place(pos, place);
    fits(pos, value.type(), place.type(), "assignment");
  }

  private void place(Pos pos, Expression place) {
    boolean isPlace =
        switch (place) {
          case Expression.LocalRef _,
              Expression.GlobalRef _,
              Expression.Blank _,
              Expression.Deref _,
              Expression.Field _,
              Expression.Index _,
              Expression.MapIndex _ ->
              true;
          default -> false;
        };
    check(isPlace, pos, "no place: " + TreePrinter.print(place));
  }

  // -- expressions -------------------------------------------------------------------------------

  private void expression(Expression expression) {
    Pos pos = expression.pos();
    check(seen.add(expression), pos, "occurs twice: " + TreePrinter.print(expression));
    check(!isOpen(expression.type()), pos, "open type of " + TreePrinter.print(expression));
    Parts parts = Parts.of(expression);
    parts.statements.forEach(this::statement);
    parts.expressions.forEach(this::expression);
    switch (expression) {
      case Expression.LocalRef(Pos _, Local local) ->
          check(
              local.owner() == function ? declared.contains(local) : captured.contains(local),
              pos,
              "unknown variable " + local);
      case Expression.Field each ->
          check(each.operand().type().underlying() instanceof Type.Struct, pos, "no struct");
      case Expression.Deref each ->
          check(each.operand().type().underlying() instanceof Type.Pointer, pos, "no pointer");
      case Expression.Index each -> {
        check(
            !(each.operand().type().underlying() instanceof Type.Pointer), pos, "pointer indexed");
        check(Types.basicKind(each.index().type()).isInteger(), pos, "index");
      }
      case Expression.MapIndex each ->
          fits(pos, each.key().type(), map(each.map()).key(), "map key");
      case Expression.AddressOf each -> place(pos, each.place());
      case Expression.Binary each -> {
        check(
            !each.operator().isComparison() || Types.basicKind(each.type()).isBoolean(),
            pos,
            "comparison of type " + TreePrinter.type(each.type()));
        if (!each.operator().isShift()) {
          fits(pos, each.left().type(), each.right().type(), each.operator().text());
        }
      }
      case Expression.Convert each ->
          check(
              !Types.isInterface(each.type()) && !Types.isInterface(each.operand().type()),
              pos,
              "conversion of interfaces");
      case Expression.ToInterface each ->
          check(
              Types.isInterface(each.type())
                  && !TypeIdentity.identical(each.type(), each.operand().type()),
              pos,
              "conversion to interface");
      case Expression.TypeAssert each ->
          check(Types.isInterface(each.operand().type()), pos, "assertion");
      case Expression.StaticCall each -> call(each);
      case Expression.FuncCall each ->
          arguments(
              pos,
              each.arguments(),
              Signatures.types(
                  ((Type.Signature) each.function().type().underlying()).parameters()));
      case Expression.InterfaceCall each ->
          check(Types.isInterface(each.receiver().type()), pos, "interface call");
      case Expression.FunctionRef each -> known(pos, each.function());
      case Expression.Closure each -> known(pos, each.function());
      case Expression.MethodValue each -> known(pos, each.wrapper());
      case Expression.StructLit each -> {
        Type.Struct struct = (Type.Struct) each.type().underlying();
        for (Expression.Element element : each.elements()) {
          Type field = struct.fields().get((int) element.index()).type();
          fits(pos, element.value().type(), field, "field");
        }
      }
      case Expression.MapLit each -> {
        Type.MapType map = (Type.MapType) each.type().underlying();
        for (Expression.Entry entry : each.entries()) {
          fits(pos, entry.key().type(), map.key(), "key");
          fits(pos, entry.value().type(), map.element(), "value");
        }
      }
      case Expression.SliceLit each -> elements(pos, each.elements(), each.type());
      case Expression.ArrayLit each -> elements(pos, each.elements(), each.type());
      default -> {}
    }
  }

  private void elements(Pos pos, List<Expression.Element> elements, Type type) {
    Type element =
        type.underlying() instanceof Type.Slice(Type of)
            ? of
            : ((Type.Array) type.underlying()).element();
    elements.forEach(each -> fits(pos, each.value().type(), element, "element"));
  }

  private static Type.MapType map(Expression map) {
    return (Type.MapType) map.type().underlying();
  }

  private void known(Pos pos, Function called) {
    check(functions.contains(called), pos, called + " is not in the program");
  }

  private void call(Expression.StaticCall call) {
    known(call.pos(), call.function());
    List<Type> types = new ArrayList<>();
    call.function().parameters().forEach(parameter -> types.add(parameter.type()));
    arguments(call.pos(), call.arguments(), types);
  }

  private void arguments(Pos pos, List<Expression> arguments, List<Type> types) {
    check(arguments.size() == types.size(), pos, "argument count");
    for (int i = 0; i < Math.min(arguments.size(), types.size()); i++) {
      fits(pos, arguments.get(i).type(), types.get(i), "argument " + i);
    }
  }

  /** Whether type parameters or untyped types are left. */
  private static boolean isOpen(Type type) {
    return switch (Types.unalias(type)) {
      case Type.Basic basic -> basic.kind().isUntyped();
      case Type.TypeParam _ -> true;
      case Type.Pointer(Type element) -> isOpen(element);
      case Type.Slice(Type element) -> isOpen(element);
      case Type.Array(long _, Type element) -> isOpen(element);
      case Type.MapType(Type key, Type element) -> isOpen(key) || isOpen(element);
      case Type.Chan chan -> isOpen(chan.element());
      case Type.Struct struct -> struct.fields().stream().anyMatch(each -> isOpen(each.type()));
      case Type.Tuple tuple -> Signatures.types(tuple).stream().anyMatch(TreeVerifier::isOpen);
      case Type.Signature signature ->
          isOpen(signature.parameters()) || isOpen(signature.results());
      case Type.Named named ->
          !named.typeParameters().isEmpty()
              || named.typeArguments().stream().anyMatch(TreeVerifier::isOpen);
      default -> false;
    };
  }

  /** A value fits if its representation is the same; interfaces must be the very same type. */
  private void fits(Pos pos, Type from, Type to, String what) {
    boolean same =
        TypeIdentity.identical(from, to)
            || (!Types.isInterface(to)
                && !Types.isInterface(from)
                && (TypeIdentity.identical(from.underlying(), to.underlying())
                    || channels(from, to)));
    check(same, pos, what + ": " + TreePrinter.type(from) + " to " + TreePrinter.type(to));
  }

  private static boolean channels(Type from, Type to) {
    return from.underlying() instanceof Type.Chan a
        && to.underlying() instanceof Type.Chan b
        && TypeIdentity.identical(a.element(), b.element());
  }
}
