/** Words events as Go's runtime words them: the gctrace line. */
@org.jspecify.annotations.NullMarked
package dev.tricolor.gc.trace;
