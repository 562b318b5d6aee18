package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Infers type arguments: from typed arguments first, then from constraints, last from untyped
 * constants. Generic functions among the arguments have their own type arguments inferred along.
 */
public final class Inference {

  /**
   * An argument of a call.
   *
   * @param text as messages print the expression
   * @param type its type; untyped constants have an untyped one, generic functions a signature with
   *     type parameters
   * @param given type arguments that a generic function has been given already
   */
  public record Argument(Pos pos, String text, Type type, List<Type> given) {}

  /**
   * What is to be inferred.
   *
   * @param pos where a call as a whole is reported: its parenthesis
   * @param prefix what messages begin with: {@code in call to f, }, or nothing
   * @param parameters type parameters of the called function; none if only arguments are generic
   * @param given explicit type arguments, for the first of them
   * @param parameterTypes one for each argument, those of variadic parameters unfolded
   * @param reverse whether a generic function is assigned to a variable: {@code parameterTypes} is
   *     the function's type and the argument the variable
   */
  public record Request(
      Pos pos,
      String prefix,
      List<Type.TypeParam> parameters,
      List<Type> given,
      List<Type> parameterTypes,
      List<Argument> arguments,
      boolean reverse) {}

  /**
   * What was inferred; constraints are not verified ({@link Satisfaction#verify}).
   *
   * @param typeArguments of the called function
   * @param ofArguments of each argument that is a generic function, else empty
   */
  public record Result(List<Type> typeArguments, List<List<Type>> ofArguments) {}

  private final Request request;
  private final TypeStrings strings;
  private final BiConsumer<Pos, String> report;

  /** Stand-ins for all type parameters to infer, so that a function may call itself. */
  private final List<Type.TypeParam> unknowns = new ArrayList<>();

  private final List<Type> parameterTypes;
  private final List<Type> argumentTypes = new ArrayList<>();
  private final Unifier unifier;

  private Inference(Request request, TypeStrings strings, BiConsumer<Pos, String> report) {
    this.request = request;
    this.strings = strings;
    this.report = report;
    Substitution stand = standIns(request.parameters());
    List<Type> renamed = stand.applyAll(request.parameterTypes());
    int count = request.given().size();
    parameterTypes = Substitution.of(unknowns.subList(0, count), request.given()).applyAll(renamed);
    List<Type> known = new ArrayList<>(request.given());
    pad(known);
    for (Argument argument : request.arguments()) {
      argumentTypes.add(renamed(argument));
      known.addAll(argument.given());
      pad(known);
    }
    unifier = new Unifier(unknowns);
    for (int i = 0; i < known.size(); i++) {
      if (!Types.isInvalid(known.get(i))) {
        unifier.set(unknowns.get(i), known.get(i));
      }
    }
  }

  private void pad(List<Type> known) {
    while (known.size() < unknowns.size()) {
      known.add(Types.INVALID);
    }
  }

  /** Reports why, and returns null, if some type argument cannot be inferred. */
  public static @Nullable Result infer(
      Request request, TypeStrings strings, BiConsumer<Pos, String> report) {
    boolean broken =
        request.arguments().stream().anyMatch(argument -> Types.isInvalid(argument.type()))
            || request.given().stream().anyMatch(Types::isInvalid);
    return broken ? null : new Inference(request, strings, report).run();
  }

  /** Adds stand-ins for type parameters, and returns what puts them in. */
  private Substitution standIns(List<Type.TypeParam> parameters) {
    List<Type.TypeParam> fresh = new ArrayList<>();
    for (Type.TypeParam parameter : parameters) {
      fresh.add(new Type.TypeParam(parameter.object(), parameter.index()));
    }
    Substitution substitution = Substitution.of(parameters, fresh);
    for (int i = 0; i < fresh.size(); i++) {
      fresh.get(i).setConstraint(substitution.apply(parameters.get(i).constraint()));
    }
    unknowns.addAll(fresh);
    return substitution;
  }

  /** The argument's type; a generic function's with stand-ins for its type parameters. */
  private Type renamed(Argument argument) {
    if (!isGeneric(argument)) {
      return argument.type();
    }
    Type.Signature generic = (Type.Signature) argument.type();
    int first = unknowns.size();
    Type.Signature body = standIns(generic.typeParameters()).applyBody(generic);
    return new Type.Signature(
        null,
        List.copyOf(unknowns.subList(first, unknowns.size())),
        body.parameters(),
        body.results(),
        body.variadic());
  }

  private static boolean isGeneric(Argument argument) {
    return argument.type() instanceof Type.Signature signature
        && !signature.typeParameters().isEmpty();
  }

  private @Nullable Result run() {
    List<Integer> untyped = new ArrayList<>();
    for (int i = 0; i < argumentTypes.size(); i++) {
      Type parameter = parameterTypes.get(i);
      Type argument = argumentTypes.get(i);
      if (Types.isUntyped(argument)) {
        if (unifier.isUnknown(parameter) && Types.basicKind(argument) != BasicKind.UNTYPED_NIL) {
          untyped.add(i);
        }
      } else if ((mentionsUnknown(parameter) || isGeneric(request.arguments().get(i)))
          && !unifier.unify(parameter, argument, Unifier.Mode.ASSIGN)) {
        reportMismatch(i);
        return null;
      }
    }
    return useConstraints() && useUntyped(untyped) ? result() : null;
  }

  private boolean mentionsUnknown(Type type) {
    FreeTypeParameters free = new FreeTypeParameters();
    free.add(type);
    return free.found().stream().anyMatch(unifier::isUnknown);
  }

  private void reportMismatch(int index) {
    Argument argument = request.arguments().get(index);
    Type parameter = parameterTypes.get(index);
    String wanted = strings.of(parameter);
    String have = strings.of(argument.type());
    boolean nothingKnown = unknowns.stream().allMatch(unknown -> unifier.found(unknown) == null);
    Type inferred = substitution().apply(parameter);
    String message = "type " + have + " of " + argument.text() + " does not match ";
    if (nothingKnown) {
      message += wanted + " (cannot infer " + names() + ")";
    } else if (inferred.equals(parameter)) {
      message += wanted;
    } else if (request.reverse()) {
      message =
          "inferred type "
              + strings.of(inferred)
              + " for "
              + wanted
              + " does not match type "
              + have
              + " of "
              + argument.text();
    } else {
      message += "inferred type " + strings.of(inferred) + " for " + wanted;
    }
    report.accept(argument.pos(), request.prefix() + message);
  }

  /** {@code A}, {@code A and B}, {@code A, B, and C}. */
  private String names() {
    List<String> names = unknowns.stream().map(unknown -> unknown.object().name()).toList();
    int last = names.size() - 1;
    return switch (names.size()) {
      case 1 -> names.getFirst();
      case 2 -> names.get(0) + " and " + names.get(1);
      default -> String.join(", ", names.subList(0, last)) + ", and " + names.get(last);
    };
  }

  private Substitution substitution() {
    List<Type> types = new ArrayList<>();
    for (Type.TypeParam unknown : unknowns) {
      Type found = unifier.found(unknown);
      types.add(found == null ? unknown : found);
    }
    return Substitution.of(unknowns, types);
  }

  /** Repeats as long as constraints tell something new. */
  private boolean useConstraints() {
    long before;
    long after = unknownCount();
    do {
      before = after;
      for (Type.TypeParam unknown : unknowns) {
        if (!useConstraint(unknown)) {
          return false;
        }
      }
      after = unknownCount();
    } while (after < before);
    return true;
  }

  private long unknownCount() {
    return unknowns.stream().filter(unknown -> unifier.found(unknown) == null).count();
  }

  private boolean useConstraint(Type.TypeParam unknown) {
    Type found = unifier.found(unknown);
    Type core = TypeSets.commonUnderlying(unknown);
    if (core != null && !useCore(unknown, core, found)) {
      return false;
    }
    if (found == null || mentionsUnknown(found)) {
      return true;
    }
    MissingMethod missing =
        MissingMethod.find(
            found,
            (Type.Interface) unknown.underlying(),
            true,
            (a, b) -> unifier.unify(a, b, Unifier.Mode.EXACT));
    return missing == null || refuse(unknown, found, " " + missing.cause(found, strings));
  }

  /** A type that is known must have the shape of the core; a core without tilde is the type. */
  private boolean useCore(Type.TypeParam unknown, Type core, @Nullable Type found) {
    List<Type.Term> terms = TypeSets.of(unknown).terms();
    Type.Term only =
        terms != null && terms.size() == 1 ? terms.getFirst() : new Type.Term(true, core);
    if (found == null) {
      if (!only.tilde()) {
        unifier.set(unknown, only.type());
      }
      return true;
    }
    return unifier.unify(found, only.type(), Unifier.Mode.LOOSE) || refuse(unknown, found, "");
  }

  private boolean refuse(Type.TypeParam unknown, Type found, String cause) {
    report.accept(
        request.pos(),
        request.prefix()
            + unknown.object().name()
            + " (type "
            + strings.of(found)
            + ") does not satisfy "
            + strings.of(unknown.constraint())
            + cause);
    return false;
  }

  /** Of several untyped constants for one type parameter the largest kind counts. */
  private boolean useUntyped(List<Integer> indices) {
    Map<Type.TypeParam, Type> largest = new LinkedHashMap<>();
    for (int index : indices) {
      Type.TypeParam unknown = (Type.TypeParam) Types.unalias(parameterTypes.get(index));
      if (unifier.found(unknown) != null) {
        continue;
      }
      Type argument = argumentTypes.get(index);
      Type before = largest.getOrDefault(unknown, argument);
      Type larger = larger(before, argument);
      if (larger == null) {
        report.accept(
            request.arguments().get(index).pos(),
            request.prefix()
                + "mismatched types "
                + strings.of(before)
                + " and "
                + strings.of(argument)
                + " (cannot infer "
                + unknown.object().name()
                + ")");
        return false;
      }
      largest.put(unknown, larger);
    }
    largest.forEach((unknown, type) -> unifier.set(unknown, Types.defaultType(type)));
    return true;
  }

  private static @Nullable Type larger(Type a, Type b) {
    BasicKind left = Types.basicKind(a);
    BasicKind right = Types.basicKind(b);
    if (left == right) {
      return a;
    }
    if (!left.isNumeric() || !right.isNumeric()) {
      return null;
    }
    return left.compareTo(right) > 0 ? a : b;
  }

  private @Nullable Result result() {
    List<Type> types = resolved();
    for (int i = 0; i < unknowns.size(); i++) {
      if (mentionsUnknown(types.get(i))) {
        Obj.TypeName name = unknowns.get(i).object();
        report.accept(
            request.pos(),
            request.prefix() + "cannot infer " + name.name() + " (declared at " + name.pos() + ")");
        return null;
      }
    }
    int at = request.parameters().size();
    List<Type> typeArguments = List.copyOf(types.subList(0, at));
    List<List<Type>> ofArguments = new ArrayList<>();
    for (Argument argument : request.arguments()) {
      int count =
          isGeneric(argument) ? ((Type.Signature) argument.type()).typeParameters().size() : 0;
      ofArguments.add(List.copyOf(types.subList(at, at + count)));
      at += count;
    }
    return new Result(typeArguments, ofArguments);
  }

  /** What was found, unknowns in it replaced; those that contain themselves stay. */
  private List<Type> resolved() {
    Substitution substitution = substitution();
    List<Type> types = substitution.applyAll(List.copyOf(unknowns));
    for (int i = 0; i < unknowns.size(); i++) {
      types = substitution.applyAll(types);
    }
    return types;
  }
}
