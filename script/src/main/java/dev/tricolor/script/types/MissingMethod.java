package dev.tricolor.script.types;

import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Why a type does not have the methods of an interface.
 *
 * @param method the method that the interface asks for
 * @param kind what is there instead
 * @param instead the method or field that is there, if any
 */
public record MissingMethod(Obj.Func method, Kind kind, @Nullable Obj instead) {

  /** What a type has in the place of a method. */
  public enum Kind {
    NOTHING,
    OTHER_CASE,
    /** An unexported method of the same name that belongs to another package. */
    OTHER_PACKAGE,
    OTHER_SIGNATURE,
    AMBIGUOUS,
    POINTER_RECEIVER,
    FIELD
  }

  /**
   * The first method of {@code target} that {@code type} lacks, or null.
   *
   * @param statically false for type assertions, where an interface's value may have more methods
   *     than the interface
   */
  public static @Nullable MissingMethod find(Type type, Type.Interface target, boolean statically) {
    return find(type, target, statically, TypeIdentity::identical);
  }

  /** The same, where {@code same} says whether two signatures are. */
  static @Nullable MissingMethod find(
      Type type, Type.Interface target, boolean statically, BiPredicate<Type, Type> same) {
    for (Obj.Func wanted : TypeSets.of(target).methods()) {
      MissingMethod missing =
          type.underlying() instanceof Type.Interface source
              ? inInterface(type, source, wanted, statically, same)
              : inType(type, wanted, same);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }

  private static @Nullable MissingMethod inInterface(
      Type type,
      Type.Interface source,
      Obj.Func wanted,
      boolean statically,
      BiPredicate<Type, Type> same) {
    Obj.Func method = TypeSets.of(source).method(wanted.name(), wanted.pkg());
    if (method == null) {
      return statically ? similar(type, wanted) : null;
    }
    return same.test(method.type(), wanted.type())
        ? null
        : new MissingMethod(wanted, Kind.OTHER_SIGNATURE, method);
  }

  private static @Nullable MissingMethod inType(
      Type type, Obj.Func wanted, BiPredicate<Type, Type> same) {
    Lookup.Result result = Lookup.find(type, false, wanted.pkg(), wanted.name());
    return switch (result.outcome()) {
      case AMBIGUOUS -> new MissingMethod(wanted, Kind.AMBIGUOUS, null);
      case NEEDS_POINTER -> new MissingMethod(wanted, Kind.POINTER_RECEIVER, result.object());
      case MISSING -> similar(type, wanted);
      case FOUND -> {
        if (!(result.object() instanceof Obj.Func method)) {
          yield new MissingMethod(wanted, Kind.FIELD, result.object());
        }
        yield same.test(method.type(), wanted.type())
            ? null
            : new MissingMethod(wanted, Kind.OTHER_SIGNATURE, method);
      }
    };
  }

  private static MissingMethod similar(Type type, Obj.Func wanted) {
    Lookup.Result result = Lookup.findInAnyCase(type, false, wanted.name());
    if (!result.found() || !(result.object() instanceof Obj.Func method)) {
      return new MissingMethod(wanted, Kind.NOTHING, null);
    }
    Kind kind = method.name().equals(wanted.name()) ? Kind.OTHER_PACKAGE : Kind.OTHER_CASE;
    return new MissingMethod(wanted, kind, method);
  }

  /** The cause as messages give it: {@code (missing method M)}. */
  public String cause(Type type, TypeStrings strings) {
    String name = method.name();
    return switch (kind) {
      case NOTHING -> "(" + pointerProblem(type, strings, "missing method " + name) + ")";
      case OTHER_CASE -> "(missing method " + name + ")" + haveAndWant(strings);
      case OTHER_PACKAGE -> "(unexported method " + name + ")";
      case OTHER_SIGNATURE -> "(wrong type for method " + name + ")" + haveAndWant(strings);
      case AMBIGUOUS -> "(ambiguous selector " + strings.of(type) + "." + name + ")";
      case POINTER_RECEIVER -> "(method " + name + " has pointer receiver)";
      case FIELD -> "(" + strings.of(type) + "." + name + " is a field, not a method)";
    };
  }

  private static String pointerProblem(Type type, TypeStrings strings, String otherwise) {
    String problem = pointerToInterface(type, strings);
    return problem == null ? otherwise : problem;
  }

  /**
   * {@code type *I is pointer to interface, not interface}, or null if the type is no such pointer.
   */
  public static @Nullable String pointerToInterface(Type type, TypeStrings strings) {
    if (!(type.underlying() instanceof Type.Pointer(Type element))
        || !(element.underlying() instanceof Type.Interface)) {
      return null;
    }
    String what = Types.isTypeParam(element) ? "type parameter" : "interface";
    return "type " + strings.of(type) + " is pointer to " + what + ", not " + what;
  }

  private String haveAndWant(TypeStrings strings) {
    Obj.Func have = (Obj.Func) Objects.requireNonNull(instead);
    String had = line(have, strings);
    String wanted = line(method, strings);
    if (had.equals(wanted)) {
      TypeStrings paths = new TypeStrings(Qualifier.byPath());
      had = line(have, paths);
      wanted = line(method, paths);
    }
    return "\n\t\thave " + had + "\n\t\twant " + wanted;
  }

  private static String line(Obj.Func function, TypeStrings strings) {
    return function.name() + strings.withoutParameterNames().signature(function.signature());
  }
}
