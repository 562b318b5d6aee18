package dev.tricolor.script.escape;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.syntax.Operator;
import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import dev.tricolor.script.tree.Program;
import dev.tricolor.script.tree.Statement;
import dev.tricolor.script.types.Builtin;
import dev.tricolor.script.types.Sizes;
import dev.tricolor.script.types.Type;
import dev.tricolor.script.types.Types;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the verdicts on a program's own functions, as {@code line:column heap}, {@code stack} or
 * {@code moved NAME}.
 */
final class VerdictSearch {
  private final EscapeResult result;
  private final Set<String> found = new TreeSet<>();

  /** Where gc says that everything in an inlined body is: at the outermost call. */
  private @Nullable Pos outermostCall;

  private VerdictSearch(EscapeResult result) {
    this.result = result;
  }

  /** What gc may also print about: where parameters are declared. */
  static Set<String> parameterPositions(Program program) {
    Set<String> positions = new TreeSet<>();
    VerdictSearch search = new VerdictSearch(EscapeResult.everything());
    for (Function function : program.functions()) {
      function.parameters().forEach(parameter -> positions.add(search.at(parameter.pos())));
    }
    return positions;
  }

  static Set<String> of(Program program) {
    VerdictSearch search = new VerdictSearch(EscapeAnalysis.of(program));
    for (Function function : program.functions()) {
      boolean forwards = function.isWrapper() && function.enclosing() == null;
      if (!function.isLibrary() && !forwards) {
        function.parameters().forEach(search::local);
        function.results().forEach(search::local);
        search.search(function.body());
      }
    }
    return search.found;
  }

  private void search(@Nullable Object part) {
    switch (part) {
      case null -> {}
      case List<?> list -> list.forEach(this::search);
      case Local local -> local(local);
      case Type _, Pos _, Function _ -> {}
      case Expression.InlinedCall call -> inlined(call);
      case Expression.LocalRef _ when outermostCall != null -> {}
      case Expression expression -> {
        expression(expression);
        components(expression);
      }
      case Record other -> components(other);
      default -> {}
    }
  }

  private void inlined(Expression.InlinedCall call) {
    for (Statement each : call.parameters()) {
      search(each instanceof Statement.Declare declare ? declare.value() : each);
    }
    Pos around = outermostCall;
    outermostCall = around == null ? call.pos() : around;
    found.add(at(call.pos()) + " inlined " + nameOf(call.function()));
    for (Statement each : call.parameters()) {
      if (each instanceof Statement.Declare declare) {
        local(declare.local());
      }
    }
    search(call.results());
    search(call.body());
    outermostCall = around;
  }

  /** As gc prints it: without its own package, of others the name only. */
  private static String nameOf(Function function) {
    String name = function.name().replace("[...]", "");
    return name.startsWith("main.")
        ? name.substring("main.".length())
        : name.substring(name.lastIndexOf('/') + 1);
  }

  private void components(Object part) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      try {
        search(component.getAccessor().invoke(part));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }

  private void local(Local local) {
    boolean inMemory = local.addressTaken() || local.capturedByReference();
    boolean inSource = Character.isLetter(local.name().charAt(0));
    if (inMemory && inSource && result.escapes(local)) {
      found.add(at(local.pos()) + " moved " + local.name());
    }
  }

  private void expression(Expression expression) {
    if (allocates(expression)) {
      found.add(at(expression.pos()) + (result.escapes(expression) ? " heap" : " stack"));
    }
  }

  private String at(Pos own) {
    Pos pos = outermostCall == null ? own : outermostCall;
    return pos.line() + ":" + pos.column();
  }

  private static boolean allocates(Expression expression) {
    return switch (expression) {
      case Expression.NewVariable _,
          Expression.SliceLit _,
          Expression.MapLit _,
          Expression.MethodValue _ ->
          true;
      case Expression.Closure closure -> !closure.function().isWrapper();
      case Expression.ToInterface boxed -> isBoxed(boxed.operand().type());
      case Expression.BuiltinCall call ->
          call.builtin() == Builtin.APPEND
              || (call.builtin() == Builtin.MAKE
                  && !(call.type().underlying() instanceof Type.Chan));
      case Expression.Binary sum -> sum.operator() == Operator.ADD && isText(sum.type());
      case Expression.Convert convert -> isText(convert.type()) != isText(convert.operand().type());
      default -> false;
    };
  }

  private static boolean isBoxed(Type type) {
    return !Types.isInterface(type) && !Sizes.isPointerShaped(type);
  }

  private static boolean isText(Type type) {
    return Types.basicKind(type).isString();
  }
}
