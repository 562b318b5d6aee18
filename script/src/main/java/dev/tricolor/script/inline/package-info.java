/**
 * Inlining: calls of small functions become copies of their bodies, before escape analysis, so that
 * its verdicts are those of gc, call by call.
 *
 * <p>The rule is gc's. A body costs about one unit a node ({@link
 * dev.tricolor.script.inline.InlineCost}); a function of at most 80 units is inlined at every
 * static call, unless something in it forbids that; a literal that is called where it stands, or
 * through a local that holds nothing else, may cost more. A body is copied from what the source
 * says, and the calls in the copy are inlined in turn, until a function would be inlined into
 * itself a second time.
 *
 * <p>{@link dev.tricolor.script.inline.Inlining} starts at the program's entry and goes on to what
 * each finished body still mentions: functions that were inlined everywhere drop out of the
 * program. A {@code BodyCopy} rebuilds one body, of the caller itself or of a callee, with fresh
 * variables and labels; literals inside of a callee are copied too, since they capture variables of
 * the copy. A parameter that is never assigned to and whose argument cannot change (a constant, a
 * variable that keeps its value, the address of a variable) is replaced by the argument. Lowering
 * takes the {@code *&x} that this leaves for {@code x}; escape analysis does not, since gc sees a
 * pointer there.
 *
 * <p>Where we differ from gc: what runs calls functions with loops from {@code main} ({@link
 * dev.tricolor.script.inline.LoopPolicy}); costs are counted on our desugared tree, and library
 * functions cost what our own bodies do; there are no profiles; functions that call each other in a
 * circle may be decided in another order.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.inline;
