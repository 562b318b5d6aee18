package dev.tricolor.script.syntax;

import dev.tricolor.script.source.Pos;
import org.jspecify.annotations.Nullable;

/**
 * A struct field, parameter, result, receiver, type parameter or interface element.
 *
 * <p>{@code a, b int} gives two fields that share one {@code type} node (the same object).
 *
 * @param pos the name, or the type where there is none
 * @param name null for embedded fields, unnamed parameters and embedded interface elements
 * @param type its type; a {@link Expr.FuncType} for an interface's method
 * @param tag the tag literal of a struct field, null if there is none
 */
public record Field(Pos pos, Expr.@Nullable Name name, Expr type, Expr.@Nullable BasicLit tag)
    implements Node {

  /** Whether one type stands in the source for both. */
  boolean sharesType(Field other) {
    return type.pos().equals(other.type.pos());
  }
}
