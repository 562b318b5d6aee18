package dev.tricolor.script.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts types in the place of type parameters. Types without any of them stay the same. */
public final class Substitution {
  private final Map<Type.TypeParam, Type> images;

  private Substitution(Map<Type.TypeParam, Type> images) {
    this.images = images;
  }

  /** Replaces each of {@code from} by the type in the same place of {@code to}. */
  public static Substitution of(List<Type.TypeParam> from, List<? extends Type> to) {
    Map<Type.TypeParam, Type> images = new HashMap<>();
    for (int i = 0; i < from.size(); i++) {
      images.put(from.get(i), to.get(i));
    }
    return new Substitution(images);
  }

  /** What turns the origin of an instance, and its methods, into the instance. */
  static Substitution ofInstance(Type.Named instance) {
    return of(instance.origin().typeParameters(), instance.typeArguments());
  }

  /** The same with {@code from} replaced too, where that is not replaced yet. */
  Substitution with(List<Type> from, List<Type> to) {
    Map<Type.TypeParam, Type> more = new HashMap<>(images);
    for (int i = 0; i < from.size(); i++) {
      if (Types.unalias(from.get(i)) instanceof Type.TypeParam parameter) {
        more.putIfAbsent(parameter, to.get(i));
      }
    }
    return new Substitution(more);
  }

  /** The type with all type parameters replaced. */
  public Type apply(Type type) {
    if (images.isEmpty()) {
      return type;
    }
    return switch (type) {
      case Type.Basic _ -> type;
      case Type.TypeParam parameter -> images.getOrDefault(parameter, parameter);
      case Type.Pointer(Type element) -> wrap(type, element, Type.Pointer::new);
      case Type.Slice(Type element) -> wrap(type, element, Type.Slice::new);
      case Type.Array(long length, Type element) ->
          wrap(type, element, to -> new Type.Array(length, to));
      case Type.Chan chan -> wrap(type, chan.element(), to -> new Type.Chan(chan.direction(), to));
      case Type.MapType map -> applyToMap(map);
      case Type.Struct struct -> {
        List<Obj.Var> fields = variables(struct.fields());
        yield fields.equals(struct.fields()) ? struct : new Type.Struct(fields, struct.tags());
      }
      case Type.Tuple tuple -> applyTo(tuple);
      case Type.Signature signature -> applyTo(signature);
      case Type.Interface constraint -> applyTo(constraint);
      case Type.Union union -> applyTo(union);
      case Type.Named named -> applyTo(named);
      case Type.Alias alias -> applyTo(alias);
    };
  }

  private Type wrap(Type whole, Type part, Function<Type, Type> around) {
    Type replaced = apply(part);
    return replaced.equals(part) ? whole : around.apply(replaced);
  }

  private Type applyToMap(Type.MapType map) {
    Type key = apply(map.key());
    Type element = apply(map.element());
    return key.equals(map.key()) && element.equals(map.element())
        ? map
        : new Type.MapType(key, element);
  }

  /** All of the types. */
  public List<Type> applyAll(List<Type> types) {
    List<Type> replaced = new ArrayList<>(types.size());
    boolean changed = false;
    for (Type type : types) {
      Type to = apply(type);
      changed |= !to.equals(type);
      replaced.add(to);
    }
    return changed ? List.copyOf(replaced) : types;
  }

  private List<Obj.Var> variables(List<Obj.Var> variables) {
    List<Obj.Var> replaced = new ArrayList<>(variables.size());
    boolean changed = false;
    for (Obj.Var variable : variables) {
      Obj.Var to = variable(variable);
      changed |= !to.equals(variable);
      replaced.add(to);
    }
    return changed ? List.copyOf(replaced) : variables;
  }

  private Obj.Var variable(Obj.Var variable) {
    Type type = apply(variable.type());
    return type.equals(variable.type())
        ? variable
        : new Obj.Var(
            variable.pos(),
            variable.pkg(),
            variable.name(),
            type,
            variable.kind(),
            variable.embedded());
  }

  private Type.Tuple applyTo(Type.Tuple tuple) {
    List<Obj.Var> variables = variables(tuple.variables());
    return variables.equals(tuple.variables()) ? tuple : new Type.Tuple(variables);
  }

  private Type.Signature applyTo(Type.Signature signature) {
    Type.Tuple parameters = applyTo(signature.parameters());
    Type.Tuple results = applyTo(signature.results());
    List<Type.TypeParam> rest =
        signature.typeParameters().stream().filter(each -> apply(each).equals(each)).toList();
    return parameters.equals(signature.parameters())
            && results.equals(signature.results())
            && rest.size() == signature.typeParameters().size()
        ? signature
        : new Type.Signature(signature.receiver(), rest, parameters, results, signature.variadic());
  }

  /** A generic signature with its own type parameters replaced, or a method's with a receiver. */
  Type.Signature applyBody(Type.Signature signature) {
    Obj.Var receiver = signature.receiver();
    return new Type.Signature(
        receiver == null || !receiver.hasType() ? receiver : variable(receiver),
        List.of(),
        applyTo(signature.parameters()),
        applyTo(signature.results()),
        signature.variadic());
  }

  private Type.Interface applyTo(Type.Interface type) {
    List<Type> embedded = applyAll(type.embedded());
    List<Obj.Func> methods = new ArrayList<>(type.methods().size());
    boolean changed = !embedded.equals(type.embedded());
    for (Obj.Func method : type.methods()) {
      Type.Signature signature = applyTo(method.signature());
      boolean same = signature.equals(method.signature());
      changed |= !same;
      methods.add(
          same
              ? method
              : new Obj.Func(
                  method.pos(), method.pkg(), method.name(), signature, method.origin()));
    }
    return changed ? new Type.Interface(List.copyOf(methods), embedded, type.implicit()) : type;
  }

  private Type applyTo(Type.Union union) {
    List<Type.Term> terms = new ArrayList<>(union.terms().size());
    boolean changed = false;
    for (Type.Term term : union.terms()) {
      Type to = apply(term.type());
      changed |= !to.equals(term.type());
      terms.add(new Type.Term(term.tilde(), to));
    }
    return changed ? new Type.Union(List.copyOf(terms)) : union;
  }

  private Type applyTo(Type.Named named) {
    if (!named.typeArguments().isEmpty()) {
      List<Type> arguments = applyAll(named.typeArguments());
      return arguments.equals(named.typeArguments())
          ? named
          : Instantiator.instance(named.origin(), arguments);
    }
    List<Type> captured = LocalTypes.captured(named);
    List<Type> arguments = applyAll(captured);
    return arguments.equals(captured) ? named : LocalTypes.instance(named, arguments);
  }

  private Type applyTo(Type.Alias alias) {
    Type target = apply(alias.target());
    List<Type> arguments = applyAll(alias.typeArguments());
    return target.equals(alias.target()) && arguments.equals(alias.typeArguments())
        ? alias
        : new Type.Alias(alias.object(), arguments, target);
  }
}
