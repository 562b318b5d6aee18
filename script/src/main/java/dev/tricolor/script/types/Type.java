package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Expr.ChanDir;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Go type. Apart from basic types and type parameters, two type objects may stand for the same
 * type: compare with {@link TypeIdentity#identical}, never with {@code ==} or {@code equals}.
 */
public sealed interface Type {

  /** The underlying type; of a type parameter its constraint interface. */
  default Type underlying() {
    return this;
  }

  /** A predeclared type that is not an interface, or an untyped kind, or {@code unsafe.Pointer}. */
  final class Basic implements Type {
    private final BasicKind kind;
    private final String name;

    Basic(BasicKind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    public BasicKind kind() {
      return kind;
    }

    /** As messages print it; the aliases {@code byte} and {@code rune} keep their own name. */
    public String name() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code *element}. */
  record Pointer(Type element) implements Type {}

  /** {@code []element}. */
  record Slice(Type element) implements Type {}

  /** {@code [length]element}; length is negative after an error. */
  record Array(long length, Type element) implements Type {}

  /** {@code map[key]element}. */
  record MapType(Type key, Type element) implements Type {}

  /** A channel type. */
  record Chan(ChanDir direction, Type element) implements Type {}

  /**
   * A struct type.
   *
   * @param fields in order; embedded ones say so
   * @param tags unquoted tags, one for each field, empty where there is none
   */
  record Struct(List<Obj.Var> fields, List<String> tags) implements Type {}

  /** Parameters, results, or the type of an expression that yields several values. */
  record Tuple(List<Obj.Var> variables) implements Type {

    /** No variables. */
    public static final Tuple EMPTY = new Tuple(List.of());

    public int size() {
      return variables.size();
    }

    public Type at(int index) {
      return variables.get(index).type();
    }
  }

  /**
   * A function type.
   *
   * @param receiver of a declared method, else null; not part of the type's identity
   * @param typeParameters of a generic function that is not instantiated, else empty
   * @param variadic whether the last parameter, then of slice type, takes any number of values
   */
  record Signature(
      Obj.@Nullable Var receiver,
      List<TypeParam> typeParameters,
      Tuple parameters,
      Tuple results,
      boolean variadic)
      implements Type {}

  /** An interface; its type set is worked out on demand by {@link TypeSets}. */
  final class Interface implements Type {
    private final List<Obj.Func> methods;
    private final List<Type> embedded;
    private final boolean implicit;
    @Nullable Object typeSet;

    /**
     * Creates an interface.
     *
     * @param methods methods that are named in it, in source order
     * @param embedded embedded elements: interfaces, {@link Union}s, other types
     * @param implicit whether it was written as a bare constraint, as in {@code [T ~int]}
     */
    public Interface(List<Obj.Func> methods, List<Type> embedded, boolean implicit) {
      this.methods = methods;
      this.embedded = embedded;
      this.implicit = implicit;
    }

    public List<Obj.Func> methods() {
      return methods;
    }

    public List<Type> embedded() {
      return embedded;
    }

    public boolean implicit() {
      return implicit;
    }
  }

  /** {@code A | ~B | ...}, only inside interfaces. */
  record Union(List<Term> terms) implements Type {}

  /** One term of a union. */
  record Term(boolean tilde, Type type) {}

  /**
   * A defined type, generic or instantiated or plain. The underlying type of an instance is made on
   * demand by substitution.
   */
  final class Named implements Type {
    private final Obj.TypeName object;
    private List<TypeParam> typeParameters = List.of();
    private final List<Type> typeArguments;
    private final @Nullable Named origin;
    private @Nullable Type underlying;
    private List<Obj.Func> methods = List.of();
    @Nullable Runnable completion;

    /** Of a generic type, for {@link Instantiator}: its instances by their arguments. */
    final Map<TypeKey, Named> instances = new HashMap<>();

    /** Of an instance: its methods by the declared ones. */
    final Map<Obj.Func, Obj.Func> methodInstances = new HashMap<>();

    /** Of a type declared inside a generic function, for {@link LocalTypes}. */
    @Nullable List<Type> captured;

    /** Declares the type parameters when they are first asked for. */
    @Nullable Runnable head;

    /**
     * Creates a defined type without underlying type yet.
     *
     * @param origin the generic type that this one instantiates, null for declared ones
     */
    public Named(Obj.TypeName object, @Nullable Named origin, List<Type> typeArguments) {
      this.object = object;
      this.origin = origin;
      this.typeArguments = typeArguments;
    }

    public Obj.TypeName object() {
      return object;
    }

    /** The generic type that this type instantiates, or itself. */
    public Named origin() {
      return origin == null ? this : origin;
    }

    public List<Type> typeArguments() {
      return typeArguments;
    }

    /** Type parameters of a generic type that is not instantiated. */
    public List<TypeParam> typeParameters() {
      if (head != null) {
        Runnable now = head;
        head = null;
        now.run();
      }
      return typeParameters;
    }

    public void setTypeParameters(List<TypeParam> parameters) {
      typeParameters = parameters;
    }

    /**
     * Methods declared on the origin type, in source order, with unsubstituted signatures; see
     * {@link Lookup} for those of an instance.
     */
    public List<Obj.Func> declaredMethods() {
      return origin == null ? methods : origin.declaredMethods();
    }

    public void setDeclaredMethods(List<Obj.Func> declared) {
      methods = declared;
    }

    public void setUnderlying(Type type) {
      underlying = type;
    }

    /** Whether {@link #setUnderlying} was called. */
    public boolean isResolved() {
      return underlying != null;
    }

    @Override
    public Type underlying() {
      if (underlying == null && completion != null) {
        Runnable now = completion;
        completion = null;
        now.run();
      }
      return Objects.requireNonNull(underlying, () -> object.name() + " is not resolved");
    }
  }

  /** A type parameter of a generic function or type. */
  final class TypeParam implements Type {
    private final Obj.TypeName object;
    private final int index;
    private @Nullable Type constraint;

    public TypeParam(Obj.TypeName object, int index) {
      this.object = object;
      this.index = index;
    }

    public Obj.TypeName object() {
      return object;
    }

    /** Its place in the list of type parameters, from 0. */
    public int index() {
      return index;
    }

    public void setConstraint(Type type) {
      constraint = type;
    }

    /** The constraint as written: an interface or a named interface. */
    public Type constraint() {
      return Objects.requireNonNull(constraint, () -> object.name() + " has no constraint yet");
    }

    @Override
    public Type underlying() {
      return constraint().underlying();
    }
  }

  /**
   * A generic or plain alias type as messages name it. {@link Types#unalias} gives what it stands
   * for; only the printing of types looks at it.
   */
  record Alias(Obj.TypeName object, List<Type> typeArguments, Type target) implements Type {
    @Override
    public Type underlying() {
      return target.underlying();
    }
  }
}
