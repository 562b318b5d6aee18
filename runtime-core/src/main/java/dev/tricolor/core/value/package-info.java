/**
 * What Go's built-in values do: strings compare, slices grow, values are equal and have hashes,
 * numbers are converted and written in decimal.
 *
 * <p>Everything here works on simulated memory by address and keeps no state of its own. Loads are
 * eight bytes wide where a value allows it; nothing reads outside the value. {@link
 * dev.tricolor.core.value.Equality} and {@link dev.tricolor.core.value.Hashing} follow a type
 * descriptor only as far as they must: a type whose equality is equality of its bytes (no floats,
 * strings, interfaces, padding or blank fields in it) is compared and hashed as a block.
 *
 * <p>Hashes multiply 64 by 64 bits and fold the product's halves together, as the wyhash family
 * does. Where we differ from Go: Go hashes with AES instructions and with one secret for the
 * process; here the seed of the map alone decides, and pointers are hashed as the program sees
 * them, so that the order of a map does not depend on where the host put the simulated memory.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.value;
