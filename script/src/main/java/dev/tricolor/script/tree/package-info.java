/**
 * The desugared, typed tree: what inlining, escape analysis and lowering work on.
 *
 * <p>It is made from checked syntax on demand, starting at {@code main.main} and the packages'
 * initialisers, one {@link dev.tricolor.script.tree.Function} for each function and for each list
 * of type arguments of a generic one. In it
 *
 * <ul>
 *   <li>every type is concrete: no type parameter is left;
 *   <li>implicit conversions, dereferences, address-of and promoted fields are spelt out;
 *   <li>method calls on concrete types are static calls with the receiver as first argument;
 *   <li>variadic arguments are slice literals, {@code f(g())} with several results goes through
 *       locals;
 *   <li>range-over-func bodies are closures; {@code go} and {@code defer} take a {@code func()};
 *   <li>constants are folded, dead branches of constant conditions are gone;
 *   <li>break, continue and goto name their targets;
 *   <li>each function body owns its nodes: nothing is shared between bodies.
 * </ul>
 *
 * <p>{@link dev.tricolor.script.tree.ProgramBuilder} drives: a worklist of functions, package-level
 * variables and method tables ({@code Reachable} and the tables that it holds) grows to a fixed
 * point. A {@code FunctionBuilder} makes one body with a builder for each kind of construct; it and
 * the builders of the literals inside share the variables and a {@code CaptureAnalysis}, which
 * decides at the end of the outermost function what is captured, and how. A package's initialiser
 * has a {@code PackageInit}, a range-over-func loop under construction a {@code RangeLoop}.
 *
 * <p>Where we differ from gc: a method is kept for interface calls if one of its name and signature
 * may be called, not counting what reflection could reach; an initialiser that copies another
 * variable is code; package variables of the library that nothing mentions are never initialised,
 * whatever their initialisers would do.
 *
 * <p>Nodes are compared by identity; findings about them (escape verdicts) lie beside the tree.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.tree;
