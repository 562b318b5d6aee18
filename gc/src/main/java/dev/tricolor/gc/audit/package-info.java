/**
 * The auditor: walks the heap from the roots with its own code, after a cycle, and lists what is
 * wrong with what it reaches.
 *
 * <p>It asks spans, never page descriptors or mark bits, except to check that those agree: nothing
 * that the marker relies on is believed. Whatever is reachable must be a slot in use of a live
 * span, its type must be one the machine knows, and no pointer may be a poisoned word.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.audit;
