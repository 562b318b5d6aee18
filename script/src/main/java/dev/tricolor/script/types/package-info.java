/**
 * The checker: names, types, constants and what Go forbids.
 *
 * <p>Input is the syntax of one package and the packages that it imports; output is a {@link
 * dev.tricolor.script.types.CheckedPackage}: the package's scope, and tables that say, for a syntax
 * node, what it means. Types are {@link dev.tricolor.script.types.Type}, declared things are {@link
 * dev.tricolor.script.types.Obj}. Messages are the gc compiler's.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.types;
