package dev.tricolor.script.types;

import dev.tricolor.script.source.Pos;
import dev.tricolor.script.source.SourceFile;
import dev.tricolor.script.syntax.Expr.ChanDir;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds types for tests, in package main or others. */
final class GoTypes {

  static final GoPackage MAIN = new GoPackage("main", "main", new Scope(null));
  static final GoPackage OTHER = new GoPackage("x/q", "q", new Scope(null));
  static final Pos POS = new Pos(new SourceFile("./x.go", "/x.go", new byte[0]), 3, 9);

  private GoTypes() {}

  static Type pointer(Type element) {
    return new Type.Pointer(element);
  }

  static Type slice(Type element) {
    return new Type.Slice(element);
  }

  static Type chan(Type element) {
    return new Type.Chan(ChanDir.BOTH, element);
  }

  static Type receiver(Type element) {
    return new Type.Chan(ChanDir.RECEIVE, element);
  }

  static Type map(Type key, Type element) {
    return new Type.MapType(key, element);
  }

  static Obj.Var field(String name, Type type) {
    return new Obj.Var(null, MAIN, name, type, Obj.VarKind.FIELD);
  }

  static Obj.Var embedded(String name, Type type) {
    return new Obj.Var(null, MAIN, name, type, Obj.VarKind.FIELD, true);
  }

  static Type.Struct struct(Obj.Var... fields) {
    return new Type.Struct(List.of(fields), Arrays.stream(fields).map(_ -> "").toList());
  }

  static Type.Struct tagged(String tag, Obj.Var field) {
    return new Type.Struct(List.of(field), List.of(tag));
  }

  static Type.Tuple tuple(Type... types) {
    List<Obj.Var> variables = new ArrayList<>();
    for (Type type : types) {
      variables.add(new Obj.Var(null, MAIN, "", type, Obj.VarKind.PARAMETER));
    }
    return new Type.Tuple(variables);
  }

  static Type.Tuple names(Obj.Var... variables) {
    return new Type.Tuple(List.of(variables));
  }

  static Type.Signature func(Type.Tuple parameters, Type.Tuple results) {
    return new Type.Signature(null, List.of(), parameters, results, false);
  }

  static Type.Signature variadic(Type.Tuple parameters, Type.Tuple results) {
    return new Type.Signature(null, List.of(), parameters, results, true);
  }

  static Type.Signature generic(
      List<Type.TypeParam> typeParameters, Type.Tuple parameters, Type.Tuple results) {
    return new Type.Signature(null, typeParameters, parameters, results, false);
  }

  static Obj.Func method(String name, Type.Signature signature) {
    return new Obj.Func(null, MAIN, name, signature);
  }

  static Type.Interface methods(Obj.Func... methods) {
    return new Type.Interface(List.of(methods), List.of(), false);
  }

  static Type.Interface embedding(Type... elements) {
    return new Type.Interface(List.of(), List.of(elements), false);
  }

  static Type.Term tilde(Type type) {
    return new Type.Term(true, type);
  }

  static Type.Term term(Type type) {
    return new Type.Term(false, type);
  }

  /** A constraint written without the word interface. */
  static Type.Interface union(Type.Term... terms) {
    return new Type.Interface(List.of(), List.of(new Type.Union(List.of(terms))), true);
  }

  static Type.Named named(String name, @Nullable Type underlying) {
    return named(MAIN, name, underlying);
  }

  static Type.Named named(GoPackage pkg, String name, @Nullable Type underlying) {
    Type.Named type = new Type.Named(declared(pkg, name), null, List.of());
    if (underlying != null) {
      type.setUnderlying(underlying.underlying());
    }
    return type;
  }

  private static Obj.TypeName declared(GoPackage pkg, String name) {
    Obj.TypeName object = new Obj.TypeName(POS, pkg, name, null);
    pkg.scope().insert(object);
    return (Obj.TypeName) Objects.requireNonNull(pkg.scope().local(name));
  }

  static Type.Named genericType(String name, List<Type.TypeParam> parameters) {
    Type.Named type = named(name, null);
    type.setTypeParameters(parameters);
    return type;
  }

  static Type.TypeParam parameter(String name, int index, Type constraint) {
    Type.TypeParam parameter = new Type.TypeParam(new Obj.TypeName(POS, MAIN, name, null), index);
    parameter.setConstraint(constraint);
    return parameter;
  }

  /** Declares methods on a type; the receiver is a pointer for names that begin with a star. */
  static void declare(Type.Named type, String name, Type.Signature signature) {
    boolean pointer = name.startsWith("*");
    Obj.Var receiver =
        new Obj.Var(null, MAIN, "", pointer ? new Type.Pointer(type) : type, Obj.VarKind.RECEIVER);
    List<Obj.Func> all = new ArrayList<>(type.declaredMethods());
    all.add(
        new Obj.Func(
            null,
            type.object().pkg(),
            pointer ? name.substring(1) : name,
            new Type.Signature(
                receiver,
                List.of(),
                signature.parameters(),
                signature.results(),
                signature.variadic())));
    type.setDeclaredMethods(all);
  }
}
