package dev.tricolor.script.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds fields and methods by name, through embedded fields. */
public final class Lookup {

  /** How a search ended. */
  public enum Outcome {
    FOUND,
    /** There is nothing of that name. */
    MISSING,
    /** Several at the same depth. */
    AMBIGUOUS,
    /** A method with a pointer receiver, but no address to call it on. */
    NEEDS_POINTER
  }

  /**
   * The outcome of a search.
   *
   * @param object the field or method; null unless found, or {@link Outcome#NEEDS_POINTER}
   * @param path as in {@link Selection#path}
   * @param indirect whether a pointer was passed on the way, the first type included
   */
  public record Result(
      Outcome outcome, @Nullable Obj object, List<Integer> path, boolean indirect) {

    static final Result MISSING = new Result(Outcome.MISSING, null, List.of(), false);
    static final Result AMBIGUOUS = new Result(Outcome.AMBIGUOUS, null, List.of(), false);

    public boolean found() {
      return outcome == Outcome.FOUND;
    }
  }

  private Lookup() {}

  /**
   * What {@code x.name} is, for an x of the given type, written in {@code pkg}.
   *
   * @param addressable whether x is a variable, so that methods of its pointer may be called
   */
  public static Result find(Type type, boolean addressable, @Nullable GoPackage pkg, String name) {
    return find(type, addressable, object -> Ids.matches(object, name, pkg));
  }

  /** Like {@link #find}, but the case of letters does not matter, nor does the package. */
  public static Result findInAnyCase(Type type, boolean addressable, String name) {
    return find(type, addressable, object -> object.name().equalsIgnoreCase(name));
  }

  private static Result find(Type type, boolean addressable, EmbeddingSearch.Matcher matcher) {
    Type real = Types.unalias(type);
    // The methods of a pointer belong to *T, never to a type defined as a pointer.
    if (real instanceof Type.Named named && named.underlying() instanceof Type.Pointer pointer) {
      Result result = find(pointer, false, matcher);
      return result.object() instanceof Obj.Func ? Result.MISSING : result;
    }
    Result result = EmbeddingSearch.run(real, matcher);
    if (!(result.object() instanceof Obj.Func method)) {
      return result;
    }
    if (real instanceof Type.Pointer(Type element)
        && element.underlying() instanceof Type.Interface) {
      return Result.MISSING; // methods of interfaces and type parameters have no pointer form
    }
    return hasPointerReceiver(method) && !result.indirect() && !addressable
        ? new Result(Outcome.NEEDS_POINTER, method, result.path(), false)
        : result;
  }

  /** Whether a method is declared on a pointer. */
  public static boolean hasPointerReceiver(Obj.Func method) {
    Obj.Var receiver = method.origin().signature().receiver();
    return receiver != null
        && receiver.hasType()
        && Types.unalias(receiver.type()) instanceof Type.Pointer;
  }
}
