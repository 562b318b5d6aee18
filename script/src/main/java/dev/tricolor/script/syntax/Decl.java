package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration. A parenthesised group gives one declaration for each of its lines. */
public sealed interface Decl extends Node {

  /**
   * An import.
   *
   * @param pos the path, or the local name if there is one
   * @param name local name, {@code .} or {@code _}; null if there is none
   */
  record Import(Pos pos, Expr.@Nullable Name name, Expr.BasicLit path) implements Decl {}

  /**
   * One line of a const declaration. Where a line of a group repeats the line before, the parser
   * leaves {@code type} null and {@code values} empty; the checker repeats.
   *
   * @param iota index of the line in its group, from 0
   * @param group identity of the group, the same object for each line of it
   */
  record Const(
      Pos pos,
      List<Expr.Name> names,
      @Nullable Expr type,
      List<Expr> values,
      int iota,
      Object group)
      implements Decl {}

  /** One line of a var declaration. */
  record Var(Pos pos, List<Expr.Name> names, @Nullable Expr type, List<Expr> values)
      implements Decl {}

  /** A type definition, or an alias if {@code alias} is set; pos is the name. */
  record Type(Pos pos, Expr.Name name, List<Field> typeParameters, boolean alias, Expr type)
      implements Decl {}

  /**
   * A function or method.
   *
   * @param pos the token after {@code func}: the name, or the parenthesis of the receiver
   * @param receiver null for functions
   * @param body null if there is none
   * @param pragmas the {@code //go:...} lines directly above, such as {@code go:noinline}, with
   *     their arguments, without the slashes
   */
  record Func(
      Pos pos,
      @Nullable Field receiver,
      Expr.Name name,
      List<Field> typeParameters,
      Expr.FuncType type,
      @Nullable FunctionBody body,
      List<String> pragmas)
      implements Decl {}
}
