/**
 * Go maps: Swiss tables in simulated memory, with Go's exact layout, sizes and growth.
 *
 * <p><b>Layout.</b> A map is a header of 48 bytes. Entries lie in groups: a control word, one byte
 * to a slot, and eight slots of key and element ({@link dev.tricolor.core.layout.MapLayout}). A
 * control byte is 0x80 for an empty slot, 0xFE for a deleted one (a tombstone), else the low seven
 * bits of the key's hash, so that one subtraction compares all eight. Up to eight entries there is
 * one group and nothing else; the header points straight at it. Beyond that the header points at a
 * directory of tables, and the hash's top bits choose among them. A table has 2<sup>n</sup> groups,
 * up to 1024 slots, and the other bits of the hash choose the group at which a search begins; it
 * goes on to others in triangular steps until a group has an empty slot.
 *
 * <p><b>Growth.</b> At 7/8 load a table drops its tombstones if that regains a tenth of it; else it
 * doubles; at 1024 slots it splits in two by one more bit of the hash, and the directory doubles if
 * the table already used all the bits that the directory knows. Replaced tables are left as they
 * were, with index -1.
 *
 * <p><b>Iteration</b> starts at a random slot and a random table. An iterator over a replaced table
 * walks on in the old one for its order and looks each key up in the map for its truth: that keeps
 * the promise that no entry comes twice and no deleted one comes at all. Keys that are not equal to
 * themselves cannot be looked up, nor deleted except by {@code clear}, which is why the map counts
 * its clearings. A doubled directory only scales an iterator's position.
 *
 * <p><b>Where we differ from Go.</b> No Java object belongs to a map: header, tables and iterators
 * are memory that may lie in a goroutine's stack. The hash function is another, so the order of
 * larger maps and the moments at which they split differ as they would in another run of Go. A door
 * is never interrupted, so a writing flag could never be seen set. Instead the header holds the
 * turn in which the map was last changed, and {@link dev.tricolor.core.map.ConcurrentUse} ends a
 * program that uses it in a turn that nothing orders after that one. Go sees only what collides to
 * the nanosecond; here all that happens while two goroutines run side by side collides. With one P
 * nothing does.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.core.map;
