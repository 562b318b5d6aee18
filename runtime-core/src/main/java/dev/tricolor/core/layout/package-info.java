/**
 * What the runtime knows of Go types: sizes, pointer maps, names, fields, methods; and how
 * descriptors lie in simulated memory, where programs can see them.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.layout;
