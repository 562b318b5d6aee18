package dev.tricolor.script.escape;

import dev.tricolor.script.tree.Expression;
import dev.tricolor.script.tree.Function;
import dev.tricolor.script.tree.Local;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The locations of a program, by what they stand for. */
final class FlowGraph {
  private final IdentityHashMap<Function, FunctionNode> functions = new IdentityHashMap<>();
  private final IdentityHashMap<Local, Location> locals = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, Location> allocations = new IdentityHashMap<>();
  private final IdentityHashMap<Local, Function> bindings = new IdentityHashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final PointerTypes types = new PointerTypes();

  PointerTypes types() {
    return types;
  }

  List<Unit> units() {
    return units;
  }

  /** The node of a function, made on first mention with those of the functions around. */
  FunctionNode node(Function function) {
    FunctionNode known = functions.get(function);
    if (known != null) {
      return known;
    }
    FunctionNode outer = sharesVariables(function) ? node(outer(function)) : null;
    Unit unit = outer == null ? new Unit() : outer.unit();
    if (outer == null) {
      units.add(unit);
    }
    FunctionNode made = new FunctionNode(function, unit, outer);
    functions.put(function, made);
    new Signature(this, made).declare();
    return made;
  }

  private static Function outer(Function literal) {
    return Objects.requireNonNull(literal.enclosing());
  }

  /** Whether the function is analysed as a part of the one around. */
  static boolean sharesVariables(Function function) {
    return function.enclosing() != null && !function.captures().isEmpty();
  }

  // -- locals ------------------------------------------------------------------------------------

  /** Makes the location of a variable, which begins its life here; null if it cannot matter. */
  @Nullable Location declare(Local local, FunctionNode function) {
    if (!matters(local)) {
      return null;
    }
    Location location = function.unit().add(function, function.loopDepth());
    if (SizeLimits.isTooLarge(local)) {
      location.markEscaping();
    }
    locals.put(local, location);
    return location;
  }

  private boolean matters(Local local) {
    return local.isShared() || types.contains(local.type());
  }

  /** The location of a variable that may be without a declaration of its own. */
  Location of(Local local, FunctionNode mentioning) {
    Location known = locals.get(local);
    if (known != null) {
      return known;
    }
    FunctionNode owner = functions.get(local.owner());
    return Objects.requireNonNull(declare(local, owner == null ? mentioning : owner), local::name);
  }

  @Nullable Location find(Local local) {
    return locals.get(local);
  }

  // -- func variables ----------------------------------------------------------------------------

  /** Remembers that a variable never holds anything but this function. */
  void bind(Local local, Function function) {
    bindings.put(local, function);
  }

  @Nullable Function binding(Local local) {
    return bindings.get(local);
  }

  // -- allocations -------------------------------------------------------------------------------

  /** Makes the location of what an expression allocates. */
  Location allocate(Expression expression, FunctionNode function, int loopDepth) {
    Location location = function.unit().add(function, loopDepth);
    if (SizeLimits.isTooLarge(expression, types)) {
      location.markEscaping();
    }
    allocations.put(expression, location);
    return location;
  }

  @Nullable Location find(Expression allocation) {
    return allocations.get(allocation);
  }
}
