/**
 * Escape analysis: which variables and allocations outlive their function, and so lie on the heap.
 *
 * <p>The rules are gc's. A walk over the trees makes a {@link
 * dev.tricolor.script.escape.FlowGraph}: a {@link dev.tricolor.script.escape.Location} for each
 * variable that holds pointers or whose address is taken, and for each allocating expression;
 * between them flows, each with the number of dereferences on the way (-1: the address of the
 * source is taken). A variable is one location, whatever its fields; what is stored through a
 * pointer goes to the heap; the order of statements does not matter, only in how many loops a
 * variable is declared.
 *
 * <p>A function and the literals inside it that capture something form a {@link
 * dev.tricolor.script.escape.Unit}, with locations of its own for the heap and for calls of unknown
 * functions. The units are solved in the components of the call graph, callees first. Inside of a
 * component values flow straight to parameters and from results; of other callees the {@link
 * dev.tricolor.script.escape.LeakSummary} of each parameter tells where its value goes.
 *
 * <p>The {@link dev.tricolor.script.escape.Solver} walks from each location against the flow, with
 * the least sum of dereferences, never below zero before the next step. A location that is reached
 * by its address escapes if the walk's root outlives it: if the root escapes itself, is a result,
 * is declared in fewer loops, or belongs to a function around. A parameter that is reached by its
 * value leaks.
 *
 * <p>Where we differ from gc: interface calls are not devirtualised, so less stays in frames;
 * arguments of go statements are evaluated outside of the goroutine, allocations among them too;
 * boxes of more than 1024 bytes that hold pointers escape, since they lie on the heap anyway. A
 * verdict that something need not escape is no promise: lowering knows which allocations it can
 * place in a frame.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.escape;
