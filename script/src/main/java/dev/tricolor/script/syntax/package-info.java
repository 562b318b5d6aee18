/**
 * Scanner, parser and syntax tree of Go 1.26.
 *
 * <p>The tree is made of sealed records that say what stands in the source and nothing more: what
 * is found out about a node lives beside the tree (see {@code script.types}), keyed by the node's
 * identity. Parentheses and comments that steer the compiler (pragmas) are kept, other comments are
 * not.
 *
 * <p>{@code pos()} of a node is the position that gc gives it in messages, tracebacks and escape
 * reports: the operator of a binary expression, the opening parenthesis of a call, the opening
 * bracket of an index or slice expression, the dot's selector as described at each record; {@link
 * dev.tricolor.script.syntax.Expr#start()} is the leftmost position.
 *
 * <p>Besides syntax errors the parser reports what gc finds without types: wrong labels and branch
 * statements, misplaced {@code //go:} comments, {@code ...} where it must not be. {@code //line}
 * comments are not followed.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.syntax;
