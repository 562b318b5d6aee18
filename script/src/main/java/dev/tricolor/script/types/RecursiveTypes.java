package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds types whose values would contain themselves, and interfaces that embed themselves.
 *
 * <p>Generic types are entered with their arguments: a type parameter's argument is looked at where
 * the instance was mentioned, so that {@code T[T[int]]} is no cycle.
 */
final class RecursiveTypes {
  private final Checking checking;

  /** Defined types that are known to be fine, or were reported. */
  private final IdentityHashMap<Type.Named, Boolean> done = new IdentityHashMap<>();

  RecursiveTypes(Checking checking) {
    this.checking = checking;
  }

  /** A defined type whose inside is being looked at. */
  private record Frame(
      @Nullable Frame outer, Type.Named origin, List<Type> arguments, @Nullable Frame mentioned) {}

  void check(Obj.TypeName object, Type.Named named) {
    if (!done.containsKey(named)) {
      visit(named, null);
    }
  }

  /** Whether {@code type}, found inside of {@code frame}, is fine. */
  private boolean visit(Type type, @Nullable Frame frame) {
    return switch (Types.unalias(type)) {
      case Type.Array array -> visit(array.element(), frame);
      case Type.Struct struct ->
          struct.fields().stream().allMatch(field -> visit(field.type(), frame));
      case Type.Interface constraint ->
          constraint.embedded().stream().allMatch(each -> visit(each, frame));
      case Type.Union union -> union.terms().stream().allMatch(term -> visit(term.type(), frame));
      case Type.Named named -> visitNamed(named, frame);
      case Type.TypeParam parameter -> visitArgument(parameter, frame);
      default -> true;
    };
  }

  private boolean visitArgument(Type.TypeParam parameter, @Nullable Frame frame) {
    if (frame == null) {
      return true;
    }
    int index = frame.origin.typeParameters().indexOf(parameter);
    return index < 0
        || index >= frame.arguments.size()
        || visit(frame.arguments.get(index), frame.mentioned);
  }

  private boolean visitNamed(Type.Named named, @Nullable Frame frame) {
    Type.Named origin = named.origin();
    if (done.containsKey(origin) && named.typeArguments().isEmpty()) {
      return true;
    }
    if (origin.object().pkg() != checking.pkg && named.typeArguments().isEmpty()) {
      return true;
    }
    for (Frame each = frame; each != null; each = each.outer) {
      if (each.origin == origin) {
        report(origin, frame);
        return false;
      }
    }
    Frame inner = new Frame(frame, origin, named.typeArguments(), frame);
    boolean fine = visit(origin.underlying(), inner);
    if (named.typeArguments().isEmpty() || !fine) {
      done.put(origin, fine);
    }
    return fine;
  }

  private void report(Type.Named origin, @Nullable Frame frame) {
    List<Obj> cycle = new ArrayList<>();
    for (Frame each = frame; each != null; each = each.outer) {
      cycle.addFirst(each.origin.object());
      if (each.origin == origin) {
        break;
      }
    }
    CycleText.report(checking, "invalid recursive type", cycle);
    for (Obj each : cycle) {
      if (each.type() instanceof Type.Named named) {
        done.put(named, false);
        if (named.typeParameters().isEmpty()) {
          named.setUnderlying(Types.INVALID);
        }
      }
    }
  }
}
