/**
 * Channels and select, as Go's: an hchan of 112 bytes in simulated memory, a ring buffer, and two
 * queues of sudogs, first in, first out.
 *
 * <p>A send with a waiting receiver copies straight to it; a receive from a full buffer takes the
 * head and puts the first waiting sender's value at the tail. Whoever is served becomes runnable
 * and the server goes on. {@link dev.tricolor.core.chan.Selector} looks at the cases in random
 * order, takes the first that is ready, else waits on all.
 *
 * <p><b>Moving stacks.</b> An element may lie in a stack. While a goroutine waits, its sudog holds
 * the element's address, and whoever moves the stack corrects it.
 *
 * <p><b>Where we differ from Go.</b> There are no locks: one host thread runs everything, and
 * operations happen in the order of virtual time. The word that is Go's lock holds the number of
 * the element type.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.chan;
