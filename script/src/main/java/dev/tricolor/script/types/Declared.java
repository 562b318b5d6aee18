package dev.tricolor.script.types;

import dev.tricolor.script.syntax.Decl;
import dev.tricolor.script.syntax.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A package-level object with its declaration, and what the declaration refers to. */
final class Declared {
  final Obj object;
  final Decl decl;

  /** The scope of its file. */
  final Scope scope;

  /** The declared type of constants and variables, perhaps repeated from an earlier line. */
  final @Nullable Expr type;

  /** The initial value of constants and variables. */
  final @Nullable Expr value;

  /** Whether type and value stand on an earlier line of the constant group. */
  final boolean repeated;

  /** All the variables that {@code value} initialises together. */
  final List<Obj.Var> group;

  /** Package-level variables, constants, functions and methods that the declaration names. */
  final Set<Obj> dependencies = new LinkedHashSet<>();

  private Declared(
      Obj object,
      Decl decl,
      Scope scope,
      @Nullable Expr type,
      @Nullable Expr value,
      boolean repeated,
      List<Obj.Var> group) {
    this.object = object;
    this.decl = decl;
    this.scope = scope;
    this.type = type;
    this.value = value;
    this.repeated = repeated;
    this.group = group;
  }

  /** A type or function. */
  static Declared plain(Obj object, Decl decl, Scope scope) {
    return new Declared(object, decl, scope, null, null, false, List.of());
  }

  static Declared constant(
      Obj.Const object, Decl.Const decl, Scope scope, ConstGroups.Line line, int index) {
    return new Declared(
        object, decl, scope, line.type(), line.value(index), line.repeated(), List.of());
  }

  static Declared variable(
      Obj.Var object, Decl.Var decl, Scope scope, @Nullable Expr value, List<Obj.Var> group) {
    return new Declared(object, decl, scope, decl.type(), value, false, group);
  }
}
