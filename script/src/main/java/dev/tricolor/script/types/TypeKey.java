package dev.tricolor.script.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands for a type, or a list of types, in hash maps: two keys are equal exactly if the types are
 * identical. Hash codes differ from run to run, so maps that are iterated over must be linked ones.
 *
 * @param parts the type written down, declared types and free type parameters as themselves
 */
public record TypeKey(List<Object> parts) {

  public static TypeKey of(Type type) {
    return of(List.of(type));
  }

  /** The key of a list of types. */
  public static TypeKey of(List<Type> types) {
    Writer writer = new Writer();
    types.forEach(writer::add);
    return new TypeKey(List.copyOf(writer.parts));
  }

  /** Writes types in prefix form, each constructor with the number of its parts where it varies. */
  private static final class Writer {
    private final List<Object> parts = new ArrayList<>();
    private final Deque<Type.Interface> open = new ArrayDeque<>();
    private final Map<Type.TypeParam, Integer> bound = new HashMap<>();

    void add(Type type) {
      switch (Types.unalias(type)) {
        case Type.Basic basic -> parts.add(basic.kind());
        case Type.Pointer(Type element) -> add("*", element);
        case Type.Slice(Type element) -> add("[]", element);
        case Type.Array(long length, Type element) -> {
          parts.add(length);
          add(element);
        }
        case Type.Chan chan -> add("chan " + chan.direction(), chan.element());
        case Type.MapType map -> {
          add("map", map.key());
          add(map.element());
        }
        case Type.Struct struct -> addStruct(struct);
        case Type.Tuple tuple -> {
          parts.add("(" + tuple.size());
          tuple.variables().forEach(variable -> add(variable.type()));
        }
        case Type.Signature signature -> addSignature(signature);
        case Type.Interface constraint -> addInterface(constraint);
        case Type.Union union -> addTerms(union.terms());
        case Type.Named named -> {
          parts.add(named.origin());
          named.typeArguments().forEach(this::add);
        }
        case Type.TypeParam parameter -> {
          Integer place = bound.get(parameter);
          parts.add(place == null ? parameter : "$" + place);
        }
        case Type.Alias _ -> throw new AssertionError("alias of an alias");
      }
    }

    private void add(String constructor, Type part) {
      parts.add(constructor);
      add(part);
    }

    private void addName(Obj object) {
      parts.add(object.isExported() ? object.name() : Ids.path(object.pkg()) + "." + object.name());
    }

    private void addStruct(Type.Struct struct) {
      parts.add("struct " + struct.fields().size());
      for (int i = 0; i < struct.fields().size(); i++) {
        Obj.Var field = struct.fields().get(i);
        parts.add(field.embedded() ? "embedded" : "field");
        addName(field);
        add(field.type());
        parts.add(struct.tags().get(i));
      }
    }

    private void addSignature(Type.Signature signature) {
      int first = bound.size();
      for (Type.TypeParam parameter : signature.typeParameters()) {
        bound.put(parameter, bound.size());
      }
      parts.add((signature.variadic() ? "func... " : "func ") + (bound.size() - first));
      signature.typeParameters().forEach(parameter -> add(parameter.constraint()));
      add(signature.parameters());
      add(signature.results());
    }

    /** An interface that contains itself is written as the number of levels up to itself. */
    private void addInterface(Type.Interface type) {
      int levels = 0;
      for (Type.Interface outer : open) {
        if (TypeIdentity.identical(outer, type)) {
          parts.add("^" + levels);
          return;
        }
        levels++;
      }
      open.push(type);
      TypeSet set = TypeSets.of(type);
      parts.add((set.comparable() ? "comparable " : "interface ") + set.methods().size());
      for (Obj.Func method : set.methods()) {
        addName(method);
        add(method.type());
      }
      if (set.terms() != null) {
        addTerms(set.terms());
      }
      open.pop();
    }

    /** Terms have no order of their own. */
    private void addTerms(List<Type.Term> terms) {
      List<List<Object>> written = new ArrayList<>();
      int start = parts.size();
      for (Type.Term term : terms) {
        parts.add(term.tilde() ? "~" : "=");
        add(term.type());
        List<Object> tail = parts.subList(start, parts.size());
        written.add(List.copyOf(tail));
        tail.clear();
      }
      parts.add("| " + terms.size());
      parts.add(Set.copyOf(written));
    }
  }
}
