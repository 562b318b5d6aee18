/**
 * The front end as one call: from file names to a compiled program, or to what is wrong with it.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.compile;
