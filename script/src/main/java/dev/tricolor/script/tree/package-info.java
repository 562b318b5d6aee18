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
 * <p>Nodes are compared by identity; findings about them (escape verdicts) lie beside the tree.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.tree;
