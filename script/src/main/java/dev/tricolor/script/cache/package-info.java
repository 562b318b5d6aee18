/**
 * The build cache: programs that were compiled before start at once, as with {@code go build}.
 *
 * <p><b>Keys.</b> A {@link dev.tricolor.script.cache.CacheKey} holds all that a program depends on
 * except for the disk: this build of tricolor, the JDK, the flags, the working folder, the
 * arguments. It names the entry's file and stands in the entry in full. The entry also holds every
 * {@linkplain dev.tricolor.script.load.Disk.Fact fact} that loading took from the disk, contents
 * included, and is used only if all of them still hold: no time stamp and no hash is trusted. A
 * wrong hit would run another program; a miss only costs time, so whatever looks odd is a miss.
 *
 * <p><b>Entries.</b> An {@link dev.tricolor.script.cache.Entry} is one file, written beside its
 * place and renamed into it, with a checksum. It is read whole; types and functions are made at
 * once, while strings, safepoints and classes are found through tables of offsets when they are
 * needed. Classes are loaded when their functions are first called, as in the run that wrote them.
 *
 * <p><b>Storing.</b> The first run emits only what it calls; the rest is emitted for the entry on a
 * thread of its own while the program runs already. So it does not matter how the program ends.
 *
 * <p>Each {@code ...Format} class writes and reads one part; both directions stand side by side.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.cache;
