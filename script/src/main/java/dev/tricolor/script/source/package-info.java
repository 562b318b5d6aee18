/**
 * Source text, positions in it, and the diagnostics that the front end reports.
 *
 * <p>A {@link dev.tricolor.script.source.SourceFile} is read once; every syntax node carries a
 * {@link dev.tricolor.script.source.Pos} into it. Columns count bytes from 1 and a tab is one
 * column, as the gc compiler counts. A {@link dev.tricolor.script.source.Diagnostics} collects what
 * is wrong with a program and words the report as gc does: sorted, one message a line only once,
 * ten at most and then {@code too many errors}.
 */
@org.jspecify.annotations.NullMarked
package dev.tricolor.script.source;
